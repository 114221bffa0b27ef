import type { AgencyId } from "./ids.ts";
import { less, NO_POINTS, negate, type Points, points } from "./points.ts";
import type { Policy, TieBreak } from "./rubric.ts";
import type { Totals } from "./totals.ts";

/** An agency as it is compared: its figures, and whether every card was sent in time. */
export type Contender = {
  readonly agency: AgencyId;
  readonly totals: Totals;
  readonly criterion: (id: string) => Points;
  readonly inTime: boolean;
};

/** What two agencies are compared by: the total first, then the table's tie-breaks. */
export type Measure = { readonly by: "total" } | TieBreak;

/** Why a line is not one higher: the comparison that ordered it. `by` is the difference in points, where it is one. */
export type Reason =
  | { readonly kind: "leads" }
  | { readonly kind: "behind"; readonly agency: AgencyId; readonly on: Measure; readonly by?: Points }
  | { readonly kind: "level-with"; readonly agency: AgencyId };

/** One line of the bảng xếp hạng. */
export type Standing = { readonly rank: number; readonly agency: AgencyId; readonly reason: Reason };

/**
 * Ranks agencies by total, then by the table's tie-breaks in order. Agencies level on every measure share a rank and
 * the next rank is skipped: 1, 2, 2, 4. Their ids settle only the order they are listed in.
 */
export function rankAgencies(contenders: readonly Contender[], policy: Policy): readonly Standing[] {
  const measures: readonly Measure[] = [{ by: "total" }, ...policy.tieBreaks];
  const ordered = [...contenders].sort(
    (a, b) => firstGap(b, a, measures)?.ahead ?? compareIds(a.agency, b.agency),
  );

  let rank = 1;
  return ordered.map((contender, index) => {
    const above = ordered[index - 1];
    const gap = above && firstGap(above, contender, measures);
    if (gap) rank = index + 1;
    return { rank, agency: contender.agency, reason: reasonFor(above, gap) };
  });
}

type Gap = { readonly on: Measure; readonly ahead: number };

/** The first measure that separates two agencies, and by how much; undefined when they are level on all of them. */
function firstGap(a: Contender, b: Contender, measures: readonly Measure[]): Gap | undefined {
  for (const on of measures) {
    const ahead = less(measured(a, on), measured(b, on));
    if (ahead !== 0) return { on, ahead };
  }
  return undefined;
}

/** A measure as points, more being better. Being in time counts one. */
function measured({ totals, criterion, inTime }: Contender, measure: Measure): Points {
  switch (measure.by) {
    case "total":
      return totals.total;
    case "section":
      return totals.sections.get(measure.section) ?? NO_POINTS;
    case "criterion":
      return criterion(measure.criterion);
    case "bonuses":
      return totals.bonuses;
    case "fewer-deductions":
      return negate(totals.deductions);
    case "in-time":
      return points(inTime ? 1 : 0);
  }
}

function reasonFor(above: Contender | undefined, gap: Gap | undefined): Reason {
  if (!above) return { kind: "leads" };
  if (!gap) return { kind: "level-with", agency: above.agency };
  return {
    kind: "behind",
    agency: above.agency,
    on: gap.on,
    ...(gap.on.by !== "in-time" && { by: points(gap.ahead) }),
  };
}

/** By code points: an order that no machine's language changes. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
