import type { Area } from "./address.ts";
import { accessDenied } from "./host-error.ts";
import type { Sheet } from "./sheet.ts";
import type { ProtectionOption } from "./sheet-protection.ts";

/** Above so many cells an area is judged by the sheet's own style, not cell by cell. */
const MANY = 500_000;

/** Whether every cell of an area may be written: on a protected sheet only unlocked ones (support.microsoft.com: "Lock or unlock specific areas of a protected worksheet"). */
export function mayWrite(sheet: Sheet, area: Area): boolean {
  if (!sheet.protection.on) return true;
  if (area.rows * area.columns > MANY) return !sheet.style.locked;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (sheet.styleAt(row, column).locked) return false;
  return true;
}

/** Refuses a write to locked cells of a protected sheet with AccessDenied. */
export function demandWrite(sheet: Sheet, area: Area): void {
  if (!mayWrite(sheet, area)) throw accessDenied();
}

/** Refuses what the protection does not allow (learn.microsoft.com: Excel.WorksheetProtectionOptions). */
export function demandOption(sheet: Sheet, option: ProtectionOption): void {
  if (!sheet.protection.allows(option)) throw accessDenied();
}

/** Refuses what no option of the protection can allow: merging, validation, outlines. */
export function demandUnprotected(sheet: Sheet): void {
  if (sheet.protection.on) throw accessDenied();
}
