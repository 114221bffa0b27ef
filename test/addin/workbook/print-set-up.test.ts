import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { columnPoints } from "../../../addin/workbook/column-width.ts";
import { writePrintSetUp } from "../../../addin/workbook/print-set-up.ts";
import { renderWorkbook } from "../../../functions/adapters/exceljs-workbook.ts";
import { plainText } from "../../../shared/report/plain-text.ts";
import { type Print, type Sheet, text } from "../../../shared/report/workbook-plan.ts";

const printOf = (more: Partial<Print>): Print => ({
  paper: "landscape",
  pagesWide: 2,
  repeat: { fromRow: 8, toRow: 9, columns: 3 },
  marks: plainText("Tự chấm & thẩm định"),
  imprint: plainText("2025 – Cơ quan A"),
  ...more,
});

const sheetOf = (print: Print, more: Partial<Sheet> = {}): Sheet => ({
  name: "Bảng",
  widths: [46],
  rows: [{ cells: [text("text", "Cơ quan A")], height: 20 }],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  print,
  ...more,
});

async function inFile(print: Print, more: Partial<Sheet> = {}): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await renderWorkbook({ title: plainText("Bảng"), sheets: [sheetOf(print, more)] });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook.worksheets[0] as ExcelJS.Worksheet;
}

/** What was set on a worksheet of Excel, and the titles it was told to repeat. */
function inExcel(print: Print, more: Partial<Sheet> = {}) {
  const said: Record<string, unknown> = {};
  const breaks: string[] = [];
  const horizontalPageBreaks = { add: (at: string) => breaks.push(at) };
  const defaultForAllPages: Record<string, string> = {};
  const pageLayout = {
    headersFooters: { defaultForAllPages },
    setPrintTitleRows: (rows: string) => Object.assign(said, { rows }),
    setPrintTitleColumns: (columns: string) => Object.assign(said, { columns }),
  };
  const worksheet = { pageLayout, horizontalPageBreaks } as unknown as Excel.Worksheet;
  writePrintSetUp(worksheet, sheetOf(print, more));
  return { ...pageLayout, ...said, page: defaultForAllPages, breaks } as unknown as Excel.PageLayout & {
    readonly breaks: readonly string[];
    readonly rows?: string;
    readonly columns?: string;
    readonly page: Readonly<Record<string, string>>;
  };
}

describe("a sheet laid into the open workbook comes out on paper as the file does", () => {
  it.each([
    printOf({}),
    printOf({ margins: { top: 20, bottom: 20, left: 30, right: 15 } }),
    printOf({ paper: "portrait", pagesWide: 1, marks: plainText("12 tháng") }),
  ])("with the margins, titles and lines of the file: %j", async (print) => {
    const [file, open] = [await inFile(print), inExcel(print)];
    const { margins } = file.pageSetup;
    for (const [side, inches] of Object.entries(margins ?? {}))
      expect(open[`${side}Margin` as "leftMargin"], side).toBeCloseTo(72 * inches, 6);
    expect(Object.keys(margins ?? {})).toHaveLength(6);
    expect(open.orientation.toLowerCase()).toBe(file.pageSetup.orientation);
    expect(open.paperSize).toBe("A4");
    expect(open.centerHorizontally).toBe(true);
    expect(open.zoom).toEqual({ horizontalFitToPages: file.pageSetup.fitToWidth });
    expect(open.rows?.replaceAll("$", "")).toBe(file.pageSetup.printTitlesRow);
    expect(open.columns?.replaceAll("$", "")).toBe(file.pageSetup.printTitlesColumn);
    expect(`&C${open.page["centerHeader"]}`).toBe(file.headerFooter.oddHeader);
    expect(`&L${open.page["leftFooter"]}&R${open.page["rightFooter"]}`).toBe(file.headerFooter.oddFooter);
  });

  it("repeats nothing where the plan repeats nothing", () => {
    const { repeat: _, ...once } = printOf({});
    expect(inExcel(once)).not.toHaveProperty("rows");
    expect(inExcel(printOf({ repeat: { fromRow: 1, toRow: 1, columns: 0 } }))).not.toHaveProperty("columns");
  });

  it("begins its pages at the rows where the file does, at the same scale, and fits itself where it has none", async () => {
    const print = printOf({ paper: "portrait", pagesWide: 1 });
    const rows = Array.from({ length: 40 }, () => ({ cells: [text("text", "Cơ quan A")], height: 40 }));
    const breaking = { rows, breaks: [12, 30], widths: [46, 90] };
    const open = inExcel(print, breaking);
    const { pageSetup } = await inFile(print, breaking);
    expect(open.breaks).toEqual(["A13", "A31"]);
    expect(open.zoom).toEqual({ scale: pageSetup.scale });
    expect(pageSetup.scale).toBeLessThan(100);
    expect(inExcel(print).breaks).toEqual([]);
    expect(inExcel(printOf({ pagesWide: 1, pagesTall: 1 })).zoom).toEqual({
      horizontalFitToPages: 1,
      verticalFitToPages: 1,
    });
  });

  it("is as wide: a width in digits is 7 pixels each and 5 more, in the file and in points", async () => {
    const file = await inFile(printOf({}));
    expect(columnPoints(46)).toBe(((file.getColumn(1).width as number) * 7 * 72) / 96);
  });
});
