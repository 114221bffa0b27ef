import type { SeasonId } from "../../shared/ids.ts";
import type { Overview } from "../../shared/rollup/overview.ts";
import { knownOf, type Loaded } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { followsAll, provinceSeatOf } from "./province-seat.ts";

/** All provinces of a year as one, while they are looked at together. */
export type RollUpDesk = {
  readonly year: number;
  readonly view: Loaded<Overview>;
  /** Only once somebody asked for them. */
  readonly arePercentsShown?: true;
};

/** The seasons of a year that a person reads whole; of each its name. */
export type RollUpSeat = {
  readonly year: number;
  readonly provinces: readonly { readonly season: SeasonId; readonly title: string }[];
};

/** What there is to look at as one: nothing where it would be the very blocs that are looked at anyway. */
export function rollUpSeatOf(state: PaneState): RollUpSeat | undefined {
  const here = provinceSeatOf(state);
  const all = (knownOf(state.seats) ?? []).filter(({ role }) => followsAll(role));
  const year = all.find(({ season }) => season.id === here?.of.season)?.season.year;
  if (year === undefined) return undefined;
  const ofYear = all.filter(({ season }) => season.year === year);
  const parts = new Set(ofYear.map(({ season, period }) => `${season.id}|${period.id}`));
  if (parts.size < 2) return undefined;
  const titles = new Map(ofYear.map(({ season }) => [season.id, season.title]));
  return { year, provinces: [...titles].map(([season, title]) => ({ season, title })) };
}
