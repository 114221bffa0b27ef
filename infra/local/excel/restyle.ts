import { type Area, isWholeColumns, isWholeRows } from "./address.ts";
import type { CellStyle } from "./cell-style.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

/** Gives all cells of an area some traits; whole rows, columns and the whole sheet also for the cells to come. */
export function restyle(book: Workbook, sheet: Sheet, area: Area, traits: Partial<CellStyle>): void {
  const known = new Map<CellStyle, CellStyle>();
  changeStyles(sheet, area, (style) => {
    const changed = known.get(style) ?? book.styles.changedBy(style, traits);
    known.set(style, changed);
    return changed;
  });
  book.tell({ kind: "looks", sheet });
}

/** The same with traits by cell; where whole rows or columns are meant, `traits` is asked with the area's first cell. */
export function restyleEach(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  traits: (row: number, column: number) => Partial<CellStyle>,
): void {
  changeStyles(sheet, area, (style, row, column) => book.styles.changedBy(style, traits(row, column)));
  book.tell({ kind: "looks", sheet });
}

function changeStyles(
  sheet: Sheet,
  area: Area,
  changed: (style: CellStyle, row: number, column: number) => CellStyle,
): void {
  if (!isWholeColumns(area) && !isWholeRows(area)) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.cellForWriting(row, column);
        cell.style = changed(cell.style, row, column);
      }
    return;
  }
  for (const [row, column, cell] of [...sheet.cellsIn(area)]) cell.style = changed(cell.style, row, column);
  restyleEmpty(sheet, area, (style) => changed(style, area.row, area.column));
}

function restyleEmpty(sheet: Sheet, area: Area, changed: (style: CellStyle) => CellStyle): void {
  if (isWholeColumns(area) && isWholeRows(area)) {
    sheet.style = changed(sheet.style);
    for (const line of [...sheet.rows.values(), ...sheet.columns.values()])
      line.style = line.style && changed(line.style);
    return;
  }
  if (isWholeColumns(area)) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const line = sheet.columnForWriting(column);
      line.style = changed(line.style ?? sheet.style);
    }
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = sheet.rowForWriting(row);
    line.style = changed(line.style ?? sheet.style);
  }
}

/** A trait all cells of an area share, or null where they differ (learn.microsoft.com: Excel.RangeFormat). */
export function sharedTrait<Trait>(
  sheet: Sheet,
  area: Area,
  trait: (style: CellStyle) => Trait,
): Trait | null {
  const first = trait(sheet.styleAt(area.row, area.column));
  if (isWholeColumns(area) || isWholeRows(area)) {
    for (const [, , cell] of sheet.cellsIn(area)) if (trait(cell.style) !== first) return null;
    return first;
  }
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (trait(sheet.styleAt(row, column)) !== first) return null;
  return first;
}
