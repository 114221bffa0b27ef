import { blocOnTable } from "../shared/authoring/bloc-on-table.ts";
import type { BlocId, SeasonId } from "../shared/ids.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Bloc } from "../shared/season.ts";
import type { TableLock } from "../shared/table-lock.ts";
import { changeSeason } from "./change-season.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";

/**
 * Points a bloc at the table that was locked. Carried out already, or overtaken by a later locking, it changes nothing,
 * so that anybody may carry out what a crash left undone.
 */
export async function putInForce(
  store: SeasonStore,
  season: SeasonId,
  bloc: BlocId,
  lock: TableLock,
): Promise<void> {
  const { rubric } = (await store.rubric(season, lock.rubric)) as LockedRubric;
  await changeSeason(store, season, (current) => {
    const blocs = current.blocs.map((each) => (each.id === bloc ? onLocked(each, rubric, lock) : each));
    const isChanged = JSON.stringify(blocs) !== JSON.stringify(current.blocs);
    return { season: isChanged ? { ...current, blocs } : current, answer: undefined };
  });
}

function onLocked(bloc: Bloc, rubric: Rubric, { instead, published }: TableLock): Bloc {
  if (bloc.rubric !== instead) return bloc;
  const scored = Object.fromEntries(published.map((period) => [period, instead]));
  return { ...blocOnTable(bloc, rubric).bloc, earlierTables: { ...scored, ...bloc.earlierTables } };
}
