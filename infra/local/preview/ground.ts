import type { GridWorkbook, SheetView } from "./grid-workbook.ts";
import type { CellAt, Ground, Selection } from "./selection.ts";

/** How much of a sheet the grid offers: what is in use, room beyond it, and always where the selection is. */
export function extentOf(
  sheet: SheetView,
  { active, far }: Selection,
): { readonly rows: number; readonly columns: number } {
  const lastRow = Math.max(sheet.lastRow + 40, active.row + 20, far.row + 20, 99);
  const lastColumn = Math.max(sheet.lastColumn + 6, active.column + 4, far.column + 4, 15);
  return { rows: Math.min(lastRow + 1, 1_048_576), columns: Math.min(lastColumn + 1, 16_384) };
}

/** The open sheet as moving sees it. */
export function groundOf(workbook: GridWorkbook, selection: Selection, page: number): Ground {
  const sheet = workbook.active();
  const { rows, columns } = extentOf(sheet, selection);
  return {
    rows,
    columns,
    isHiddenRow: (row) => sheet.rowHeight(row) === 0,
    isHiddenColumn: (column) => sheet.columnWidth(column) === 0,
    isBlank: (at: CellAt) =>
      at.row > sheet.lastRow || at.column > sheet.lastColumn || workbook.cellAt(at).kind === "blank",
    mergeAt: sheet.mergeAt,
    end: { row: Math.max(0, sheet.lastRow), column: Math.max(0, sheet.lastColumn) },
    home: { row: sheet.frozenRows, column: sheet.frozenColumns },
    page,
  };
}
