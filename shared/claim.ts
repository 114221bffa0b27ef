import { notice, type Place, type Problem } from "./checked.ts";
import { addUp, decimal, less, type Points, smaller } from "./points.ts";
import type { Criterion } from "./rubric.ts";
import type { CriterionScore, LineScore } from "./score-criterion.ts";

/** What counts of a claim: the smaller of claimed and computed. A lower claim stands. */
export const allowedOf = (claimed: Points | undefined, computed: Points): Points =>
  claimed === undefined ? computed : smaller(claimed, computed);

/**
 * The part of a claim the table does not allow, as a Problem that names the rule and the cap: the deduction lines
 * that apply, else the bonus line over its cap, else the maximum of a criterion without bonuses.
 */
export function judgeClaim(
  criterion: Criterion,
  score: CriterionScore,
  claimed: Points | undefined,
  at: Place,
): readonly Problem[] {
  if (claimed === undefined || score.points === undefined || claimed <= score.points) return [];
  const facts = {
    criterion: criterion.code,
    claimed: decimal(claimed),
    allowed: decimal(score.points),
    over: decimal(less(claimed, score.points)),
  };
  const codesOf = (scored: readonly LineScore[]) =>
    criterion.lines
      .filter(({ id }) => scored.some(({ line }) => line === id))
      .map(({ code }) => code)
      .join(", ");

  const taken = score.lines.filter(({ effect, counted }) => effect === "deduct" && counted > 0);
  if (taken.length > 0)
    return [
      notice("claim-despite-deduction", at, {
        ...facts,
        rule: codesOf(taken),
        cap: decimal(score.deducted),
      }),
    ];

  const over = score.lines.find(({ effect, raw, counted }) => effect === "add" && raw > counted);
  if (over)
    return [
      notice("claim-above-cap", at, {
        ...facts,
        rule: codesOf([over]),
        raw: decimal(over.raw),
        cap: decimal(over.counted),
      }),
    ];
  const additions = score.lines.filter(({ effect }) => effect === "add");
  const sum = addUp(additions.map(({ counted }) => counted));
  if (sum > score.added)
    return [
      notice("claim-above-cap", at, {
        ...facts,
        rule: criterion.code,
        raw: decimal(sum),
        cap: decimal(score.added),
      }),
    ];

  if (score.base === criterion.max && score.added === 0)
    return [
      notice("claim-above-maximum", at, { ...facts, rule: criterion.code, cap: decimal(criterion.max) }),
    ];
  return [notice("claim-above-computed", at, { ...facts, rule: criterion.code })];
}
