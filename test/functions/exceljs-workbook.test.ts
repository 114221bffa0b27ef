import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { renderUncomputed, renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import type { Points } from "../../shared/points.ts";
import { points } from "../../shared/points.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import {
  aText,
  aWhole,
  type Cell,
  empty,
  figure,
  formula,
  type Sheet,
  somePoints,
  text,
  type WorkbookPlan,
  whole,
} from "../../shared/report/workbook-plan.ts";

const planOf = (cells: readonly (Cell | undefined)[], more: Partial<Sheet> = {}): WorkbookPlan => ({
  title: plainText("Bảng thử"),
  sheets: [
    {
      name: "Bảng",
      widths: cells.map(() => 9),
      rows: [{ cells, height: 33 }],
      merges: [],
      frozen: { rows: 1, columns: 2 },
      print: {
        paper: "landscape",
        pagesWide: 2,
        repeat: { fromRow: 1, toRow: 1, columns: 2 },
        marks: plainText("SỐ LIỆU MINH HỌA – DỰ THẢO"),
        imprint: plainText("2024 & 2025"),
      },
      ...more,
    },
  ],
});

const EVERYTHING = planOf([
  text("text", "Sở Nội vụ"),
  figure("points", points(825)),
  whole("maximum", 3),
  formula("points", "B1*2", somePoints(points(1650))),
  formula("points", "25/3", { kind: "ratio", ratio: "25/3" }),
  formula("center", 'IF(B1>1,"KHỚP","KHÔNG KHỚP")', aText("KHỚP")),
  formula("rank", "RANK(B1,B1:B1)", aWhole(1)),
  empty("foreign"),
  undefined,
  text("text", ""),
]);

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook.worksheets[0] as ExcelJS.Worksheet;
}

/** The text of one member of a zip, found in its directory. */
function memberOf(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  const entry = zip.lastIndexOf(Buffer.from(name));
  const local = zip.readUInt32LE(entry - 4);
  const start = local + 30 + zip.readUInt16LE(local + 26);
  return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(entry - 46 + 20))).toString();
}

test("cells come back as what they were: text, points, whole numbers, formulas with the server's figure", async () => {
  const row = (await sheetOf(await renderWorkbook(EVERYTHING))).getRow(1);
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((column) => row.getCell(column).value)).toEqual([
    "Sở Nội vụ",
    8.25,
    3,
    { formula: "B1*2", result: 16.5 },
    { formula: "25/3", result: 25 / 3 },
    { formula: 'IF(B1>1,"KHỚP","KHÔNG KHỚP")', result: "KHỚP" },
    { formula: "RANK(B1,B1:B1)", result: 1 },
    null,
    null,
    null,
  ]);
});

