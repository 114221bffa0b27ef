import * as z from "zod/mini";
import type { Problem } from "../shared/checked.ts";
import { describe } from "../shared/words/problems.ts";
import { REFUSAL_WORDS } from "../shared/words/refusals.ts";
import { type Refusal, refuse } from "./reply.ts";

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
  facts: z.record(z.string(), z.string()),
});
export type ProblemDetail = z.infer<typeof ProblemDetail>;

/** RFC 9457 problem details: a stable `code`, what happened in Vietnamese and English, every place at once. */
export const ProblemJson = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  detailEn: z.string(),
  code: z.string(),
  instance: z.string(),
  errors: z.array(ProblemDetail),
});
export type ProblemJson = z.infer<typeof ProblemJson>;

/** A refusal as the body of an answer. `instance` is the id of the request, for whoever is asked to help. */
export function problemJson({ refused, problems, more }: Refusal, instance: string): ProblemJson {
  const { status, vi, en } = REFUSAL_WORDS[refused];
  return {
    type: `urn:bang-vang:problem:${refused}`,
    title: refused,
    status,
    detail: vi,
    detailEn: en,
    code: refused,
    instance: `urn:bang-vang:request:${instance}`,
    errors: problems.map(detailOf),
    ...more,
  };
}

/** A problem worded in both languages, with its place. */
export function detailOf(problem: Problem): ProblemDetail {
  const { pointer, agency, criterion, line, input } = problem.at;
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
    facts: problem.facts,
  };
}

type Issue = z.core.$ZodIssue;

const IDENTIFIERS = new Set(["season", "period", "bloc", "agency", "scorer", "criterion", "line"]);

/** What a schema says of a body, as a refusal with a pointer to every place; a bad identifier is told apart. */
export function shapeRefusal(issues: readonly Issue[]): Refusal {
  const problems = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => problemAt(issue, [...issue.path, key], "unknown-field"))
      : [problemAt(issue, issue.path, codeOf(issue))],
  );
  const identifiers = problems.some(({ code }) => code === "identifier-format");
  return refuse(identifiers ? "bad-identifier" : "invalid-body", problems);
}

function codeOf(issue: Issue): Problem["code"] {
  if (issue.code === "invalid_format" && IDENTIFIERS.has(String(issue.path.at(-1))))
    return "identifier-format";
  if (issue.code === "invalid_type" && issue.input === undefined) return "field-missing";
  return "field-shape";
}

const problemAt = (issue: Issue, path: readonly PropertyKey[], code: Problem["code"]): Problem => ({
  code,
  severity: "error",
  at: {
    pointer: path
      .map((step) => `/${String(step).slice(0, 80).replaceAll("~", "~0").replaceAll("/", "~1")}`)
      .join(""),
  },
  facts: {
    field: String(path.at(-1) ?? "").slice(0, 80),
    expected: "expected" in issue ? String(issue.expected) : issue.code,
  },
});
