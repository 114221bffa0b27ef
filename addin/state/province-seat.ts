import type { Period, Role } from "../../shared/season.ts";
import type { SeasonPeriod } from "../../shared/storage-keys.ts";
import { settledOf } from "./focus.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { Seat } from "./seat.ts";

/** A season and period whose blocs a person looks at together, be one of them picked or none. */
export type ProvinceSeat = {
  readonly of: SeasonPeriod;
  readonly period: Period;
  /** The periods there are to look at, while no bloc is picked. */
  readonly periods: readonly Period[];
  /** The council office records what it does; the auditor only reads. */
  readonly mayRecord: boolean;
  /** The blocs of the season, with their members. */
  readonly blocs: readonly Pick<Seat, "bloc" | "agencies">[];
};

/** As `canInSeason` of the shared rights has it: roles of the whole season, not those of one bloc. */
export const followsAll = (role: Role): boolean =>
  role.role === "council-office" || (role.role === "auditor" && role.bloc === undefined);

/** What a person of the council office, or an auditor of the season, looks at; of several periods the last one ends with. */
export function provinceSeatOf(state: PaneState): ProvinceSeat | undefined {
  const { seat, picked } = settledOf(state);
  if (seat && !followsAll(seat.role)) return undefined;
  const seats = (knownOf(state.seats) ?? []).filter(
    ({ season, role }) => season.id === picked.season && followsAll(role),
  );
  const periods = [...new Map(seats.map(({ period }) => [period.id, period])).values()];
  const period =
    seat?.period ??
    periods.find(({ id }) => id === state.choice.period) ??
    [...periods].sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  const here = seats.filter((each) => each.period.id === period?.id);
  const [first] = here;
  if (!period || !first) return undefined;
  return {
    of: { season: first.season.id, period: period.id },
    period,
    periods: seat ? [period] : periods,
    mayRecord: (seat ? [seat] : here).some(({ role }) => role.role === "council-office"),
    blocs: [...new Map(here.map(({ bloc, agencies }) => [bloc.id, { bloc, agencies }])).values()],
  };
}
