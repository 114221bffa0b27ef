import type { Desk } from "../shared/desk.ts";
import type { PersonId } from "../shared/ids.ts";
import { type Agency, type Bloc, blocOf, type Period, periodOf } from "../shared/season.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import { type Refusal, refuse } from "./reply.ts";
import { type Act, can, personOf } from "./rights.ts";
import type { KeptSeason, LockedRubric, SeasonStore } from "./season-store.ts";

/** What a bloc's period is scored by: the season as kept, the bloc, the period, the locked table. */
export type LockedDesk = {
  readonly kept: KeptSeason;
  readonly locked: LockedRubric;
  readonly bloc: Bloc;
  readonly period: Period;
};

/** The part of it that cards are read and scored against. */
export const scored = ({ locked: { rubric }, bloc, period }: LockedDesk): Desk => ({ rubric, bloc, period });

/** The desk of a bloc's period, for whoever has been let in already; undefined when any part of it is not there. */
export async function deskOf(store: SeasonStore, of: BlocPeriod): Promise<LockedDesk | undefined> {
  const kept = await store.season(of.season);
  return kept && deskIn(store, kept, of);
}

async function deskIn(store: SeasonStore, kept: KeptSeason, of: BlocPeriod): Promise<LockedDesk | undefined> {
  const bloc = blocOf(kept.season, of.bloc);
  const period = periodOf(kept.season, of.period);
  const locked = bloc && (await store.rubric(of.season, bloc.rubric));
  return locked && period ? { kept, locked, bloc, period } : undefined;
}

/** A desk with the agency a card is about, and whether it is entered for another ("nhập thay"). */
type OpenDesk = LockedDesk & { readonly right: "own" | "for-another"; readonly agency: Agency };

/** The desk a card belongs to, if this person may enter it there. Someone without a task in a bloc is not told that it exists. */
export async function deskFor(
  store: SeasonStore,
  subject: PersonId,
  chain: Chain,
): Promise<OpenDesk | Refusal> {
  const kept = await store.season(chain.season);
  const bloc = kept?.season.blocs.find(({ id }) => id === chain.bloc);
  if (!kept || !bloc) return refuse("unknown-bloc");
  const right = can(personOf(kept.season, subject), bloc, {
    do: "submit",
    agency: chain.agency,
    round: chain.round,
    scorer: chain.scorer,
  });
  if (right === "hidden") return refuse("unknown-bloc");
  if (right === "refused") return refuse("forbidden-agency");
  if (!kept.season.periods.some(({ id }) => id === chain.period)) return refuse("unknown-period");
  const agency = bloc.agencies.find(({ id }) => id === chain.agency);
  if (!agency) return refuse("unknown-agency");
  const desk = await deskIn(store, kept, chain);
  return desk ? { ...desk, right, agency } : refuse("unknown-rubric");
}

/** The desk of a bloc for an act on the bloc as a whole. */
export async function blocFor(
  store: SeasonStore,
  subject: PersonId,
  of: BlocPeriod,
  act: Exclude<Act, { do: "submit" | "read-sheet" }>,
): Promise<LockedDesk | Refusal> {
  const kept = await store.season(of.season);
  const bloc = kept?.season.blocs.find(({ id }) => id === of.bloc);
  if (!kept || !bloc) return refuse("unknown-bloc");
  const right = can(personOf(kept.season, subject), bloc, act);
  if (right === "hidden") return refuse("unknown-bloc");
  if (right === "refused") return refuse("forbidden");
  if (!kept.season.periods.some(({ id }) => id === of.period)) return refuse("unknown-period");
  return (await deskIn(store, kept, of)) ?? refuse("unknown-rubric");
}
