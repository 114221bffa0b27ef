import type { TableProblem } from "../authoring/table-problem.ts";
import { describeTableProblem } from "../words/authoring.ts";
import type { ProblemDetail } from "./problem-detail.ts";

/** A problem of a table being made, worded in both languages, with its place. */
export function tableDetailOf(problem: TableProblem): ProblemDetail {
  const { code, severity, at, facts } = problem;
  return {
    code,
    severity,
    detail: describeTableProblem(problem, "vi"),
    detailEn: describeTableProblem(problem, "en"),
    ...at,
    facts,
  };
}
