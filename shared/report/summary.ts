import { adjustmentsSheet } from "./adjustments-sheet.ts";
import { awardsSheet } from "./awards-sheet.ts";
import { ballotsSheet } from "./ballots-sheet.ts";
import { coverSheet } from "./cover-sheet.ts";
import { decisionsSheet } from "./decisions-sheet.ts";
import { differencesSheet } from "./differences-sheet.ts";
import { examplesSheet } from "./examples-sheet.ts";
import { fairnessSheet } from "./fairness-sheet.ts";
import { matrixSheets } from "./matrix-sheet.ts";
import { movementsSheet } from "./movements-sheet.ts";
import { neighboursSheet } from "./neighbours-sheet.ts";
import { plainText } from "./plain-text.ts";
import { problemsSheet } from "./problems-sheet.ts";
import { registrationsSheet } from "./registrations-sheet.ts";
import { sourcesSheet } from "./sources-sheet.ts";
import { standingsSheet } from "./standings-sheet.ts";
import type { SummaryInput } from "./summary-input.ts";
import { totalsSheet } from "./totals-sheet.ts";
import { unrankedSheet } from "./unranked-sheet.ts";
import type { Sheet, WorkbookPlan } from "./workbook-plan.ts";
import { yearsSheet } from "./years-sheet.ts";

export type { SummaryInput } from "./summary-input.ts";

/** The summary workbook of one bloc in one period, from its standings alone. A sheet with nothing to say is left out. */
export function planSummary(input: SummaryInput): WorkbookPlan {
  const { desk, document } = input;
  if (document.rubric.id !== desk.rubric.id || document.rubric.version !== desk.rubric.version)
    throw new Error(
      `the standings were made by ${document.rubric.id} version ${document.rubric.version}, not by ${desk.rubric.id} version ${desk.rubric.version}`,
    );
  const tables = [
    standingsSheet(input),
    totalsSheet(input),
    ...matrixSheets(input),
    differencesSheet(input),
    neighboursSheet(input),
    adjustmentsSheet(input),
    problemsSheet(input),
    unrankedSheet(input),
    ballotsSheet(input),
    awardsSheet(input),
    registrationsSheet(input),
    fairnessSheet(input),
    examplesSheet(input),
    movementsSheet(input),
    yearsSheet(input),
    sourcesSheet(input),
    decisionsSheet(input),
  ].filter((sheet): sheet is Sheet => sheet !== undefined);
  return {
    title: plainText(`Bảng tổng hợp – ${desk.bloc.title} – ${desk.period.title}`),
    sheets: [coverSheet(input, tables), ...tables],
  };
}
