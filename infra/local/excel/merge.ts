import { type Area, boundingArea, intersection } from "./address.ts";
import { invalidOperation } from "./host-error.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";
import { putEntry } from "./write-cells.ts";

/** Merges an area, or each of its rows; only the upper-left content is kept (support.microsoft.com: "Merge and unmerge cells"). */
export function mergeArea(book: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  const parts = across
    ? Array.from({ length: area.rows }, (_, index): Area => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  const inTable = book.tables.some((table) => table.sheet === sheet && intersection(table.area, area));
  if (inTable) throw invalidOperation("Cells of a table cannot be merged.");
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    for (const [row, column] of [...sheet.cellsIn(part)])
      if (row !== part.row || column !== part.column) putEntry(book, sheet, row, column, { kind: "blank" });
    sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, part)), part];
  }
  book.tell({ kind: "looks", sheet });
}

export function unmergeArea(book: Workbook, sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  book.tell({ kind: "looks", sheet });
}

/** An area grown until it cuts no merged cells: what a click on one of them selects. */
export function wholeMerges(sheet: Sheet, area: Area): Area {
  const grown = sheet.merges.filter((merge) => intersection(merge, area)).reduce(boundingArea, area);
  return grown.rows === area.rows && grown.columns === area.columns ? area : wholeMerges(sheet, grown);
}
