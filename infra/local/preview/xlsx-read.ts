import type { Cell as FileCell, Worksheet } from "exceljs";
import { parseArea, splitAddress } from "../excel/address.ts";
import { type ExcelError, failed } from "../excel/formula/values.ts";
import { Sheet } from "../excel/sheet.ts";
import { PROTECTION_OPTIONS } from "../excel/sheet-protection.ts";
import type { Workbook } from "../excel/workbook.ts";
import { conditionalFormatsOfFile } from "./xlsx-conditional.ts";
import { readPage } from "./xlsx-page.ts";
import { optionInFile } from "./xlsx-protection.ts";
import { colorOfFile, styleOfFile } from "./xlsx-style.ts";
import { validationOfFile } from "./xlsx-validation.ts";

/**
 * Puts the sheets and names of an .xlsx file in place of those of a workbook; false, and nothing changed, when it is no
 * such file. For a newcomer's own file on this machine: uploads are read elsewhere, strictly. The passwords of protected
 * sheets are not in the file, so they are protected without one.
 */
export async function readXlsx(bytes: ArrayBuffer, book: Workbook): Promise<boolean> {
  const { default: ExcelJS } = await import("exceljs");
  const file = new ExcelJS.Workbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    return false;
  }
  const sheets = file.worksheets.map((worksheet) => sheetOfFile(worksheet, book));
  const shown = sheets.find(({ visibility }) => visibility === "Visible");
  if (!shown) return false;
  book.sheets = sheets;
  book.active = sheets[file.views[0]?.activeTab ?? 0] ?? shown;
  if (book.active.visibility !== "Visible") book.active = shown;
  book.tables = [];
  book.names.clear();
  for (const { name, ranges } of file.definedNames.model) {
    const { sheet, address } = splitAddress(ranges[0] ?? "");
    const found = sheet === undefined ? undefined : book.sheetNamed(sheet);
    const area = parseArea(address);
    if (!found || !area || name.startsWith("_xlnm.")) continue;
    const refersTo = { sheet: found, area };
    book.names.set(name.toLowerCase(), {
      name,
      refersTo,
      formula: "",
      comment: "",
      visible: true,
      scope: undefined,
    });
  }
  book.structureChanged();
  book.tell({ kind: "looks", sheet: undefined });
  return true;
}

function sheetOfFile(worksheet: Worksheet, book: Workbook): Sheet {
  const sheet = new Sheet(book.nextId(), worksheet.name);
  sheet.visibility =
    worksheet.state === "veryHidden" ? "VeryHidden" : worksheet.state === "hidden" ? "Hidden" : "Visible";
  sheet.tabColor = colorOfFile(worksheet.properties.tabColor) ?? "";
  const [view] = worksheet.views;
  sheet.showGridlines = view?.showGridLines ?? true;
  if (view?.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  for (const column of worksheet.columns ?? []) {
    if (!column?.number) continue;
    const line = sheet.columnForWriting(column.number - 1);
    if (column.width !== undefined) line.width = (Math.round(column.width * 7) * 3) / 4;
    line.hidden = column.hidden ?? false;
    line.outline = column.outlineLevel ?? 0;
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined || row.hidden || row.outlineLevel) {
      const line = sheet.rowForWriting(number - 1);
      line.height = row.height;
      line.hidden = row.hidden ?? false;
      line.outline = row.outlineLevel ?? 0;
    }
    row.eachCell({ includeEmpty: true }, (cell, column) =>
      putCell(sheet, book, cell, number - 1, column - 1),
    );
  });
  const { merges = [], sheetProtection } = worksheet.model as unknown as FileModel;
  sheet.merges = merges.map(parseArea).filter((area) => area !== undefined);
  if (sheetProtection?.["sheet"]) {
    sheet.protection.on = true;
    sheet.protection.allowed = new Set(
      PROTECTION_OPTIONS.filter((option) => sheetProtection[optionInFile(option)] === true),
    );
  }
  sheet.conditionalFormats = conditionalFormatsOfFile(worksheet, () => book.nextId());
  readPage(worksheet, sheet.page);
  return sheet;
}

type FileModel = {
  readonly merges?: string[];
  readonly sheetProtection?: Readonly<Record<string, unknown>> | null;
};

function putCell(sheet: Sheet, book: Workbook, from: FileCell, row: number, column: number): void {
  const style = book.styles.changedBy(sheet.style, styleOfFile(from.style));
  const validation = from.dataValidation;
  const isPart = from.isMerged && from.master !== from;
  if (from.value === null && style === sheet.style && !validation) return;
  const cell = sheet.cellForWriting(row, column);
  cell.style = style;
  if (validation) cell.validation = validationOfFile(validation, row, column);
  if (isPart) return;
  cell.value = valueOfFile(from);
  if (from.formula) cell.formula = `=${from.formula}`;
}

function valueOfFile({
  value,
  result,
  formula,
}: FileCell): string | number | boolean | ExcelError | undefined {
  const given: unknown = formula ? result : value;
  if (given === null || given === undefined) return undefined;
  if (given instanceof Date) return given.getTime() / 86_400_000 + 25_569;
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") return given;
  const { error, richText, text } = given as {
    error?: string;
    richText?: readonly { text: string }[];
    text?: unknown;
  };
  if (error !== undefined) return failed(error);
  if (richText) return richText.map((part) => part.text).join("");
  return typeof text === "string" ? text : undefined;
}
