import { earlierTableOf } from "../shared/authoring/table-of-card.ts";
import { touchedCards } from "../shared/authoring/touched-cards.ts";
import type { RubricId } from "../shared/ids.ts";
import { stands } from "../shared/period-state.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Scorecard } from "../shared/scorecard.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { TableLock } from "../shared/table-lock.ts";
import { type TableTouch, type TouchedCard, touchDetailOf } from "../shared/wire/table-touch.ts";
import { listCards } from "./closing.ts";
import { latestOf } from "./fold-bloc.ts";
import type { OpenDesk } from "./locked-desk.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";
import type { PeriodNow, TableDesk } from "./table-desk.ts";

/**
 * The standing cards of a bloc's unpublished periods that a table touches, each compared with the version it was made
 * on. Periods without any are left out. By the table in force it is what the bloc's agencies are asked for again.
 */
export async function touchOf(
  store: SeasonStore,
  desk: TableDesk,
  periods: readonly PeriodNow[],
  locks: readonly TableLock[],
  table: Rubric,
): Promise<TableTouch> {
  const open = periods.filter(({ state }) => state.stage !== "published");
  const all = await Promise.all(
    open.map(async (now) => ({
      period: now.period.id,
      title: now.period.title,
      cards: [...(await touchedIn(store, desk, now, locks, table))],
    })),
  );
  return all.filter(({ cards }) => cards.length > 0);
}

/** The cards of one period that are asked for again; nothing is looked up where no table was locked but the first. */
export async function touchedInPeriod(
  store: SeasonStore,
  { kept, bloc, period, locked, decided, state }: OpenDesk,
  of: BlocPeriod,
): Promise<readonly TouchedCard[]> {
  const locks = await store.tableLocks(of.season, of.bloc);
  if (locks.length === 0) return [];
  const touch = await touchOf(
    store,
    { kept, bloc, locked },
    [{ of, period, decided, state }],
    locks,
    locked.rubric,
  );
  return touch.flatMap(({ cards }) => cards);
}

async function touchedIn(
  store: SeasonStore,
  { kept, bloc }: TableDesk,
  { of, state, decided }: PeriodNow,
  locks: readonly TableLock[],
  table: Rubric,
): Promise<readonly TouchedCard[]> {
  const { counting } = await listCards(store, of, decided);
  const heads = await latestOf(store, counting);
  const made = new Map<RubricId, Scorecard[]>();
  for (const { chain, revision } of heads) {
    if (revision.kind !== "scorecard" || !stands(state, chain, revision)) continue;
    const id = earlierTableOf(revision.card, revision.receivedAt, locks) ?? bloc.rubric;
    made.set(id, [...(made.get(id) ?? []), revision.card]);
  }
  const touched = await Promise.all(
    [...made].map(async ([id, cards]) => {
      const before = (await store.rubric(kept.season.id, id)) as LockedRubric;
      return touchedCards(before.rubric, table, cards).cards;
    }),
  );
  return bloc.agencies.flatMap(({ id, title }) =>
    touched
      .flat()
      .filter(({ card }) => card.agency === id)
      .map(({ card, reasons }) => ({ ...card, title, reasons: reasons.map(touchDetailOf) })),
  );
}