test("whoever opens the file computes it again", async () => {
  expect(memberOf(await renderWorkbook(EVERYTHING), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test("without figures a formula has none, so that a reader's own can be compared", async () => {
  const sheet = memberOf(await renderUncomputed(EVERYTHING), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain("<f>B1*2</f></c>");
  expect(memberOf(await renderWorkbook(EVERYTHING), "xl/worksheets/sheet1.xml")).toContain(
    "<f>B1*2</f><v>16.5</v></c>",
  );
  const nothing = planOf([formula("points", "1-1", somePoints(points(0)))]);
  expect(memberOf(await renderWorkbook(nothing), "xl/worksheets/sheet1.xml")).toContain("<v>0</v>");
});

test("text is text, whatever it looks like", async () => {
  const hostile = [
    '=HYPERLINK("http://10.0.0.1","bấm")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "_x0041_x000D_",
    "<b>&amp;</b>",
    "  khoảng trắng  ",
    "hai\ndòng",
    "https://example.com",
    "08/05",
    "1.000",
  ];
  const bytes = await renderWorkbook(planOf(hostile.map((words) => text("text", words))));
  const row = (await sheetOf(bytes)).getRow(1);
  expect(hostile.map((_, index) => row.getCell(index + 1).value)).toEqual(hostile);
  const sheet = memberOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain("<f>");
  expect(sheet).not.toContain("hyperlink");
  expect(memberOf(bytes, "xl/sharedStrings.xml")).toContain("<t>_x005F_x0041_x005F_x000D_</t>");
});

test("a number no cell can hold is refused, not written", async () => {
  const broken = Number.NaN as Points;
  await expect(renderWorkbook(planOf([figure("points", broken)]))).rejects.toThrow("a cell can hold: NaN");
  await expect(renderWorkbook(planOf([whole("maximum", 1 / 0)]))).rejects.toThrow("Infinity");
  const ratio = formula("points", "1/0", { kind: "ratio", ratio: "1/0" });
  await expect(renderWorkbook(planOf([ratio]))).rejects.toThrow("Infinity");
});

test("a page is A4 across, its heads repeated, the marks above and the page's number below", async () => {
  const sheet = await sheetOf(await renderWorkbook(EVERYTHING));
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 2,
    fitToHeight: 0,
    printTitlesRow: "1:1",
    printTitlesColumn: "A:B",
  });
  expect(sheet.headerFooter.oddHeader).toBe('&C&"Times New Roman,Bold"&12SỐ LIỆU MINH HỌA – DỰ THẢO');
  expect(sheet.headerFooter.oddFooter).toBe(
    '&L&"Times New Roman,Italic"&10 2024 && 2025&R&"Times New Roman,Regular"&11Trang &P/&N',
  );
  expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false });
});

test("a sheet with breaks says its scale, since Excel leaves breaks out of account on a sheet it fits itself", async () => {
  const cell = text("text", "Dòng");
  const rows = [cell, cell].map((each) => ({ cells: [each], height: 20 }));
  const broken = { ...planOf([cell], { breaks: [1] }) };
  const [first] = broken.sheets;
  const sheet = await sheetOf(
    await renderWorkbook({
      ...broken,
      sheets: [
        { ...(first as Sheet), rows, widths: [200], print: { ...(first as Sheet).print, pagesWide: 1 } },
      ],
    }),
  );
  expect(sheet.pageSetup.fitToPage).toBe(false);
  expect(sheet.pageSetup.scale).toBeGreaterThan(40);
  expect(sheet.pageSetup.scale).toBeLessThan(80);
});

test("a sheet may repeat and freeze nothing", async () => {
  const plain = planOf([text("text", "Bìa")], {
    frozen: { rows: 0, columns: 0 },
    print: { paper: "portrait", pagesWide: 1, marks: plainText("DỰ THẢO"), imprint: plainText("") },
    merges: ["A1:B1"],
  });
  const sheet = await sheetOf(await renderWorkbook(plain));
  expect(sheet.pageSetup.orientation).toBe("portrait");
  expect(sheet.pageSetup.printTitlesRow).toBeUndefined();
  expect(sheet.views[0]).toMatchObject({ state: "normal" });
  expect(sheet.getCell("B1").isMerged).toBe(true);
});

test("every column has its width and every row its height", async () => {
  const sheet = await sheetOf(await renderWorkbook(EVERYTHING));
  expect(sheet.getColumn(1).width).toBeCloseTo(9.71, 2);
  expect(sheet.getRow(1).height).toBe(33);
});

test("everything is written in Times New Roman, bordered in thin lines, figures with the reader's decimal mark", async () => {
  const row = (await sheetOf(await renderWorkbook(EVERYTHING))).getRow(1);
  expect(row.getCell(2).style).toMatchObject({
    font: { name: "Times New Roman", size: 12 },
    alignment: { horizontal: "right", vertical: "middle" },
    border: { top: { style: "thin" }, left: { style: "thin" } },
    numFmt: "0.00_)",
  });
  expect(row.getCell(8).style.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFD9D9D9" } });
});

test("the same plan gives the same bytes, in another process and another time zone too", async () => {
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const bytes = await renderWorkbook(EVERYTHING);
  const here = sha256(bytes);
  expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x00210000);
  expect(sha256(await renderWorkbook(EVERYTHING))).toBe(here);
  const renderer = new URL("../../functions/adapters/exceljs-workbook.ts", import.meta.url).href;
  const script = `
    import { createHash } from "node:crypto";
    import { renderWorkbook } from ${JSON.stringify(renderer)};
    const bytes = await renderWorkbook(${JSON.stringify(EVERYTHING)});
    process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
  const there = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, TZ: "Pacific/Auckland" },
    encoding: "utf8",
  });
  expect(there).toBe(here);
});
