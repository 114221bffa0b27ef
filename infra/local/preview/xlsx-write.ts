import type { CellErrorValue, CellValue, Worksheet } from "exceljs";
import { areaText, quotedName } from "../excel/address.ts";
import { isError, type Scalar } from "../excel/formula/values.ts";
import type { Cell, Sheet } from "../excel/sheet.ts";
import { PROTECTION_OPTIONS } from "../excel/sheet-protection.ts";
import type { Workbook } from "../excel/workbook.ts";
import { writeConditionalFormats } from "./xlsx-conditional.ts";
import { writePage } from "./xlsx-page.ts";
import { optionInFile } from "./xlsx-protection.ts";
import { argb, styleForFile } from "./xlsx-style.ts";
import { validationForFile } from "./xlsx-validation.ts";

/** The workbook as an .xlsx file: also its hidden sheets, rows and columns, its formulas, validations and protection. */
export async function writeXlsx(book: Workbook): Promise<Blob> {
  const { default: ExcelJS } = await import("exceljs");
  const file = new ExcelJS.Workbook();
  for (const sheet of book.sheets) await writeSheet(sheet, file.addWorksheet(sheet.name), book);
  const activeTab = book.sheets.indexOf(book.active);
  file.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab, visibility: "visible" },
  ];
  for (const { name, refersTo } of book.names.values())
    if (refersTo)
      file.definedNames.add(`${quotedName(refersTo.sheet.name)}!${absolute(areaText(refersTo.area))}`, name);
  const bytes = await file.xlsx.writeBuffer();
  return new Blob([bytes as ArrayBuffer], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

async function writeSheet(sheet: Sheet, worksheet: Worksheet, book: Workbook): Promise<void> {
  worksheet.state =
    sheet.visibility === "VeryHidden" ? "veryHidden" : sheet.visibility === "Hidden" ? "hidden" : "visible";
  if (sheet.tabColor) worksheet.properties.tabColor = { argb: argb(sheet.tabColor) };
  const { rows, columns } = sheet.frozen;
  worksheet.views = [
    rows > 0 || columns > 0
      ? { state: "frozen", ySplit: rows, xSplit: columns, showGridLines: sheet.showGridlines }
      : { state: "normal", showGridLines: sheet.showGridlines },
  ];
  for (const [number, { width, hidden, outline }] of sheet.columns) {
    const column = worksheet.getColumn(number + 1);
    if (width !== undefined) column.width = (width * 4) / 3 / 7;
    column.hidden = hidden;
    column.outlineLevel = outline;
  }
  for (const [number, { height, hidden, outline, cells }] of sheet.rows) {
    const row = worksheet.getRow(number + 1);
    if (height !== undefined) row.height = height;
    row.hidden = hidden;
    row.outlineLevel = outline;
    for (const [column, cell] of cells) {
      const target = row.getCell(column + 1);
      target.value = valueForFile(cell, book.calculation.valueOf(cell));
      Object.assign(target, styleForFile(cell.style));
      const validation = cell.validation && validationForFile(cell.validation);
      if (validation) target.dataValidation = validation;
    }
  }
  for (const merge of sheet.merges) worksheet.mergeCellsWithoutStyle(areaText(merge));
  writeConditionalFormats(sheet.conditionalFormats, worksheet);
  writePage(sheet.page, worksheet);
  if (sheet.protection.on) {
    const allowed = PROTECTION_OPTIONS.filter((option) => sheet.protection.allowed.has(option));
    await worksheet.protect(
      sheet.protection.password,
      Object.fromEntries(allowed.map((option) => [optionInFile(option), true])),
    );
  }
}

function valueForFile({ formula }: Cell, value: Scalar): CellValue {
  const result: CellValue = isError(value)
    ? { error: value.error as CellErrorValue["error"] }
    : (value ?? null);
  if (formula === undefined) return result;
  return { formula: formula.replace(/^=/, ""), result: result as never, date1904: false };
}

const absolute = (address: string): string => address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
