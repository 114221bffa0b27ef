import type { Rendering } from "../../functions/handle-events.ts";

/** Files of plans, by libraries that come with the first of them: they would hold up every start. */
export const renderOnDemand: Rendering = {
  workbook: async (plan) => {
    const { renderWorkbook } = await import("../../functions/adapters/exceljs-workbook.ts");
    return renderWorkbook(plan);
  },
  paper: async (plan) => {
    const { renderPaper } = await import("../../functions/adapters/docx-paper.ts");
    return renderPaper(plan);
  },
};
