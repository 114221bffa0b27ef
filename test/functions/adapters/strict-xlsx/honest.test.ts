import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../functions/adapters/strict-xlsx/read-workbook.ts";
import type { FormCell, FormReading } from "../../../../functions/form-reader.ts";
import { zipOf } from "../../../support/zip.ts";
import { cellsOf, link, membersOf, SHEETS, sheetOf, stylesXml, workbookOf, workbookXml } from "./workbook.ts";

function cellAt(reading: FormReading, sheet: number, row: number, column: number): FormCell | undefined {
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading)}`);
  return reading.sheets[sheet]?.rows.get(row)?.get(column);
}

async function filledForm(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const form = workbook.addWorksheet("Tự chấm", { properties: { outlineLevelRow: 1 } });
  form.columns = [{ hidden: true }, { width: 8 }, { width: 60 }, { width: 12 }];
  form.getCell("A1").value = "bang-vang:1|demo";
  form.getCell("B3").value = "SỐ LIỆU MINH HỌA – Cơ quan A";
  form.mergeCells("B3:F3");
  form.getRow(8).hidden = true;
  form.getCell("E7").value = 9.7;
  form.getCell("E7").protection = { locked: false };
  form.getCell("E7").numFmt = "0.00";
  form.getCell("E7").note = "Nhập số, ví dụ 8,25";
  form.getCell("E8").value = 1.005;
  form.getCell("E9").value = { formula: "SUM(E7:E8)", result: 10.705 };
  form.getCell("E10").value = { formula: "E9*2" } as ExcelJS.CellFormulaValue;
  form.getCell("E11").value = { formula: 'IF(E9>0,"KHỚP","")', result: "KHỚP" };
  form.getCell("F7").value = "Văn bản số 12/BC\nngày 15/12/2025  ";
  form.getCell("F8").value = { richText: [{ text: "Đạt " }, { font: { bold: true }, text: "vượt mức" }] };
  form.getCell("F9").value = new Date(Date.UTC(2025, 11, 15));
  form.getCell("F9").numFmt = "dd/mm/yyyy";
  form.getCell("F10").value = true;
  form.getCell("F11").value = { error: "#N/A" };
  form.getCell("F12").value = "";
  form.getCell("F13").value = "_x005F_x0041_ và <b>&amp;";
  form.getCell("E7").dataValidation = { type: "decimal", operator: "between", formulae: [0, 10] };
  form.addConditionalFormatting({
    ref: "E7:E200",
    rules: [{ type: "expression", formulae: ["E7>10"], priority: 1, style: { font: { bold: true } } }],
  });
  form.autoFilter = "B6:F12";
  form.views = [{ state: "frozen", xSplit: 3, ySplit: 6 }];
  await form.protect("", { selectLockedCells: true });
  const picture = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const id = workbook.addImage({ buffer: picture as unknown as ExcelJS.Buffer, extension: "png" });
  form.addImage(id, "H1:I3");
  workbook.addWorksheet("Danh mục", { state: "veryHidden" }).getCell("B2").value = "Không áp dụng";
  workbook.addWorksheet("Hướng dẫn", { state: "hidden" });
  workbook.definedNames.add("'Danh mục'!$B$2:$B$9", "ly_do");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a form written by exceljs, with notes, a picture, protection and validation", () => {
  test("comes back cell by cell: blank ones absent, formulas told apart, dates as numbers with their format", async () => {
    const reading = readWorkbook(await filledForm());
    expect(cellsOf(reading)).toEqual({
      A1: "bang-vang:1|demo",
      B3: "SỐ LIỆU MINH HỌA – Cơ quan A",
      E7: 9.7,
      E8: 1.005,
      E9: 10.705,
      E10: "",
      E11: "KHỚP",
      F7: "Văn bản số 12/BC\nngày 15/12/2025  ",
      F8: "Đạt vượt mức",
      F9: 46_006,
      F10: true,
      F11: "#N/A",
      F13: "_x0041_ và <b>&amp;",
    });
    expect(cellAt(reading, 0, 7, 5)).toEqual({ value: 9.7, numberFormat: "0.00", isFormula: false });
    expect(cellAt(reading, 0, 8, 5)).toMatchObject({ numberFormat: "General", isFormula: false });
    expect([9, 10, 11].map((row) => cellAt(reading, 0, row, 5)?.isFormula)).toEqual([true, true, true]);
    expect(cellAt(reading, 0, 9, 6)).toMatchObject({ value: 46_006, numberFormat: "dd/mm/yyyy" });
    expect(cellAt(reading, 0, 11, 6)).toMatchObject({ value: "#N/A", isError: true });
  });

  test("keeps its sheets in order, the hidden ones said to be", async () => {
    const reading = readWorkbook(await filledForm());
    expect(reading.ok && reading.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Tự chấm", "visible"],
      ["Danh mục", "veryHidden"],
      ["Hướng dẫn", "hidden"],
    ]);
    expect(cellAt(reading, 1, 2, 2)?.value).toBe("Không áp dụng");
  });
});

test("as Excel 365 saves it: padding in headers, later elements passed over, labels, persons and threads beside", () => {
  const growth = Buffer.concat([Buffer.from([0x20, 0xa2, 0x08, 0x02]), Buffer.alloc(0x208)]);
  const workbook = workbookXml(
    `<fileVersion appName="xl"/><workbookPr defaultThemeVersion="202300"/>
    <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="D:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>
    <xr:revisionPtr revIDLastSave="0" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"/>
    ${SHEETS}<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Tự chấm'!$A:$C,'Tự chấm'!$5:$6</definedName></definedNames><calcPr calcId="191029"/>
    <extLst><ext uri="{1}" xmlns:x15="urn:x15"><x15:sheets/></ext></extLst>`,
  );
  const sheet = sheetOf({
    beforeRows:
      '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F9"/><cols><col min="1" max="1" hidden="1"/></cols>',
    rows: `<row r="7" spans="1:6" x:dyDescent="0.25" xmlns:x="urn:x"><c r="E7" s="1"><v>9.6999999999999993</v></c><c r="F7" t="s"><v>0</v></c><c r="G7" t="str"><f>F7&amp;"."</f><v>Đạt.</v></c></row>
    <row r="8"><c r="E8"><v>8.2899999999999991</v></c><c r="F8" t="s"><v>1</v></c><c r="G8"><v>1.0000000000000001E-5</v></c><c r="H8"><v>-0</v></c></row>`,
    afterRows: `<sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="A2:F2"/></mergeCells>
    <dataValidations count="1"><dataValidation type="decimal" sqref="E7:E1048576 G1:G9"><formula1>0</formula1></dataValidation></dataValidations>
    <hyperlinks><hyperlink ref="B3" location="'Tự chấm'!E7"/></hyperlinks>
    <pageSetup r:id="rId1"/><legacyDrawing r:id="rId2"/>
    <extLst><ext uri="{2}" xmlns:x14="urn:x14"><x14:dataValidations><x14:c/></x14:dataValidations></ext></extLst>`,
  });
  const strings =
    '<si><r><rPr><b/><sz val="12"/></rPr><t xml:space="preserve">Đạ</t></r><r><t>t</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr fontId="1"/></si><si><t>dòng một_x000D_\ndòng hai</t></si>';
  const pieces = {
    workbook,
    sheet,
    strings,
    styles: stylesXml(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>',
      '<xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"><alignment/></xf>',
    ),
    sheetLinks: `${link("rId1", "printerSettings", "../printerSettings/printerSettings1.bin")}${link("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml")}`,
    overrides: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    parts: {
      "xl/theme/theme1.xml": "not opened",
      "xl/calcChain.xml": "not opened",
      "xl/comments1.xml": "<!-- not opened -->",
      "xl/threadedComments/threadedComment1.xml": "not opened",
      "xl/persons/person.xml": "not opened",
      "xl/drawings/vmlDrawing1.vml": "not opened",
      "xl/printerSettings/printerSettings1.bin": "not opened",
      "docProps/app.xml": "not opened",
      "docProps/core.xml": "not opened",
      "docProps/custom.xml": "not opened",
      "docMetadata/LabelInfo.xml": "not opened",
      "customXml/item1.xml": "not opened",
      "customXml/itemProps1.xml": "not opened",
    },
  };
  const bytes = zipOf(
    membersOf(pieces).map((member) => ({
      ...member,
      local: { flags: 6, extra: growth },
      central: { flags: 6 },
    })),
  );
  const reading = readWorkbook(bytes);
  expect(cellsOf(reading)).toEqual({
    E7: 9.7,
    F7: "Đạt",
    G7: "Đạt.",
    E8: 8.29,
    F8: "dòng một\ndòng hai",
    G8: 0.00001,
    H8: 0,
  });
  expect(cellAt(reading, 0, 7, 5)?.numberFormat).toBe("[$-42A]dd/mm/yyyy");
  expect(Object.is(cellAt(reading, 0, 8, 8)?.value, 0)).toBe(true);
});

test("as SheetJS saves it: text as formula text without a formula, stored members, folders", () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>bang-vang:1|demo</v></c><c r="B1" t="str"><v></v></c><c r="C1"><v>8.25</v></c></row>';
  const members = membersOf({ rows }).map((member) => ({ ...member, stored: true }));
  const reading = readWorkbook(zipOf([{ name: "xl/", data: "", stored: true }, ...members]));
  expect(cellsOf(reading)).toEqual({ A1: "bang-vang:1|demo", C1: 8.25 });
  expect(cellAt(reading, 0, 1, 1)?.isFormula).toBe(false);
});

test("as openpyxl saves it: targets from the root, inline texts, empty values", () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>bang-vang:1|demo</t></is></c><c r="B1" t="n"><v></v></c><c r="C1" t="n"><v>8.25</v></c><c r="D1"><f>C1*2</f><v/></c></row>';
  const bytes = workbookOf({
    rows,
    strings: "",
    rootLinks: link("rId1", "officeDocument", "/xl/workbook.xml"),
    workbookLinks: `${link("rId1", "worksheet", "/xl/worksheets/sheet1.xml")}${link("rId2", "sharedStrings", "/xl/sharedStrings.xml")}`,
    parts: { "xl/comments/comment1.xml": "", "xl/drawings/commentsDrawing1.vml": "" },
  });
  const reading = readWorkbook(bytes);
  expect(cellsOf(reading)).toEqual({ A1: "bang-vang:1|demo", C1: 8.25, D1: "" });
  expect(cellAt(reading, 0, 1, 4)).toEqual({ value: "", numberFormat: "General", isFormula: true });
});

test("as LibreOffice saves it: rows without cells down to the last, styled blanks far out", () => {
  const rows =
    '<row r="1"><c r="A1" t="n"><v>1</v></c><c r="AMJ1" s="0"/></row><row r="1048576" ht="12.8" hidden="false"/>';
  expect(
    cellsOf(readWorkbook(workbookOf({ rows, afterRows: '<cols><col min="1" max="16384"/></cols>' }))),
  ).toEqual({ A1: 1 });
});

test.each(["signed", "bare"] as const)(
  "as streaming writers save it: sizes after the bytes, %s",
  (descriptor) => {
    const bytes = zipOf(membersOf().map((member) => ({ ...member, descriptor })));
    expect(cellsOf(readWorkbook(bytes))).toEqual({ E7: 9.75 });
  },
);

test("a byte order mark before the XML is no fault", () => {
  expect(cellsOf(readWorkbook(workbookOf({ sheet: `\ufeff${sheetOf({})}` })))).toEqual({ E7: 9.75 });
});

test("every cell that an array formula or a data table fills is a formula's", () => {
  const rows = [
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>',
    '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>',
    '<row r="3"><c r="A3"><f t="array">1</f><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
  ].join("");
  const reading = readWorkbook(workbookOf({ rows }));
  const formulas = [1, 2, 3].map((row) => [1, 2].map((column) => cellAt(reading, 0, row, column)?.isFormula));
  expect(formulas).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
});

test.each([
  ["14", "mm-dd-yy"],
  ["22", "m/d/yy h:mm"],
  ["10", "0.00%"],
  ["30", "yyyy-mm-dd"],
  ["58", "yyyy-mm-dd"],
  ["49", "@"],
  ["999", "General"],
])("number format %s is %s", (id, code) => {
  const styles = stylesXml("", `<xf/><xf numFmtId="${id}"/>`);
  const reading = readWorkbook(
    workbookOf({ styles, rows: '<row r="1"><c r="A1" s="1"><v>45651</v></c></row>' }),
  );
  expect(cellAt(reading, 0, 1, 1)).toEqual({ value: 45_651, numberFormat: code, isFormula: false });
});

test("a code of the file goes before a built-in one, and styles may be missing altogether", () => {
  const rows = '<row r="1"><c r="A1" s="0"><v>1</v></c></row>';
  const own = stylesXml(
    '<numFmts><numFmt numFmtId="14" formatCode="yyyy"/></numFmts>',
    '<xf numFmtId="14"/>',
  );
  expect(cellAt(readWorkbook(workbookOf({ rows, styles: own })), 0, 1, 1)?.numberFormat).toBe("yyyy");
  const none = readWorkbook(workbookOf({ rows, styles: stylesXml("", "") }));
  expect(cellAt(none, 0, 1, 1)?.numberFormat).toBe("General");
});

test.each([
  ["decomposed Vietnamese", "Sở Nội vụ".normalize("NFD"), "Sở Nội vụ"],
  ["names of other peoples", "Y Ñuê, Ñar, Ê Ban, Mlô, Krông Ana, H'Blŏ, Kpă, Siu Blĕ", undefined],
  ["other languages", "München, Köln, façade, naïve, Citroën, René, Müller, Žižek", undefined],
  ["signs of a text", "«m²» §5 5µm ½ ® © ° 37°C 1ª, 2º – “a” … ✔️ 👍 🏆", undefined],
  ["a name of every object", "__proto__", undefined],
])("text may hold %s", (_, written, expected) => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${written}</t></is></c></row>`;
  expect(cellsOf(readWorkbook(workbookOf({ rows })))).toEqual({ A1: expected ?? written.normalize("NFC") });
});

test("a cell may hold as much text as Excel's own: evidence of many documents is one cell", () => {
  const long = Array.from({ length: 32_767 }, (_, index) => `${(index * 7919) % 10_007}ă `)
    .join("")
    .slice(0, 32_767);
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row>`;
  expect(cellsOf(readWorkbook(workbookOf({ rows })))).toEqual({ A1: long });
});

test("names of every object's members are only names", () => {
  const workbook = workbookXml(SHEETS.replace("Tự chấm", "__proto__"));
  const strings = "<si><t>constructor</t></si>";
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const reading = readWorkbook(
    workbookOf({
      workbook,
      strings,
      rows,
      parts: { "customXml/__proto__.xml": "", "customXml/constructor.xml": "" },
    }),
  );
  expect(reading.ok && reading.sheets.map(({ name }) => name)).toEqual(["__proto__"]);
  expect(cellsOf(reading)).toEqual({ A1: "constructor" });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
