import * as z from "zod/mini";
import type { Problem } from "../checked.ts";
import { describe } from "../words/problems.ts";

/** One problem as the API words it: both languages, its place, its figures. */
export const ProblemDetail = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  detail: z.string(),
  detailEn: z.string(),
  pointer: z.optional(z.string()),
  agency: z.optional(z.string()),
  criterion: z.optional(z.string()),
  line: z.optional(z.string()),
  input: z.optional(z.string()),
  /** Where it stands in a sheet or a form: "E14". */
  cell: z.optional(z.string()),
  facts: z.record(z.string(), z.string()),
});
export type ProblemDetail = z.infer<typeof ProblemDetail>;

/** A problem worded in both languages, with its place. */
export function detailOf(problem: Problem): ProblemDetail {
  const { pointer, agency, criterion, line, input, cell } = problem.at;
  return {
    code: problem.code,
    severity: problem.severity,
    detail: describe(problem, "vi"),
    detailEn: describe(problem, "en"),
    ...(pointer !== undefined && { pointer }),
    ...(agency !== undefined && { agency }),
    ...(criterion !== undefined && { criterion }),
    ...(line !== undefined && { line }),
    ...(input !== undefined && { input }),
    ...(cell !== undefined && { cell }),
    facts: problem.facts,
  };
}
