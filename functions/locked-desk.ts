import type { RecordedDecision } from "../shared/decision.ts";
import type { Desk } from "../shared/desk.ts";
import type { PersonId } from "../shared/ids.ts";
import { type PeriodState, periodState } from "../shared/period-state.ts";
import { type Act, can, personOf, type Right } from "../shared/rights.ts";
import { type Agency, type Bloc, blocOf, type Period, periodOf, tableOf } from "../shared/season.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import { blocInForce } from "../shared/targets-in-force.ts";
import { decisionsOf } from "./decisions-of.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { KeptSeason, LockedRubric, SeasonStore } from "./season-store.ts";

/** What a bloc's period is scored by: the season as kept, the bloc, the period, the locked table. */
export type LockedDesk = {
  readonly kept: KeptSeason;
  readonly locked: LockedRubric;
  readonly bloc: Bloc;
  readonly period: Period;
};

/** What cards are read and scored against: of the bloc with the targets that hold by what was decided. */
export const scored = ({
  locked: { rubric },
  bloc,
  period,
  state,
}: LockedDesk & { readonly state: Pick<PeriodState, "targets"> }): Desk => ({
  rubric,
  bloc: blocInForce(bloc, state),
  period,
});

/** The desk of a bloc's period, for whoever has been let in already; undefined when any part of it is not there. */
export async function deskOf(store: SeasonStore, of: BlocPeriod): Promise<LockedDesk | undefined> {
  const kept = await store.season(of.season);
  return kept && deskIn(store, kept, of);
}

async function deskIn(store: SeasonStore, kept: KeptSeason, of: BlocPeriod): Promise<LockedDesk | undefined> {
  const bloc = blocOf(kept.season, of.bloc);
  const period = periodOf(kept.season, of.period);
  const locked = bloc && (await store.rubric(of.season, tableOf(bloc, of.period)));
  return locked && period ? { kept, locked, bloc, period } : undefined;
}

/** A desk that somebody was let in to, with how the period stands; `too-late` is for the use case to say. */
export type OpenDesk = LockedDesk & {
  readonly decided: readonly RecordedDecision[];
  readonly state: PeriodState;
  readonly right: Exclude<Right, "refused" | "hidden">;
};

/** The desk a card belongs to, if this person may do this with it. Someone without a task in a bloc is not told that it exists. */
export async function deskFor(
  store: SeasonStore,
  subject: PersonId,
  chain: Chain,
  what: "submit" | "read-sheet",
): Promise<(OpenDesk & { readonly agency: Agency }) | Refusal> {
  const { agency, round, scorer } = chain;
  const desk = await blocFor(store, subject, chain, { do: what, agency, round, scorer });
  if ("refused" in desk) return desk.refused === "forbidden" ? refuse("forbidden-agency") : desk;
  const member = desk.bloc.agencies.find(({ id }) => id === agency);
  return member ? { ...desk, agency: member } : refuse("unknown-agency");
}

/** The desk of a bloc for an act in it. */
export async function blocFor(
  store: SeasonStore,
  subject: PersonId,
  of: BlocPeriod,
  act: Act,
): Promise<OpenDesk | Refusal> {
  const [kept, decided] = await Promise.all([store.season(of.season), decisionsOf(store, of)]);
  const bloc = kept && blocOf(kept.season, of.bloc);
  if (!kept || !bloc) return refuse("unknown-bloc");
  const state = periodState(decided);
  const right = can(personOf(kept.season, subject), bloc, act, state.stage);
  if (right === "hidden") return refuse("unknown-bloc");
  if (right === "refused") return refuse("forbidden");
  if (!periodOf(kept.season, of.period)) return refuse("unknown-period");
  const desk = await deskIn(store, kept, of);
  return desk ? { ...desk, decided, state, right } : refuse("unknown-rubric");
}
