import type { RecordedDecision } from "../shared/decision.ts";
import type { BlocId, PersonId, SeasonId } from "../shared/ids.ts";
import { type PeriodState, periodState } from "../shared/period-state.ts";
import { type BlocAct, can, personOf } from "../shared/rights.ts";
import { type Bloc, blocOf, type Period } from "../shared/season.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { blocInForce } from "../shared/targets-in-force.ts";
import { decisionsOf } from "./decisions-of.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { KeptSeason, LockedRubric, SeasonStore } from "./season-store.ts";

/** A bloc in a season: its table is one for all periods that are not over. */
export type BlocInSeason = { readonly season: SeasonId; readonly bloc: BlocId };

/** What a bloc's table is edited by; there is none locked in a bloc that begins. */
export type TableDesk = {
  readonly kept: KeptSeason;
  readonly bloc: Bloc;
  readonly locked: LockedRubric | undefined;
};

/** The desk of a bloc's table for an act on it. Someone without a task in the bloc is not told that it exists. */
export async function tableDeskFor(
  store: SeasonStore,
  subject: PersonId,
  of: BlocInSeason,
  act: Extract<BlocAct, "read-table" | "read-table-draft" | "edit-table" | "lock-table">,
): Promise<TableDesk | Refusal> {
  const kept = await store.season(of.season);
  const bloc = kept && blocOf(kept.season, of.bloc);
  if (!kept || !bloc) return refuse("unknown-bloc");
  const right = can(personOf(kept.season, subject), bloc, { do: act }, "open");
  if (right === "hidden") return refuse("unknown-bloc");
  if (right !== "own") return refuse("forbidden");
  return { kept, bloc, locked: await store.rubric(of.season, bloc.rubric) };
}

export type PeriodNow = {
  readonly of: BlocPeriod;
  readonly period: Period;
  readonly decided: readonly RecordedDecision[];
  readonly state: PeriodState;
};

/** How every period of a season stands in a bloc. */
export const periodsNow = (store: SeasonStore, { kept, bloc }: TableDesk): Promise<readonly PeriodNow[]> =>
  Promise.all(
    kept.season.periods.map(async (period) => {
      const of: BlocPeriod = { season: kept.season.id, period: period.id, bloc: bloc.id };
      const decided = await decisionsOf(store, of);
      return { of, period, decided, state: periodState(decided) };
    }),
  );

/** A bloc with the targets that were registered in its periods that are not over. */
export const withRegistered = (bloc: Bloc, periods: readonly PeriodNow[]): Bloc =>
  periods
    .filter(({ state }) => state.stage !== "published")
    .reduce((holding, { state }) => blocInForce(holding, state), bloc);
