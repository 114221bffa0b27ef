import { SECRETARIAT } from "../named-scorers.ts";
import { type PlacedCriterion, placedCriteria, type Rubric } from "../rubric.ts";

/** Whether a table lets members score each other, or gives the parts of some criterion to several verifiers. */
export const hasSeveralScorers = (rubric: Rubric): boolean =>
  rubric.policy.rounds.includes("cross") ||
  (rubric.policy.rounds.includes("verified") && placedCriteria(rubric).some(isShared));

const isShared = ({ criterion, verifier = SECRETARIAT }: PlacedCriterion): boolean =>
  criterion.lines.some((line) => (line.verifier ?? verifier) !== verifier);
