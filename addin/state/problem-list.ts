import { isError, type Problem } from "../../shared/checked.ts";
import type { Fix, SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { ProblemCode } from "../../shared/words/problems.ts";

/** Errors first, each group in the order of the sheet. */
export const orderedProblems = ({ problems }: SheetReading): readonly Problem[] => [
  ...problems.filter(isError),
  ...problems.filter((problem) => !isError(problem)),
];

/**
 * What may be said of how a cell is written, which is what a fix mends. A cell has at most one of these; whatever else is
 * said of it is about its figure, and no other writing of the same figure mends that.
 */
const OF_WRITING: readonly ProblemCode[] = [
  "cell-not-plain",
  "cell-date-format",
  "cell-number-as-text",
  "cell-formula",
  "cell-unlike-list",
  "cell-day-as-text",
  "date-format",
];

/** The one click that mends a problem, when there is one. */
export const fixFor = ({ fixes }: SheetReading, { code, at: { cell } }: Problem): Fix | undefined =>
  cell !== undefined && OF_WRITING.includes(code) ? fixes.find((fix) => fix.cell === cell) : undefined;
