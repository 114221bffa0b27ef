import type { Grid, GridCell } from "../../shared/sheet/grid.ts";
import type { RuleArea } from "../../shared/sheet/rule-areas.ts";
import type { TroubleCode } from "../ports.ts";
import type { Capabilities } from "./capabilities.ts";
import { troubleOf } from "./excel-error.ts";
import { foundRule } from "./found-rule.ts";
import type { RunExcel } from "./run-excel.ts";

/** As far as a scoring sheet can reach; something typed far outside does not make it unreadable. */
const REACH = "A1:AZ5000";
const BLANK: GridCell = { value: "", numberFormat: "General", isFormula: false };

/**
 * Every cell of a sheet that holds something, whether it is protected, which cells are merged and what Excel checks in
 * `areas`, in one sync. Beyond 512 merged areas Excel answers nothing at all, and does not say why: then it is asked again
 * without them.
 */
export async function readGrid(
  excel: RunExcel,
  can: Pick<Capabilities, "mergedCells">,
  sheet: string,
  areas?: readonly RuleArea[],
): Promise<Grid> {
  try {
    return await read(excel, can, sheet, areas);
  } catch (error) {
    if (!can.mergedCells || !UNEXPLAINED.includes(troubleOf(error).code)) throw error;
  }
  return read(excel, { mergedCells: false }, sheet, areas);
}

const UNEXPLAINED: readonly TroubleCode[] = ["unexpected", "workbook-full"];

const read = (
  excel: RunExcel,
  can: Pick<Capabilities, "mergedCells">,
  sheet: string,
  areas: readonly RuleArea[] | undefined,
): Promise<Grid> =>
  excel(async ({ context, sync }) => {
    const found = context.workbook.worksheets.getItem(sheet);
    const reach = found.getRange(REACH);
    const used = reach.getUsedRangeOrNullObject(true);
    used.load("values,formulas,numberFormat,rowIndex,columnIndex");
    found.protection.load("protected");
    const merged = can.mergedCells ? reach.getMergedAreasOrNullObject() : undefined;
    merged?.load("address");
    const asked = areas?.map((area) => {
      const { dataValidation } = found.getRange(area.address);
      dataValidation.load("type,rule");
      return { area, dataValidation };
    });
    await sync();
    return {
      ...(used.isNullObject ? { rows: [] } : gridFrom(used)),
      isProtected: found.protection.protected,
      ...(merged && { merges: merged.isNullObject ? [] : addressesIn(merged.address) }),
      ...(asked && {
        rules: asked.map(({ area, dataValidation }) => ({ area, found: foundRule(dataValidation) })),
      }),
    };
  });

/** "'Tự chấm, A'!B1:M1,'Tự chấm, A'!B2:M2" without the sheet, whose name may hold a comma. */
export const addressesIn = (text: string): readonly string[] =>
  text
    .replace(/'(?:[^']|'')*'!|[^,!']+!/g, "")
    .split(",")
    .map((address) => address.replace(/[$\s]/g, ""))
    .filter(Boolean);

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
