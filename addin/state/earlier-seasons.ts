import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { Seat } from "./seat.ts";

/** The seasons of earlier years in which this person has a task in the same bloc, the newest first. */
export function earlierSeasons(
  { seats }: Pick<PaneState, "seats">,
  { season, bloc }: Seat,
): readonly Seat["season"][] {
  const found = new Map<string, Seat["season"]>();
  for (const seat of knownOf(seats) ?? [])
    if (seat.bloc.id === bloc.id && seat.season.year < season.year) found.set(seat.season.id, seat.season);
  return [...found.values()].sort((a, b) => b.year - a.year);
}
