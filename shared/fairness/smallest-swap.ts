import type { Desk } from "../desk.ts";
import type { AgencyId, CriterionId } from "../ids.ts";
import { less, type Points, points } from "../points.ts";
import { type Measure, type Reason, rankAgencies } from "../standings.ts";
import type { TallyLine } from "../tally-bloc.ts";
import type { Totals } from "../totals.ts";
import { type ChangeableContender, changeable } from "./changeable-contender.ts";
import { least } from "./least.ts";
import { type Lever, leversOf, movedBy } from "./lever.ts";

/**
 * The smallest change of one criterion's points that puts an agency before its neighbour above: `change` to what
 * `agency` has in `criterion`, raised for the lower or, negative, lowered for the upper. `on` is what they are then
 * separated by; `ways` how many criteria of the two would do it with as little. What coming late or
 * over-claiming cost stands.
 */
export type Swap = {
  readonly agency: AgencyId;
  readonly criterion: CriterionId;
  readonly change: Points;
  readonly on: Measure;
  readonly by?: Points;
  readonly ways: number;
};

/** Undefined when no single criterion can do it. */
export function smallestSwap(desk: Desk, above: TallyLine, below: TallyLine): Swap | undefined {
  const levers = [...leversOf(desk, below, 1), ...leversOf(desk, above, -1)];
  const rest = [changeable(desk, above), changeable(desk, below)];
  const most = Math.max(0, ...levers.map(({ room }) => room));
  const change = least(leastChange(desk, above, below), most, (by) =>
    levers.some((lever) => overtaken(desk, rest, below, lever, by)),
  );
  if (change === undefined) return undefined;
  const ways = levers.flatMap((lever) => {
    const reason = overtaken(desk, rest, below, lever, change);
    return reason ? [{ lever, reason }] : [];
  });
  const [{ lever, reason }] = ways as [(typeof ways)[number]];
  return {
    agency: lever.line.agency,
    criterion: lever.criterion.id,
    change: points(change * lever.sign),
    on: reason.on,
    ...(reason.by !== undefined && { by: reason.by }),
    ways: ways.length,
  };
}

/** A total follows a criterion by no more than it moves, but where the table rescales. */
function leastChange({ rubric: { policy } }: Desk, above: TallyLine, below: TallyLine): number {
  if (policy.notApplicable.startsWith("rescale")) return 1;
  return Math.max(1, less(totalOf(above), totalOf(below)));
}

const totalOf = ({ totals }: TallyLine): Points => (totals as Totals).total;

/** Why the upper is then behind; undefined while it is not. */
function overtaken(
  { rubric }: Desk,
  rest: readonly ChangeableContender[],
  { agency }: TallyLine,
  lever: Lever,
  by: number,
): Extract<Reason, { kind: "behind" }> | undefined {
  const moved = movedBy(lever, Math.min(by, lever.room));
  const contenders = rest.map((each) =>
    each.agency === lever.line.agency ? each.having(lever.criterion.id, moved) : each,
  );
  const last = rankAgencies(contenders, rubric.policy)[1]?.reason;
  return last?.kind === "behind" && last.agency === agency ? last : undefined;
}
