import type { AgencyId } from "../ids.ts";
import { NO_POINTS, type Points } from "../points.ts";
import type { Measure, Reason } from "../standings.ts";

/**
 * How far an agency is behind its neighbour above, in điểm of the total. Level totals are 0 apart and `on` is the
 * tie-break that separated them, by `by` where it is points; without `on` they are level on everything.
 */
export type Margin = {
  readonly above: AgencyId;
  readonly points: Points;
  readonly on?: Measure;
  readonly by?: Points;
};

/** The reason of a rank as a margin; the first has none. */
export function marginOf(reason: Reason): Margin | undefined {
  switch (reason.kind) {
    case "leads":
      return undefined;
    case "level-with":
      return { above: reason.agency, points: NO_POINTS };
    case "behind": {
      const { agency: above, on, by } = reason;
      return {
        above,
        points: on.by === "total" ? (by as Points) : NO_POINTS,
        on,
        ...(by !== undefined && { by }),
      };
    }
  }
}
