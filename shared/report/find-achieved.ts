import type { Candidate } from "../candidate.ts";
import { targetInputsOf } from "../check-targets.ts";
import { decidingFor } from "../deciding.ts";
import type { Desk } from "../desk.ts";
import type { InputId } from "../ids.ts";
import type { Criterion } from "../rubric.ts";
import type { Rule } from "../rules/catalogue.ts";
import { numberIn } from "../rules/facts.ts";
import type { StandingsDocument } from "../standings-document.ts";
import type { Findings } from "./findings.ts";
import { cardsOf } from "./played-candidates.ts";

/** What was achieved of every target, as the round that decides the criterion found it; none while nobody entered it. */
export const findAchieved = (
  desk: Desk,
  candidates: readonly Candidate[],
  { lines }: StandingsDocument,
): Findings["achieved"] =>
  lines.flatMap(({ agency }) => {
    const cards = cardsOf(candidates, agency);
    return targetInputsOf(desk, agency).flatMap(({ criterion, input }) => {
      const deciding = decidingFor(desk, agency, cards, criterion, desk.rubric.policy.precedence);
      const beside = achievedBeside(criterion, input.id);
      const figure =
        beside !== undefined && deciding.kind === "entered" ? numberIn(deciding.facts, beside) : undefined;
      return figure ? [{ agency, criterion: criterion.id, target: input.id, figure: figure.toString() }] : [];
    });
  });

/** The input that a rule of the criterion measures against the target. */
const achievedBeside = ({ base, lines }: Criterion, target: InputId): InputId | undefined =>
  [...(base ? [base] : []), ...lines.map(({ rule }) => rule)]
    .flatMap(measuresOf)
    .find((measure) => measure.target === target)?.achieved;

type Measure = { readonly target: InputId; readonly achieved: InputId };

function measuresOf(rule: Rule): readonly Measure[] {
  if (rule.kind === "proportional" || rule.kind === "leader-relative") return [rule];
  return "reading" in rule && "whole" in rule.reading
    ? [{ target: rule.reading.whole, achieved: rule.reading.part }]
    : [];
}
