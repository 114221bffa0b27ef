import type { Sheet, WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { buildSheets } from "./build-sheets.ts";
import type { Capabilities } from "./capabilities.ts";
import { freeName } from "./free-name.ts";
import type { RunExcel } from "./run-excel.ts";

/** Adds the sheets of a report, their names with the day behind: "Xếp hạng 12.12.2025". `now` is an ISO instant. */
export async function addReport(
  excel: RunExcel,
  can: Capabilities,
  plan: WorkbookPlan,
  now: string,
): Promise<readonly string[]> {
  const day = ` ${vietnamTime(now).slice(0, 10).replace(/\//g, ".")}`;
  const built = await buildSheets(excel, can, {
    look: () => undefined,
    plans: (_, taken) => underNewNames(plan.sheets, day, taken),
    finish: ([first]) => {
      first?.activate();
      return false;
    },
  });
  return built.map(({ name }) => name);
}

/** Sheets under names nobody has yet, with the formulas that refer from one to another. */
export function underNewNames(
  sheets: readonly Sheet[],
  after: string,
  taken: readonly string[],
): readonly Sheet[] {
  const names = new Map<string, string>();
  for (const { name } of sheets) names.set(name, freeName(name, after, [...taken, ...names.values()]));
  const moved = (formula: string) =>
    formula.replace(/'([^']+)'!/g, (reference, name: string) => {
      const found = names.get(name);
      return found === undefined ? reference : `'${found}'!`;
    });
  return sheets.map((sheet) => ({
    ...sheet,
    name: names.get(sheet.name) as string,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell?.holds?.kind === "formula"
          ? { ...cell, holds: { ...cell.holds, formula: moved(cell.holds.formula) } }
          : cell,
      ),
    })),
  }));
}
