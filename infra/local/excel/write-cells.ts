import { type Area, isOneCell } from "./address.ts";
import { type Entry, LONGEST_CELL, readEntry } from "./entry.ts";
import type { Scalar } from "./formula/values.ts";
import { invalidArgument } from "./host-error.ts";
import { demandWrite } from "./permission.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";
import type { Source, Trigger } from "./workbook-event.ts";

/** Puts an entry into a cell. Neither protection nor validation is asked. A formula must be one Excel takes. */
export function putEntry(book: Workbook, sheet: Sheet, row: number, column: number, entry: Entry): void {
  const merged = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  // Only the upper-left cell of a merged area holds data (support.microsoft.com: "Merge and unmerge cells").
  if (merged && (merged.row !== row || merged.column !== column)) return;
  if (entry.kind === "blank" && !sheet.cell(row, column)) return;
  const cell = sheet.cellForWriting(row, column);
  const formula = entry.kind === "formula" ? entry.formula : undefined;
  if (formula !== cell.formula) {
    cell.formula = formula;
    book.calculation.formulaChanged(sheet, row, column, cell);
  }
  if (entry.kind !== "formula") cell.value = entry.kind === "blank" ? undefined : entry.value;
  if (entry.kind === "value" && entry.format !== undefined && cell.style.numberFormat === "General")
    cell.style = book.styles.changedBy(cell.style, { numberFormat: entry.format });
  book.calculation.valueChanged(sheet, row, column);
}

/** One value of the API as an entry; undefined leaves the cell as it is (null in an array, learn.microsoft.com: "Set and get range values"). */
function apiEntry(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
): Entry | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { kind: "value", value };
  }
  if (typeof value === "boolean") return { kind: "value", value };
  if (typeof value !== "string") throw invalidArgument();
  if (value.length > LONGEST_CELL) throw invalidArgument("A cell holds at most 32767 characters.");
  const entry = readEntry(value, book.apiMarks, sheet.styleAt(row, column).numberFormat);
  if (entry.kind === "formula") {
    const tree = book.calculation.treeOf(entry.formula);
    if (tree instanceof Error) throw invalidArgument(`The formula is not one Excel takes: ${tree.message}`);
  }
  return entry;
}

/** Writes what an add-in gives, a value for all cells or an array of the area's size. Validation is not applied to the API's writes (learn.microsoft.com: "Add data validation to Excel ranges"). */
export function writeValues(book: Workbook, sheet: Sheet, area: Area, given: unknown): void {
  const rows = valuesOf(given, area);
  demandWrite(sheet, area);
  const before = isOneCell(area) ? valueAt(book, sheet, area.row, area.column) : undefined;
  const entries = rows.map((line, r) =>
    line.map((value, c) => apiEntry(book, sheet, area.row + r, area.column + c, value)),
  );
  for (const [r, line] of entries.entries())
    for (const [c, entry] of line.entries())
      if (entry) putEntry(book, sheet, area.row + r, area.column + c, entry);
  tellEdited(book, sheet, area, before, "Local", "ThisLocalAddin");
}

/** The size of an array must be that of the range (learn.microsoft.com: Excel.Range.values; one value stands for all cells). */
function valuesOf(given: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(given))
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given));
  const isOfSize =
    given.length === area.rows && given.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!isOfSize)
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return given as readonly (readonly unknown[])[];
}

/** What a cell holds now; the formula behind it is computed if need be. */
export function valueAt(book: Workbook, sheet: Sheet, row: number, column: number): Scalar {
  const cell = sheet.cell(row, column);
  return cell && book.calculation.valueOf(cell);
}

/** Tells that contents were edited; a single cell with what it held before. */
export function tellEdited(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  before: Scalar,
  source: Source,
  trigger: Trigger,
): void {
  const details = isOneCell(area)
    ? { details: { before, after: valueAt(book, sheet, area.row, area.column) } }
    : {};
  book.tell({ kind: "changed", sheet, area, changeType: "RangeEdited", source, trigger, ...details });
}
