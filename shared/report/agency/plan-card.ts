import { plainText } from "../plain-text.ts";
import type { Sheet, WorkbookPlan } from "../workbook-plan.ts";
import type { CardInput } from "./card-report.ts";
import { cardSheet } from "./card-sheet.ts";
import { evidenceSheet } from "./evidence-sheet.ts";
import { receiptsSheet } from "./receipts-sheet.ts";

/** The workbook of one agency's card: a paper to read and sign, not a form. A sheet with nothing to say is left out. */
export const planCard = (input: CardInput): WorkbookPlan => ({
  title: plainText(`Bảng chấm điểm – ${input.agency.title} – ${input.period}`),
  sheets: [cardSheet(input), evidenceSheet(input), receiptsSheet(input)].filter(
    (sheet): sheet is Sheet => sheet !== undefined,
  ),
});
