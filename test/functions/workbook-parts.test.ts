import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { columnLetters } from "../../shared/report/address.ts";
import { planProvince } from "../../shared/report/province/plan-province.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { Cell, Sheet, WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { overviewOf } from "../../shared/rollup/overview.ts";
import { comparePercents } from "../../shared/rollup/percent-comparison.ts";
import { entry } from "../shared/rollup/some-entries.ts";
import { faultsIn } from "../support/ecma-order.ts";
import { seen, summariesOf } from "../support/planned-bloc.ts";
import { memberOf, membersOf } from "../support/zip-members.ts";

const GOLDEN = new URL("../golden/", import.meta.url);
const FOLDERS = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

/** One workbook of every golden folder, and one of several blocs. */
async function plans(): Promise<readonly WorkbookPlan[]> {
  const summaries = await Promise.all(
    FOLDERS.map(async (name) => summariesOf(await readFolder(fileURLToPath(new URL(name, GOLDEN))))),
  );
  const entries = [entry(), entry({ bloc: "khoi-2", title: "Khối 2" })];
  const province = planProvince({
    title: "Tỉnh minh họa",
    period: "Cả năm",
    overview: overviewOf(entries, []),
    comparison: comparePercents(entries),
    earlier: [],
    fingerprint: "0".repeat(64),
  });
  return [...summaries.flatMap(([first]) => (first ? [planSummary(first)] : [])), province];
}

type Made = { readonly plan: WorkbookPlan; readonly bytes: Uint8Array };
const made: Made[] = [];
beforeAll(async () => {
  for (const plan of await plans()) made.push({ plan, bytes: await renderWorkbook(plan) });
}, 120_000);

/** The parts of a file that are XML, with their text. */
const partsOf = (bytes: Uint8Array) =>
  membersOf(bytes)
    .filter((name) => /\.(xml|rels)$/.test(name))
    .map((name) => [name, memberOf(bytes, name)] as const);

describe("every part of every golden workbook", () => {
  test("is well-formed and has its elements in the order of ECMA-376", () => {
    expect(made.length).toBeGreaterThan(FOLDERS.length);
    for (const { plan, bytes } of made) {
      const parts = partsOf(bytes);
      expect(parts.filter(([name]) => name.startsWith("xl/worksheets/"))).toHaveLength(plan.sheets.length);
      expect(
        parts.flatMap(([name, xml]) => faultsIn(xml).map((fault) => `${plan.title} ${name}: ${fault}`)),
      ).toEqual([]);
    }
  });

  test("would be told if one stood out of its order, twice, or where it does not belong", () => {
    const [first] = made;
    const sheet = memberOf((first as Made).bytes, "xl/worksheets/sheet2.xml");
    const margins = /<pageMargins [^>]*\/>/.exec(sheet)?.[0] as string;
    const moved = sheet.replace(margins, "").replace("<sheetData>", `${margins}<sheetData>`);
    expect(faultsIn(moved)).toContain("sheetData stands after pageMargins in worksheet");
    expect(faultsIn(sheet.replace(margins, margins + margins))).not.toEqual([]);
    expect(faultsIn(sheet.replace(margins, "<margins/>"))).toEqual(["worksheet may not hold margins"]);
    expect(faultsIn(sheet.replace(/<row r="2"/, '<row r="1"'))[0]).toBe("row 1 stands after row 1");
    expect(faultsIn('<row r="1"/>')).toEqual([]);
    expect(faultsIn('<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>')).toEqual([
      "cell A1 stands in row 1 after column 2",
    ]);
    expect(() => faultsIn("<a><b></a>")).toThrow();
  });
});

/** What a reader finds in a cell: a formula with its figure, or a value; nothing where the plan has an empty text. */
function found({ formula, result, value }: ExcelJS.Cell): readonly unknown[] {
  return formula === undefined ? [undefined, value ?? ""] : [formula, result ?? ""];
}
const planned = (cell: Cell | undefined): readonly unknown[] => [
  cell?.holds?.kind === "formula" ? cell.holds.formula : undefined,
  seen(cell) ?? "",
];

/** Every cell of a sheet that another reader finds otherwise than planned. */
const differences = ({ name, rows, merges }: Sheet, sheet: ExcelJS.Worksheet): readonly string[] => {
  const covered = merges.flatMap((range) => cellsUnder(range));
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const address = `${columnLetters(column + 1)}${row + 1}`;
      if (covered.includes(address)) return [];
      const [read, plan] = [found(sheet.getCell(address)), planned(cell)].map((each) => JSON.stringify(each));
      return read === plan ? [] : [`${name}!${address}: ${read}, planned ${plan}`];
    }),
  );
};

/** The cells of a merged range that its first one covers. */
function cellsUnder(range: string): readonly string[] {
  const [, from = "", row = "", to = ""] = /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(range) ?? [];
  const columns = Array.from({ length: 200 }, (_, index) => columnLetters(index + 1));
  return columns.slice(columns.indexOf(from) + 1, columns.indexOf(to) + 1).map((column) => `${column}${row}`);
}

test("another reader finds every cell of every golden workbook as planned", async () => {
  let cells = 0;
  for (const { plan, bytes } of made) {
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(read.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    for (const [index, sheet] of plan.sheets.entries()) {
      expect(differences(sheet, read.worksheets[index] as ExcelJS.Worksheet)).toEqual([]);
      cells += sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
    }
  }
  expect(cells).toBeGreaterThan(10_000);
}, 120_000);
