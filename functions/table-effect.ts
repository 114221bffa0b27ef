import { blocOnTable } from "../shared/authoring/bloc-on-table.ts";
import { effectOf } from "../shared/effect.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { TablePreview } from "../shared/wire/table.ts";
import { listCards } from "./closing.ts";
import { documentOf, latestOf } from "./fold-bloc.ts";
import type { LockedDesk } from "./locked-desk.ts";
import type { SeasonStore } from "./season-store.ts";
import type { PeriodNow, TableDesk } from "./table-desk.ts";

/**
 * What a table without errors would do to a bloc's standings as they are now, in every period that has cards and is not
 * published: cards that do not read by it any more would count nowhere.
 */
export async function effectsOf(
  store: SeasonStore,
  { kept, bloc, locked }: TableDesk,
  periods: readonly PeriodNow[],
  rubric: Rubric,
): Promise<TablePreview["effects"]> {
  if (!locked) return [];
  const open = periods.filter(({ state }) => state.stage !== "published");
  const effects = await Promise.all(
    open.map(async ({ of, period, decided }) => {
      const { counting } = await listCards(store, of, decided);
      const heads = await latestOf(store, counting);
      const sent = heads.flatMap(({ revision }) => (revision.kind === "scorecard" ? [revision] : []));
      if (sent.length === 0) return [];
      const now: LockedDesk = { kept, bloc, locked, period };
      const then = { ...now, bloc: blocOnTable(bloc, rubric).bloc, locked: { ...locked, rubric } };
      const effect = effectOf(bloc.awards, documentOf(now, sent, decided), documentOf(then, sent, decided));
      return [{ period: period.id, title: period.title, effect }];
    }),
  );
  return effects.flat();
}
