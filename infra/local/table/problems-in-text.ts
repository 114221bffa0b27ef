import type { TableProblem } from "../../../shared/authoring/table-problem.ts";
import { describeTableProblem } from "../../../shared/words/authoring.ts";

/** Every problem of a table for a terminal, errors first, with its cell where it has one. */
export const tableProblemsInText = (problems: readonly TableProblem[]): readonly string[] =>
  [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))].map((problem) => {
    const where = problem.at.cell ?? "";
    const severity = isError(problem) ? "LỖI · error" : "Lưu ý · note";
    return `${severity}${where && ` ${where}`}: ${describeTableProblem(problem, "vi")} · ${describeTableProblem(problem, "en")}`;
  });

export const isError = ({ severity }: TableProblem): boolean => severity === "error";
