import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";

/** A workbook file of a plan, by a library that comes with the first of them: it would hold up every start. */
export async function renderOnDemand(plan: WorkbookPlan): Promise<Uint8Array> {
  const { renderWorkbook } = await import("../../functions/adapters/exceljs-workbook.ts");
  return renderWorkbook(plan);
}
