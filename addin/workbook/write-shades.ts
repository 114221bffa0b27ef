import { SHADES } from "../../shared/report/page-look.ts";
import type { Sheet } from "../../shared/report/workbook-plan.ts";

/** Queues the shades of a plan. Of two that hold Excel shows the one added last, so the first of the list comes last. */
export function writeShades(sheet: Excel.Worksheet, { shades = [] }: Sheet): void {
  for (const { range, formula, fill } of [...shades].reverse()) {
    const { custom } = sheet.getRange(range).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formula}`;
    custom.format.fill.color = `#${SHADES[fill]}`;
  }
}
