import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { findingsOf } from "../../shared/report/findings-of.ts";
import { planSummary, type SummaryInput } from "../../shared/report/summary.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import type { Bloc, Period } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { wideCard, wideSeason, wideTable } from "../bench/wide-season.ts";
import { memberOf, membersOf } from "../support/zip-members.ts";

/** A bloc of so many agencies on a table of so many criteria, each verified in part. */
function wideSummary(agencies: number, criteria: number): SummaryInput {
  const size = { blocs: [agencies], criteria };
  const season = wideSeason(size);
  const table = wideTable(size);
  const rubric: typeof table = {
    ...table,
    policy: { ...table.policy, rounds: ["self", "verified"], precedence: ["verified", "self"] },
  };
  const desk = { rubric, bloc: season.blocs[0] as Bloc, period: season.periods[0] as Period };
  const kept = Array.from({ length: agencies }, (_, agency) => {
    const own = wideCard(size, 0, agency, agency * 7);
    const { entries } = wideCard(size, 0, agency, agency);
    const reasoned = entries
      .slice(agency % 7, (agency % 7) + 12)
      .map((entry) => ({ ...entry, reason: "Thiếu" }));
    return [own, { ...own, round: "verified" as const, scorer: "to-thu-ky", entries: reasoned }];
  })
    .flat()
    .map((card) => ({ card: Scorecard.parse(card), late: false }));
  const document = standingsDocument(season, desk, tallyBloc(desk, kept, []));
  return {
    season,
    desk,
    document,
    sources: [],
    decisions: [],
    years: [],
    fingerprint: "0123456789abcdef",
    findings: findingsOf(season, desk, document, kept, []),
    edition: { number: 1 },
  };
}

const plan = planSummary(wideSummary(15, 60));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The order in which ECMA-376 has the children of each part written here (18.2.27, 18.3.1.99, 18.8.39). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
      " ",
    ),
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
      " ",
    ),
  styleSheet:
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
};

/** The root of a part and its children in their order; what is not well-formed throws. */
function outline(xml: string): { readonly root: string; readonly children: readonly string[] } {
  const parser = new SaxesParser();
  const children: string[] = [];
  let [depth, root] = [0, ""];
  parser.on("opentag", ({ name }) => {
    if (depth === 0) root = name;
    if (depth === 1) children.push(name);
    depth++;
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { root, children };
}

test("every part is well-formed and has its elements in the order of ECMA-376", async () => {
  const bytes = await renderWorkbook(plan);
  const parts = membersOf(bytes).filter((name) => name.endsWith(".xml"));
  const outlines = parts.map((name) => outline(memberOf(bytes, name)));
  const ordered = outlines.filter(({ root }) => root in ORDER);
  expect(ordered).toHaveLength(plan.sheets.length + 2);
  for (const { root, children } of ordered) {
    const places = children.map((name) => ORDER[root]?.indexOf(name) ?? -1);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("another reader finds every sheet, shade, hidden column and page as planned", async () => {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await renderWorkbook(plan)).buffer as ArrayBuffer);
  expect(read.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
  for (const [index, { hidden = [], shades = [], print }] of plan.sheets.entries()) {
    const sheet = read.worksheets[index] as ExcelJS.Worksheet;
    for (const column of hidden) expect(sheet.getColumn(column).hidden).toBe(true);
    expect(sheet.pageSetup.fitToHeight).toBe(print.pagesTall ?? 0);
    const { conditionalFormattings } = sheet as unknown as {
      readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly object[] }[];
    };
    const found = conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule })));
    expect(found).toEqual(
      shades.map(({ range, formula }) =>
        expect.objectContaining({ ref: range, type: "expression", formulae: [formula] }),
      ),
    );
  }
});

test("the same result gives the same bytes, in another process and another time zone too", async () => {
  const here = sha256(await renderWorkbook(plan));
  expect(sha256(await renderWorkbook(planSummary(wideSummary(15, 60))))).toBe(here);
  const renderer = new URL("../../functions/adapters/exceljs-workbook.ts", import.meta.url).href;
  const script = `
    import { createHash } from "node:crypto";
    import { text } from "node:stream/consumers";
    import { renderWorkbook } from ${JSON.stringify(renderer)};
    const bytes = await renderWorkbook(JSON.parse(await text(process.stdin)));
    process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
  const there = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, TZ: "Pacific/Auckland", LANG: "vi_VN.UTF-8" },
    input: JSON.stringify(plan),
    encoding: "utf8",
  });
  expect(there).toBe(here);
}, 30_000);

test("15 agencies by 60 criteria cost no more than a few times what their cells alone do", async () => {
  const input = wideSummary(15, 60);
  const cells = plan.sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((more, row) => more + row.cells.length, 0),
    0,
  );
  const bare = async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("a");
    for (let row = 0; row < cells / 20; row++)
      sheet.addRow(Array.from({ length: 20 }, (_, index) => row * index));
    await workbook.xlsx.writeBuffer();
  };
  const whole = async () => {
    await renderWorkbook(planSummary(input));
  };
  const spent = async (run: () => Promise<void>) => {
    const before = process.cpuUsage();
    await run();
    return process.cpuUsage(before).user / 1000;
  };
  const best = { bare: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 6; round++) {
    best.bare = Math.min(best.bare, await spent(bare));
    best.whole = Math.min(best.whole, await spent(whole));
  }
  expect(best.whole / best.bare).toBeLessThan(6);
}, 60_000);
