import type { Area } from "./address.ts";
import { isWholeColumns, isWholeRows } from "./address.ts";
import { invalidArgument } from "./host-error.ts";
import type { Sheet } from "./sheet.ts";
import { NO_VALIDATION, type Validation } from "./validation.ts";
import type { Workbook } from "./workbook.ts";

/** Changes the validation of every cell of an area; undefined takes it away. */
export function revalidate(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  change: ((validation: Validation) => Validation) | undefined,
): void {
  if (change && (isWholeColumns(area) || isWholeRows(area)))
    throw invalidArgument("[emulator] validation of whole rows or columns is not emulated");
  if (!change) {
    for (const [, , cell] of sheet.cellsIn(area)) cell.validation = undefined;
  } else {
    const changed = new Map<Validation, Validation>();
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.cellForWriting(row, column);
        const before = cell.validation ?? NO_VALIDATION;
        const after = changed.get(before) ?? change(before);
        changed.set(before, after);
        cell.validation = after;
      }
  }
  book.tell({ kind: "looks", sheet });
}

/** Something all cells of an area share, or null where they differ. */
export function sharedValidation<Part>(
  sheet: Sheet,
  area: Area,
  part: (validation: Validation) => Part,
): Part | null {
  const first = part(sheet.cell(area.row, area.column)?.validation ?? NO_VALIDATION);
  const text = JSON.stringify(first);
  let found = 0;
  for (const [, , cell] of sheet.cellsIn(area)) {
    found += 1;
    if (JSON.stringify(part(cell.validation ?? NO_VALIDATION)) !== text) return null;
  }
  const hasBlanks = found < area.rows * area.columns;
  return hasBlanks && JSON.stringify(part(NO_VALIDATION)) !== text ? null : first;
}
