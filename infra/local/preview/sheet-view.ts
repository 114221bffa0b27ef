import { type Area, cellArea } from "../excel/address.ts";
import { PLAIN_HEIGHT, PLAIN_WIDTH, type Sheet } from "../excel/sheet.ts";
import { pixels } from "./cell-look.ts";
import type { SheetView } from "./grid-workbook.ts";

/** A sheet as the grid sees it, measured once; after a change it is made anew. */
export function sheetView(sheet: Sheet): SheetView {
  const used = sheet.used() ?? { ...cellArea(0, 0), rows: 0, columns: 0 };
  const merges = new Map<number, Area[]>();
  for (const merge of sheet.merges)
    for (let row = merge.row; row < merge.row + merge.rows; row++)
      merges.set(row, [...(merges.get(row) ?? []), merge]);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    isProtected: sheet.protection.on,
    gridlines: sheet.showGridlines,
    lastRow: used.row + used.rows - 1,
    lastColumn: used.column + used.columns - 1,
    rowHeight: (row) => {
      const line = sheet.rows.get(row);
      return line?.hidden ? 0 : Math.round(pixels(line?.height ?? PLAIN_HEIGHT));
    },
    columnWidth: (column) => {
      const line = sheet.columns.get(column);
      return line?.hidden ? 0 : Math.round(pixels(line?.width ?? PLAIN_WIDTH));
    },
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    mergeAt: ({ row, column }) =>
      merges.get(row)?.find((merge) => column >= merge.column && column < merge.column + merge.columns),
    mergesIn: ([first, last]) => sheet.merges.filter(({ row, rows }) => row <= last && row + rows > first),
    outlineOfRow: (row) => sheet.rows.get(row)?.outline ?? 0,
  };
}
