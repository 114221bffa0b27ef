import type { Points } from "./points.ts";
import { type Criterion, criteriaOf, type Rubric } from "./rubric.ts";
import type { StandingsLine } from "./standings-document.ts";

/** A criterion that came to less than its table offers for it; with a maximum of 0, one that points were taken for. */
export type Shortfall = { readonly criterion: Criterion; readonly points: Points };

/**
 * Where an agency's line falls short, in the table's order. A criterion without final points is not among them: it was
 * not scored, or does not apply.
 */
export function shortfalls(
  { criteria }: Pick<StandingsLine, "criteria">,
  rubric: Pick<Rubric, "sections">,
): readonly Shortfall[] {
  const reached = new Map(criteria.map(({ criterion, points }) => [criterion, points]));
  return criteriaOf(rubric).flatMap((criterion) => {
    const points = reached.get(criterion.id);
    return points !== undefined && points < criterion.max ? [{ criterion, points }] : [];
  });
}
