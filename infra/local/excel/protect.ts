import { accessDenied, invalidArgument } from "./host-error.ts";
import type { Sheet } from "./sheet.ts";
import { PROTECTION_OPTIONS, type ProtectionOption, type SelectionMode } from "./sheet-protection.ts";
import type { Workbook } from "./workbook.ts";

/** Protects a sheet; one already protected is refused (learn.microsoft.com: Excel.WorksheetProtection.protect; its code is seen in OfficeDev/office-js #6784). */
export function protectSheet(
  book: Workbook,
  sheet: Sheet,
  allowed: readonly ProtectionOption[],
  selectionMode: SelectionMode,
  password: string,
): void {
  const { protection } = sheet;
  if (protection.on) throw accessDenied();
  protection.on = true;
  protection.allowed = new Set(allowed);
  protection.selectionMode = selectionMode;
  protection.password = password;
  book.tell({ kind: "protected", sheet, isProtected: true });
  book.tell({ kind: "looks", sheet });
}

/** Takes the protection away. A wrong password is an invalid argument (learn.microsoft.com says so of Excel.WorksheetProtection.pauseProtection). */
export function unprotectSheet(book: Workbook, sheet: Sheet, password: string): void {
  const { protection } = sheet;
  if (!protection.on) return;
  if (protection.password !== "" && protection.password !== password)
    throw invalidArgument("The password you supplied is not correct.");
  protection.on = false;
  protection.password = "";
  book.tell({ kind: "protected", sheet, isProtected: false });
  book.tell({ kind: "looks", sheet });
}

/** The options as the API gives them. */
export const optionsOf = ({ protection }: Sheet): Readonly<Record<string, boolean | string>> => ({
  ...Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, protection.allowed.has(option)])),
  selectionMode: protection.selectionMode,
});
