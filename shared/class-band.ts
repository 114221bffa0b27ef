import Fraction from "fraction.js";
import type { FinalPoints } from "./final-points.ts";
import type { CriterionId } from "./ids.ts";
import { exactly, type Points, smaller } from "./points.ts";
import type { ClassBand, Criterion, Policy } from "./rubric.ts";

/** The highest class a total reaches and a criterion's floor bars, with that criterion. */
type Missed = { readonly id: string; readonly criterion: CriterionId };

/**
 * The class (xếp loại) of a total: one of the table's, none, or a person's to decide because a floor was missed.
 * `missed` is the class the total alone would have given, where the card stepped down from it.
 */
export type Class =
  | { readonly kind: "class"; readonly id: string; readonly missed?: Missed }
  | { readonly kind: "none"; readonly missed?: Missed }
  | ({ readonly kind: "undecided" } & Missed);

/**
 * Compares the rounded total, at most `bandAtMost`, with each class from the highest. A criterion under a class's
 * floor bars that class; the next one takes the card only where the table says that it steps down.
 */
export function classOf(
  policy: Policy,
  total: Points,
  criteria: readonly Criterion[],
  finals: ReadonlyMap<string, FinalPoints>,
): Class {
  const compared = policy.bandAtMost === undefined ? total : smaller(total, policy.bandAtMost);
  let missed: Missed | undefined;
  for (const band of [...policy.bands].sort((a, b) => b.from - a.from)) {
    if (compared < band.from) continue;
    const low = criteria.find((criterion) => isUnder(band, criterion, finals.get(criterion.id)));
    if (!low) return { kind: "class", id: band.id, ...(missed && { missed }) };
    if (!policy.bandStepsDown) return { kind: "undecided", id: band.id, criterion: low.id };
    missed ??= { id: band.id, criterion: low.id };
  }
  return { kind: "none", ...(missed && { missed }) };
}

/** Whether a criterion that applies and has standard points lies under the class's percentage of them. */
function isUnder({ eachAtLeast }: ClassBand, { max }: Criterion, final: FinalPoints | undefined): boolean {
  if (eachAtLeast === undefined || max === 0 || !final || final.notApplicable) return false;
  return (final.exact ?? new Fraction(0)).mul(100).compare(exactly(max).mul(eachAtLeast)) < 0;
}
