import type { Area } from "./address.ts";
import { invalidOperation } from "./host-error.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

/** An outline has at most eight levels, of which the first is no group (support.microsoft.com: "Outline (group) data in a worksheet"). */
const DEEPEST = 7;

/** Groups the rows or columns of an area one level deeper, or one less deep. */
export function regroup(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  by: "rows" | "columns",
  step: 1 | -1,
): void {
  const lines = linesOf(sheet, area, by);
  if (step === 1 && lines.some(({ outline }) => outline >= DEEPEST))
    throw invalidOperation("An outline has at most eight levels.");
  if (step === -1 && lines.some(({ outline }) => outline === 0))
    throw invalidOperation("The range is not grouped.");
  for (const line of lines) line.outline += step;
  book.tell({ kind: "looks", sheet });
}

/** Hides the grouped rows or columns of an area, or shows them again. */
export function setDetails(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  by: "rows" | "columns",
  hidden: boolean,
): void {
  for (const line of linesOf(sheet, area, by)) if (line.outline > 0) line.hidden = hidden;
  book.tell({ kind: "looks", sheet });
}

/** Shows the outline up to a level: 1 shows no group's details (learn.microsoft.com: Excel.Worksheet.showOutlineLevels; 0 leaves it). */
export function showLevels(book: Workbook, sheet: Sheet, rowLevels: number, columnLevels: number): void {
  const show = (lines: Iterable<{ outline: number; hidden: boolean }>, levels: number) => {
    if (levels < 1) return;
    for (const line of lines) if (line.outline > 0) line.hidden = line.outline >= levels;
  };
  show(sheet.rows.values(), rowLevels);
  show(sheet.columns.values(), columnLevels);
  book.tell({ kind: "looks", sheet });
}

function linesOf(sheet: Sheet, area: Area, by: "rows" | "columns") {
  const [from, count] = by === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return Array.from({ length: count }, (_, index) =>
    by === "rows" ? sheet.rowForWriting(from + index) : sheet.columnForWriting(from + index),
  );
}
