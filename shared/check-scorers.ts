import { mistake, type Problem } from "./checked.ts";
import type { Criterion, Line, PlacedCriterion, Rubric } from "./rubric.ts";
import { kindOf, type Rule } from "./rules/catalogue.ts";

/** Two verifiers who would both enter one input; a verifier the table does not list. */
export function scorerProblems(
  { scorers }: Rubric,
  { criterion, verifier }: PlacedCriterion,
): readonly Problem[] {
  const { id, code, together = [], lines } = criterion;
  const named = [verifier, ...together, ...lines.map((line) => line.verifier)];
  const strangers = named
    .filter((scorer) => scorer !== undefined)
    .filter((scorer) => !scorers.some((listed) => listed.id === scorer));
  const shared = lines.filter(
    (line) => line.verifier !== undefined && line.verifier !== verifier && sharesInput(line, criterion),
  );
  return [
    ...[...new Set(strangers)].map((scorer) =>
      mistake("scorer-not-listed", { criterion: id }, { criterion: code, scorer }),
    ),
    ...shared.map((line) =>
      mistake("assignment-overlap", { criterion: id, line: line.id }, { criterion: code, line: line.code }),
    ),
  ];
}

function sharesInput({ rule, verifier }: Line, { base, lines }: Criterion): boolean {
  const others = lines.filter((other) => other.verifier !== verifier).map((other) => other.rule);
  const read = [...(base ? [base] : []), ...others].flatMap(inputsRead);
  return inputsRead(rule).some((input) => read.includes(input));
}

const inputsRead = (rule: Rule): readonly string[] =>
  kindOf(rule)
    .reads(rule)
    .map(({ input }) => input);
