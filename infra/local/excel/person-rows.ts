import { type Area, SHEET_COLUMNS } from "./address.ts";
import { HostError } from "./host-error.ts";
import { mayWrite } from "./permission.ts";
import type { Sheet } from "./sheet.ts";
import { moveCells } from "./structure.ts";
import { OK, refused, type Typed } from "./typed.ts";
import type { Workbook } from "./workbook.ts";

/** A person inserts or deletes whole rows. On a protected sheet rows may go only when all their cells are unlocked (learn.microsoft.com: Excel.WorksheetProtectionOptions, "allowDeleteRows"). */
export function changeRows(
  book: Workbook,
  sheet: Sheet,
  row: number,
  count: number,
  how: "insert" | "delete",
): Typed {
  const area: Area = { row, column: 0, rows: count, columns: SHEET_COLUMNS };
  const allowed =
    how === "insert"
      ? sheet.protection.allows("allowInsertRows")
      : sheet.protection.allows("allowDeleteRows") && mayWrite(sheet, area);
  if (!allowed) return refused("protected", book.language);
  try {
    moveCells(book, sheet, area, how, "row");
    return OK;
  } catch (error) {
    if (error instanceof HostError) return refused("structure", book.language);
    throw error;
  }
}
