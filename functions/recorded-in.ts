import type { AgencyId, BlocId, PeriodId } from "../shared/ids.ts";
import type { Season } from "../shared/season.ts";
import type { Recorded } from "../shared/set-up/removal-problems.ts";
import { type BlocPeriod, revisionOf } from "../shared/storage-keys.ts";
import { decisionsOf } from "./decisions-of.ts";
import type { SeasonStore } from "./season-store.ts";

/** What is recorded in a season: cards, decisions, results, dossiers, locked tables. */
export async function recordedIn(store: SeasonStore, season: Season): Promise<Recorded> {
  const places = season.periods.flatMap((period) => season.blocs.map((bloc) => ({ period, bloc })));
  const found = await Promise.all(
    places.map(async ({ period, bloc }) => {
      const of: BlocPeriod = { season: season.id, period: period.id, bloc: bloc.id };
      const [cards, decided, results, dossiers] = await Promise.all([
        store.listCards(of),
        decisionsOf(store, of),
        store.listBlocResults(of),
        store.listDossiers(of),
      ]);
      const scored = cards.flatMap(({ key }): string[] => {
        const { chain } = revisionOf(key) as NonNullable<ReturnType<typeof revisionOf>>;
        return [chain.agency, chain.scorer];
      });
      const said = decided.map(({ decision }) => JSON.stringify(decision));
      const named = bloc.agencies
        .map(({ id }) => id)
        .filter((id) => scored.includes(id) || said.some((text) => text.includes(`"${id}"`)));
      return { of, named, isAny: cards.length + decided.length + results.length + dossiers.length > 0 };
    }),
  );
  const locks = await Promise.all(
    season.blocs.map(async ({ id }) => ((await store.tableLocks(season.id, id)).length > 0 ? [id] : [])),
  );
  const used = found.filter(({ isAny }) => isAny);
  const namedIn = (bloc: BlocId) => used.filter(({ of }) => of.bloc === bloc).flatMap(({ named }) => named);
  return {
    periods: new Set<PeriodId>(used.map(({ of }) => of.period)),
    blocs: new Set<BlocId>([...used.map(({ of }) => of.bloc), ...locks.flat()]),
    agencies: new Map(season.blocs.map(({ id }) => [id, new Set<AgencyId>(namedIn(id))])),
  };
}
