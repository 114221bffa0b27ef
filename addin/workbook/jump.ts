import type { RunExcel } from "./run-excel.ts";

/** Shows a cell and selects it, also on a hidden sheet or in a row folded away. */
export const jumpTo = (excel: RunExcel, sheet: string, address: string): Promise<void> =>
  excel(async ({ context, sync }) => {
    const found = context.workbook.worksheets.getItem(sheet);
    const cell = found.getRange(address);
    found.load("visibility");
    found.protection.load("protected,options");
    cell.load("rowHidden,columnHidden");
    await sync();
    const { protected: isGuarded, options } = found.protection;
    if (found.visibility !== "Visible") found.visibility = "Visible";
    found.activate();
    // Several rows are hidden in part when Excel answers null.
    if (cell.rowHidden !== false && (!isGuarded || options.allowFormatRows)) cell.rowHidden = false;
    if (cell.columnHidden !== false && (!isGuarded || options.allowFormatColumns)) cell.columnHidden = false;
    cell.select();
    await sync();
  });
