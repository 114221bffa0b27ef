/** What people and add-ins may still do on a protected sheet (learn.microsoft.com: Excel.WorksheetProtectionOptions; all no by default). */
export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export type SelectionMode = "Normal" | "Unlocked" | "None";

/** The protection of one sheet. */
export class SheetProtection {
  on = false;
  password = "";
  allowed: ReadonlySet<ProtectionOption> = new Set();
  selectionMode: SelectionMode = "Normal";

  /** Whether something that needs this option may be done. */
  allows(option: ProtectionOption): boolean {
    return !this.on || this.allowed.has(option);
  }
}
