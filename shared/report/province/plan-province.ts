import { plainText } from "../plain-text.ts";
import type { Sheet, WorkbookPlan } from "../workbook-plan.ts";
import { blocsSheet } from "./blocs-sheet.ts";
import { namedBlocs } from "./named-blocs.ts";
import { percentsSheet } from "./percents-sheet.ts";
import { proposalsSheet } from "./proposals-sheet.ts";
import { provenanceSheet } from "./provenance-sheet.ts";
import { provinceCover } from "./province-cover.ts";
import type { ProvinceInput } from "./province-report.ts";
import { ranksSheet } from "./ranks-sheet.ts";

/** The workbook of all blocs of a period, or of several provinces. A sheet with nothing to say is left out. */
export function planProvince(given: ProvinceInput): WorkbookPlan {
  const input = namedBlocs(given);
  const tables = [
    blocsSheet(input),
    ranksSheet(input),
    percentsSheet(input),
    proposalsSheet(input),
    provenanceSheet(input),
  ].filter((sheet): sheet is Sheet => sheet !== undefined);
  return {
    title: plainText(`Tổng hợp các khối, cụm – ${input.title} – ${input.period}`),
    sheets: [provinceCover(input, tables), ...tables],
  };
}
