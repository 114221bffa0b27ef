import type { Rubric } from "../../shared/rubric.ts";
import { blocKey } from "./chain-key.ts";
import { seatOf, sourceOf } from "./focus.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { blocPeriodOfSeat } from "./seat.ts";

/** The bloc's table, from any card of it that was fetched. */
export function tableOf(state: PaneState): Rubric | undefined {
  const seat = seatOf(state);
  if (!seat) return sourceOf(state)?.rubric;
  const wanted = `${blocKey(blocPeriodOfSeat(seat))}|`;
  const known = Object.entries(state.sources).flatMap(([key, source]) =>
    key.startsWith(wanted) ? (knownOf(source)?.rubric ?? []) : [],
  );
  return known[0] ?? knownOf(state.standings)?.rubric;
}
