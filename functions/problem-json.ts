import type * as z from "zod/mini";
import type { Problem } from "../shared/checked.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { ProblemJson } from "../shared/wire/problem-json.ts";
import { REFUSAL_WORDS } from "../shared/words/refusals.ts";
import { type Refusal, refuse } from "./reply.ts";

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
