import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { planSummary } from "../../shared/report/summary.ts";
import { cellsIn, wideSummary } from "../bench/wide-report.ts";
import { faultsIn } from "../support/ecma-order.ts";
import { memberOf, membersOf } from "../support/zip-members.ts";

const plan = planSummary(wideSummary(15, 60));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("every part is well-formed and has its elements in the order of ECMA-376", async () => {
  const bytes = await renderWorkbook(plan);
  const parts = membersOf(bytes).filter((name) => name.endsWith(".xml"));
  expect(parts.length).toBeGreaterThan(plan.sheets.length);
  expect(parts.flatMap((name) => faultsIn(memberOf(bytes, name)))).toEqual([]);
});

test("another reader finds every sheet, shade, hidden column and page as planned", async () => {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await renderWorkbook(plan)).buffer as ArrayBuffer);
  expect(read.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
  for (const [index, { hidden = [], shades = [], print, breaks = [] }] of plan.sheets.entries()) {
    const sheet = read.worksheets[index] as ExcelJS.Worksheet;
    for (const column of hidden) expect(sheet.getColumn(column).hidden).toBe(true);
    const isFitted = breaks.length === 0 || print.pagesWide > 1;
    if (isFitted) expect(sheet.pageSetup.fitToHeight).toBe(print.pagesTall ?? 0);
    else expect(sheet.pageSetup.scale).toBeLessThanOrEqual(100);
    expect(sheet.pageSetup.fitToPage ?? false).toBe(isFitted);
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
  const cells = cellsIn(plan);
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

test("a fresh process needs less than 100 MB more for 15 agencies by 60 criteria than it begins with", () => {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    import { renderWorkbook } from ${at("../../functions/adapters/exceljs-workbook.ts")};
    import { planSummary } from ${at("../../shared/report/summary.ts")};
    import { wideSummary } from ${at("../bench/wide-report.ts")};
    const input = wideSummary(15, 60);
    const before = process.memoryUsage.rss();
    const bytes = await renderWorkbook(planSummary(input));
    const grown = process.resourceUsage().maxRSS * 1024 - before;
    process.stdout.write(JSON.stringify({ grown, bytes: bytes.length }));`;
  const { grown, bytes } = JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      encoding: "utf8",
    }),
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(grown).toBeLessThan(100_000_000);
}, 30_000);
