import {
  type Area,
  intersection,
  isWholeColumns,
  isWholeRows,
  parseArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "./address.ts";
import { addressLike, prefixed, withReferences } from "./formula/rewrite.ts";
import { HostError } from "./host-error.ts";
import { type Move, movedArea } from "./moved-area.ts";
import type { Cell, Row, Sheet } from "./sheet.ts";
import { followValidations, sameRule, settleValidations } from "./validation-move.ts";
import type { Workbook } from "./workbook.ts";
import type { ChangeType, Source, Trigger } from "./workbook-event.ts";

/** Inserts or deletes an area's cells; what stands behind them moves, and every reference with it. */
export function moveCells(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  how: "insert" | "delete",
  axis: "row" | "column",
  source: Source = "Local",
  trigger: Trigger = "Unknown",
): void {
  const move: Move = { area, how, axis };
  const cuts = sheet.merges.some((merge) => isCut(merge, move));
  if (cuts) throw new HostError("InsertDeleteConflict", "A merged area would be cut in two.");
  const moved = (each: Area) => movedArea(each, move);
  const validated = settleValidations(book.sheets);
  if (axis === "row") moveRows(sheet, move);
  else moveColumns(book, sheet, move);
  moveAreas(book, sheet, moved);
  const follow = (formula: string, home: Sheet) => movedFormula(book, formula, home, sheet, moved);
  moveReferences(book, follow);
  followValidations(validated, follow);
  if (axis === "row" && how === "insert" && isWholeRows(area)) dressInserted(book, sheet, area);
  book.structureChanged();
  book.tell({ kind: "moved", sheet, move: moved });
  book.tell({ kind: "changed", sheet, area, changeType: changeType(move), source, trigger });
}

function changeType({ area, how, axis }: Move): ChangeType {
  const whole = axis === "row" ? isWholeRows(area) : isWholeColumns(area);
  if (!whole) return how === "insert" ? "CellInserted" : "CellDeleted";
  if (axis === "row") return how === "insert" ? "RowInserted" : "RowDeleted";
  return how === "insert" ? "ColumnInserted" : "ColumnDeleted";
}

/** A merged area partly in the band of moving cells would be torn. */
function isCut(merge: Area, { area, axis }: Move): boolean {
  const band: Area =
    axis === "row"
      ? { ...area, row: area.row, rows: SHEET_ROWS - area.row }
      : { ...area, column: area.column, columns: SHEET_COLUMNS - area.column };
  const shared = intersection(merge, band);
  if (!shared) return false;
  return axis === "row" ? shared.columns !== merge.columns : shared.rows !== merge.rows;
}

function moveRows(sheet: Sheet, move: Move): void {
  const { area, how } = move;
  if (!isWholeRows(area)) {
    moveEachCell(sheet, move);
    return;
  }
  const lines = [...sheet.rows].sort(([a], [b]) => a - b);
  sheet.rows.clear();
  for (const [row, line] of lines) {
    const place = how === "insert" ? (row < area.row ? row : row + area.rows) : rowAfterDelete(row, area);
    if (place !== undefined && place < SHEET_ROWS) sheet.rows.set(place, line);
  }
}

const rowAfterDelete = (row: number, { row: from, rows }: Area): number | undefined =>
  row < from ? row : row < from + rows ? undefined : row - rows;

/** New rows look like the row above; validation that runs on both above and below runs on (support.microsoft.com: "Insert or delete rows and columns"). */
function dressInserted(book: Workbook, sheet: Sheet, { row, rows }: Area): void {
  const above = sheet.rows.get(row - 1);
  if (!above) return;
  const below = sheet.rows.get(row + rows);
  for (let fresh = row; fresh < row + rows; fresh++) {
    const line: Row = {
      cells: new Map(),
      height: above.height,
      hidden: false,
      outline: above.outline,
      style: above.style,
    };
    for (const [column, cell] of above.cells) {
      const next = below?.cells.get(column)?.validation;
      const validation =
        next && cell.validation && sameRule(next, cell.validation) ? cell.validation : undefined;
      line.cells.set(column, { value: undefined, formula: undefined, style: cell.style, validation });
    }
    sheet.rows.set(fresh, line);
  }
  book.tell({ kind: "looks", sheet });
}

function moveColumns(book: Workbook, sheet: Sheet, move: Move): void {
  moveEachCell(sheet, move);
  const { area, how } = move;
  if (!isWholeColumns(area)) return;
  const columns = [...sheet.columns];
  sheet.columns.clear();
  for (const [column, line] of columns) {
    if (how === "insert") sheet.columns.set(column < area.column ? column : column + area.columns, line);
    else if (column < area.column) sheet.columns.set(column, line);
    else if (column >= area.column + area.columns) sheet.columns.set(column - area.columns, line);
  }
  book.tell({ kind: "looks", sheet });
}

function moveEachCell(sheet: Sheet, move: Move): void {
  const cells: (readonly [Area, Cell])[] = [];
  for (const [row, line] of sheet.rows)
    for (const [column, cell] of line.cells) {
      const here: Area = { row, column, rows: 1, columns: 1 };
      const there = movedArea(here, move);
      if (there === here) continue;
      line.cells.delete(column);
      if (there) cells.push([there, cell]);
    }
  for (const [{ row, column }, cell] of cells)
    if (row < SHEET_ROWS && column < SHEET_COLUMNS) sheet.rowForWriting(row).cells.set(column, cell);
}

function moveAreas(book: Workbook, sheet: Sheet, moved: (area: Area) => Area | undefined): void {
  sheet.merges = sheet.merges
    .flatMap((area) => moved(area) ?? [])
    .filter(({ rows, columns }) => rows * columns > 1);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    const area = moved(format.area);
    if (area) format.area = area;
    return area !== undefined;
  });
  book.tables = book.tables.filter((table) => {
    if (table.sheet !== sheet) return true;
    const area = moved(table.area);
    if (area) table.area = area;
    return area !== undefined;
  });
  sheet.selection = moved(sheet.selection) ?? { ...sheet.selection, rows: 1, columns: 1 };
  const { page } = sheet;
  page.printArea = page.printArea && moved(page.printArea);
  page.titleRows = page.titleRows && moved(page.titleRows);
  page.breaks = page.breaks.flatMap((row) => moved({ row, column: 0, rows: 1, columns: 1 })?.row ?? []);
  page.titleColumns = page.titleColumns && moved(page.titleColumns);
  for (const name of book.names.values()) {
    if (name.refersTo?.sheet !== sheet) continue;
    const area = moved(name.refersTo.area);
    if (area) name.refersTo.area = area;
    else {
      name.refersTo = undefined;
      name.formula = "=#REF!";
    }
  }
}

function moveReferences(book: Workbook, follow: (formula: string, home: Sheet) => string): void {
  for (const sheet of book.sheets) {
    for (const line of sheet.rows.values())
      for (const cell of line.cells.values())
        if (cell.formula !== undefined) cell.formula = follow(cell.formula, sheet);
    for (const format of sheet.conditionalFormats) format.formula = follow(format.formula, sheet);
  }
}

function movedFormula(
  book: Workbook,
  formula: string,
  home: Sheet,
  edited: Sheet,
  moved: (area: Area) => Area | undefined,
): string {
  return withReferences(formula, ({ sheet, address }) => {
    const meant = sheet === undefined ? home : book.sheetNamed(sheet);
    const area = meant === edited ? parseArea(address) : undefined;
    if (!area) return prefixed(sheet, address);
    const after = moved(area);
    return after ? prefixed(sheet, addressLike(after, address)) : prefixed(sheet, "#REF!");
  });
}
