import type { Sheet } from "../../shared/report/workbook-plan.ts";
import { rangesOf } from "./areas.ts";
import type { Capabilities } from "./capabilities.ts";
import { contentsOf, formatsOf } from "./cell-contents.ts";
import { writeEntries } from "./cell-entries.ts";
import { writeLooks } from "./cell-looks.ts";
import { writePrintSetUp } from "./print-set-up.ts";
import { writeRowsAndColumns } from "./rows-and-columns.ts";
import { writeShades } from "./write-shades.ts";

/** What a guarded sheet still lets people do: look around, widen, filter, and fill in what is unlocked. */
export const GUARD: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: "Normal",
};

/** Queues a whole plan for an empty worksheet; nothing is sent. Number formats go before contents, protection last. */
export function writeSheet(sheet: Excel.Worksheet, plan: Sheet, can: Capabilities): void {
  const rangeOf = rangesOf(sheet);
  const all = rangeOf({ row: 0, column: 0, rows: plan.rows.length, columns: plan.widths.length });
  all.numberFormat = formatsOf(plan);
  all.formulas = contentsOf(plan);
  writeLooks(plan, rangeOf);
  writeEntries(plan, rangeOf);
  writeShades(sheet, plan);
  writeRowsAndColumns(sheet, plan);
  sheet.showGridlines = false;
  if (can.printSetUp) writePrintSetUp(sheet, plan);
  if (plan.guarded) sheet.protection.protect(GUARD);
}
