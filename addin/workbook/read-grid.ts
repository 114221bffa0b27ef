import type { Grid, GridCell } from "../../shared/sheet/grid.ts";
import type { RunExcel } from "./run-excel.ts";

/** As far as a scoring sheet can reach; something typed far outside does not make it unreadable. */
const REACH = "A1:AZ5000";
const BLANK: GridCell = { value: "", numberFormat: "General", isFormula: false };

/** Every cell of a sheet that holds something and whether it is protected, in one sync. */
export const readGrid = (excel: RunExcel, sheet: string): Promise<Grid> =>
  excel(async ({ context, sync }) => {
    const found = context.workbook.worksheets.getItem(sheet);
    const used = found.getRange(REACH).getUsedRangeOrNullObject(true);
    used.load("values,formulas,numberFormat,rowIndex,columnIndex");
    found.protection.load("protected");
    await sync();
    return {
      ...(used.isNullObject ? { rows: [] } : gridFrom(used)),
      isProtected: found.protection.protected,
    };
  });

/** What a range holds, moved to where it stands in its sheet. */
export function gridFrom({
  values,
  formulas,
  numberFormat,
  rowIndex,
  columnIndex,
}: Pick<Excel.Range, "values" | "formulas" | "numberFormat" | "rowIndex" | "columnIndex">): Grid {
  const before = Array.from({ length: columnIndex }, () => BLANK);
  const rows = values.map((row, r) => [
    ...before,
    ...row.map(
      (value, c): GridCell => ({
        value,
        numberFormat: String(numberFormat[r]?.[c] ?? "General"),
        isFormula: isFormula(formulas[r]?.[c], value),
      }),
    ),
  ]);
  return { rows: [...Array.from({ length: rowIndex }, () => []), ...rows] };
}

/** A text that only looks like a formula is its own value. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
