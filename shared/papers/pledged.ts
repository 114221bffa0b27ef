import type { RecordedDecision } from "../decision.ts";
import type { AgencyId } from "../ids.ts";
import { type PeriodState, periodState } from "../period-state.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { type Bloc, blocOf } from "../season.ts";
import { blocInForce } from "../targets-in-force.ts";
import { type TargetRow, targetRows } from "./target-rows.ts";

/** The targets and titles that the members registered by some time. */
type Registered = {
  readonly targets: readonly TargetRow[];
  readonly titles: PeriodState["registered"];
};

/** What stands in a pledge, and which members registered otherwise since it was signed. */
export type Pledged = Registered & {
  readonly changed: Readonly<Record<keyof Registered, readonly AgencyId[]>>;
};

/** A pledge that was signed keeps to what was registered when it was recorded; a draft has everything up to now. */
export function pledged(input: SummaryInput): Pledged {
  const { decisions } = input;
  const then = registeredBy(input, untilPledge(decisions));
  const now = registeredBy(input, decisions);
  const changed = (of: (registered: Registered, agency: AgencyId) => unknown): readonly AgencyId[] =>
    input.desk.bloc.agencies
      .map(({ id }) => id)
      .filter((id) => JSON.stringify(of(then, id)) !== JSON.stringify(of(now, id)));
  return {
    ...then,
    changed: {
      targets: changed(({ targets }, id) => targets.filter(({ agency }) => agency === id)),
      titles: changed(({ titles }, id) => titles.get(id)?.titles),
    },
  };
}

/** The decisions up to the pledge that holds, which is the last one; all of them while there is none. */
function untilPledge(decisions: readonly RecordedDecision[]): readonly RecordedDecision[] {
  const pledges = decisions.filter(({ decision: { kind } }) => kind === "pledge");
  const last = Math.max(...pledges.map(({ sequence }) => sequence));
  return pledges.length === 0 ? decisions : decisions.filter(({ sequence }) => sequence <= last);
}

/** Over the season's own targets: those of the desk may have later ones in them already. */
function registeredBy({ season, desk }: SummaryInput, decisions: readonly RecordedDecision[]): Registered {
  const state = periodState(decisions);
  const { targets } = blocOf(season, desk.bloc.id) as Bloc;
  const bloc = blocInForce({ ...desk.bloc, targets }, state);
  return { targets: targetRows({ rubric: desk.rubric, bloc }), titles: state.registered };
}
