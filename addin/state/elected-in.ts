import { type PeriodState, periodState, type Stage } from "../../shared/period-state.ts";
import { seatOf } from "./focus.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { PeopleSeat } from "./people-seat.ts";

/** How the bloc's last period stands and whom it elected, where that is the period looked at; else the server knows. */
export function electedIn(
  state: PaneState,
  { periods }: PeopleSeat,
): { readonly period: string; readonly stage: Stage; readonly elected: PeriodState["elected"] } | undefined {
  const [seat, log, last] = [seatOf(state), knownOf(state.decisions), periods.at(-1)];
  if (!seat || !log || !last || seat.period.id !== last.id) return undefined;
  return { period: last.title, stage: log.stage, elected: periodState(log.decisions).elected };
}
