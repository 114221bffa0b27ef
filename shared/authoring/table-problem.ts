import type { Place, Problem } from "../checked.ts";
import type { AuthoringCode } from "../words/authoring.ts";

/** Something wrong with a table being made, with its cell; worded by `describeTableProblem`. */
export type TableProblem = Omit<Problem, "code"> & { readonly code: Problem["code"] | AuthoringCode };

export const tableMistake = (
  code: TableProblem["code"],
  at: Place,
  facts: Problem["facts"] = {},
): TableProblem => ({ code, severity: "error", at, facts });

export const tableNotice = (
  code: TableProblem["code"],
  at: Place,
  facts: Problem["facts"] = {},
): TableProblem => ({ code, severity: "warning", at, facts });
