import { resolve } from "node:path";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import type { CellStyle } from "../../infra/local/excel/cell-style.ts";
import type { Validation } from "../../infra/local/excel/validation.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import { rawValue } from "../../shared/report/raw-value.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { Sheet, WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { DeskPage } from "../addin/workbook/desk-page.ts";
import { type DeskSite, deskSite } from "../addin/workbook/desk-site.ts";
import { largeSource } from "../addin/workbook/large-source.ts";
import { lookInFile, lookInWorkbook } from "../addin/workbook/sheet-looks.ts";
import { openBrowser } from "../support/browser.ts";
import { summariesOf } from "../support/planned-bloc.ts";

const GOLDEN = resolve(import.meta.dirname, "../golden/noi-chinh-minh-hoa");

/** What building and reading 176 criteria may take. */
const [LAY_MS, READ_MS] = [1000, 100];
/** What Excel on the web takes at once, less a fifth (learn.microsoft.com: "Resource limits and performance optimization"). */
const WEB_BYTES = 4_000_000;

let site: DeskSite;
let browser: Browser;
let desk: DeskPage;
let report: WorkbookPlan;

beforeAll(async () => {
  [site, browser] = await Promise.all([deskSite(), openBrowser()]);
  desk = await DeskPage.open(browser, site.origin);
  const [summary] = summariesOf(await readFolder(GOLDEN));
  if (!summary) throw new Error("the golden season has a bloc");
  report = planSummary(summary);
});
afterAll(async () => {
  await desk.close();
  await browser.close();
  await site.close();
});
afterEach(() => desk.begin());

describe("a plan in the open workbook is the plan in a file", () => {
  it("for a scoring sheet: every look, lock, prompt and refusal, size, fold and title", async () => {
    const plan = planScoringSheet(largeSource(30));
    const { answer: laid } = await desk.at("lay", plan);
    await isAsInFile(plan, laid.id);
  });

  it("for each sheet of a report, under the day's name, its formulas giving the server's figures", async () => {
    const { answer: names, syncs } = await desk.at("addReport", report);
    expect(syncs).toBe(2);
    expect(names).toHaveLength(report.sheets.length);
    for (const [index, name] of names.entries()) {
      expect(name).toMatch(/ \d\d\.\d\d\.\d{4}$/);
      const plan = report.sheets[index] as Sheet;
      await isAsInFile(plan, name);
      const { rows } = (await desk.at("read", name)).answer;
      for (const [row, { cells }] of plan.rows.entries())
        for (const [column, cell] of cells.entries())
          if (cell?.holds?.kind === "formula") {
            const shown = rows[row]?.[column]?.value;
            const served = rawValue(cell.holds.shows);
            const where = `${name} ${row + 1},${column + 1} ${cell.holds.formula}`;
            if (typeof served === "number") expect(shown, where).toBeCloseTo(served, 9);
            else expect(shown, where).toBe(served);
          }
    }
    expect(await desk.byHand(({ model }) => model.unsupported)).toEqual([]);
  });

  it("a second report of a day stands beside the first, which stays as somebody changed it", async () => {
    const { answer: first } = await desk.at("addReport", report);
    await desk.byHand(({ model }, name: string) => void model.type(name, "A1", "Đã sửa"), first[0] as string);
    const { answer: second } = await desk.at("addReport", report);
    for (const name of second) expect(name).toMatch(/ \d\d\.\d\d\.\d{4} \(2\)$/);
    expect(new Set([...first, ...second]).size).toBe(2 * report.sheets.length);
    expect((await desk.cell(first[0] as string, 1, 1)).value).toBe("Đã sửa");
    expect(await desk.names()).toEqual(["Sheet1", ...first, ...second]);
  });
});

describe("a sheet of 176 criteria", () => {
  it("is laid in at most 3 syncs under a second, in less than Excel on the web takes, and read in one", async () => {
    const plan = planScoringSheet(largeSource(176));
    expect(plan.rows.length).toBeGreaterThan(800);
    // Now and then the machine has other work: the fastest of a few is what is measured.
    const fastest = { lay: Number.POSITIVE_INFINITY, read: Number.POSITIVE_INFINITY };
    for (
      let times = 0;
      times < 10 && (times < 3 || fastest.lay > LAY_MS || fastest.read > READ_MS);
      times++
    ) {
      await desk.byHand(({ host }) => host.log.splice(0));
      const { answer: laid, syncs, ms } = await desk.at("lay", plan);
      expect(syncs).toBeLessThanOrEqual(3);
      const largest = await desk.byHand(({ host }) => Math.max(...host.log.map(({ bytes }) => bytes)));
      expect(largest).toBeLessThan(WEB_BYTES);
      const read = await desk.at("read", laid.id);
      expect(read.syncs).toBe(1);
      expect(read.answer.rows.length).toBeGreaterThan(800);
      fastest.lay = Math.min(fastest.lay, ms);
      fastest.read = Math.min(fastest.read, read.ms);
      await desk.begin();
    }
    console.info(`laid in ${fastest.lay.toFixed(0)} ms, read in ${fastest.read.toFixed(0)} ms`);
    expect(fastest.lay).toBeLessThan(LAY_MS);
    expect(fastest.read).toBeLessThan(READ_MS);
  });
});

type OpenSheet = {
  readonly cells: readonly (readonly {
    readonly style: CellStyle;
    readonly validation: Validation | undefined;
    readonly value: string | number | undefined;
    readonly formula: string | undefined;
  }[])[];
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  readonly hidden: readonly number[];
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridlines: boolean;
  readonly isProtected: boolean;
};

async function isAsInFile(plan: Sheet, sheet: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await renderWorkbook({ title: plainText("Bảng"), sheets: [plan] });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const file = workbook.worksheets[0] as ExcelJS.Worksheet;
  const open = await openSheet(sheet, plan);

  const inMerge = (row: number, column: number) => {
    const cell = file.getCell(row, column);
    return cell.isMerged && cell.master !== cell;
  };
  for (const [r, line] of open.cells.entries())
    for (const [c, cell] of line.entries())
      if (!inMerge(r + 1, c + 1))
        expect(lookInWorkbook(cell), `${plan.name} ${r + 1},${c + 1}`).toEqual(
          lookInFile(file.getCell(r + 1, c + 1)),
        );
  expect(open.heights).toEqual(plan.rows.map((_, index) => file.getRow(index + 1).height));
  // Excel rounds to whole pixels.
  for (const [index, width] of open.widths.entries())
    expect(Math.abs(width / 0.75 - (file.getColumn(index + 1).width as number) * 7)).toBeLessThanOrEqual(0.5);
  expect(open.hidden).toEqual(
    plan.widths.flatMap((_, index) => (file.getColumn(index + 1).hidden ? [index + 1] : [])),
  );
  expect([...open.merges].sort()).toEqual([...(file.model as unknown as { merges: string[] }).merges].sort());
  const view = file.views[0] as Partial<ExcelJS.WorksheetViewCommon & ExcelJS.WorksheetViewFrozen>;
  expect(open.frozen).toEqual({ rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 });
  expect(open.hasGridlines).toBe(view.showGridLines);
  expect(open.isProtected).toBe(plan.guarded ?? false);
}

/** What a person would see of a sheet, by its name or id. */
const openSheet = (sheet: string, { rows, widths }: Sheet): Promise<OpenSheet> =>
  desk.byHand(
    ({ model }, [idOrName, height, width]: readonly [string, number, number]) => {
      const found = model.sheet(idOrName);
      const line = (count: number) => Array.from({ length: count }, (_, index) => index);
      const letters = (column: number) => String.fromCharCode(65 + column);
      return {
        cells: line(height).map((row) =>
          line(width).map((column) => {
            const cell = found.cell(row, column);
            return {
              style: found.styleAt(row, column),
              validation: cell?.validation,
              value: typeof cell?.value === "object" ? undefined : cell?.value,
              formula: cell?.formula,
            };
          }),
        ),
        heights: line(height).map((row) => found.rows.get(row)?.height),
        widths: line(width).map((column) => found.columns.get(column)?.width),
        hidden: line(width).flatMap((column) => (found.columns.get(column)?.hidden ? [column + 1] : [])),
        merges: found.merges.map(
          ({ row, column, rows: high, columns: wide }) =>
            `${letters(column)}${row + 1}:${letters(column + wide - 1)}${row + high}`,
        ),
        frozen: found.frozen,
        hasGridlines: found.showGridlines,
        isProtected: found.protection.on,
      } as unknown as OpenSheet;
    },
    [sheet, rows.length, widths.length] as const,
  );
