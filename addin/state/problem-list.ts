import { isError, type Problem } from "../../shared/checked.ts";
import type { Fix, SheetReading } from "../../shared/sheet/sheet-reading.ts";

/** Errors first, each group in the order of the sheet. */
export const orderedProblems = ({ problems }: SheetReading): readonly Problem[] => [
  ...problems.filter(isError),
  ...problems.filter((problem) => !isError(problem)),
];

/** The one click that mends a problem, when its cell has one. */
export const fixFor = ({ fixes }: SheetReading, { at: { cell } }: Problem): Fix | undefined =>
  cell === undefined ? undefined : fixes.find((fix) => fix.cell === cell);
