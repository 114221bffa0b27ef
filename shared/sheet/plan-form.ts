import { plainText } from "../report/plain-text.ts";
import type { WorkbookPlan } from "../report/workbook-plan.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { planScoringSheet } from "./plan-scoring-sheet.ts";
import type { SheetSource } from "./sheet-source.ts";

/** The scoring sheet as a workbook of its own, for people who fill it in without the add-in. */
export const planForm = (source: SheetSource): WorkbookPlan => ({
  title: plainText(`${SHEET_WORDS.titles[source.round]} – ${source.agency.title}`),
  sheets: [planScoringSheet(source)],
});
