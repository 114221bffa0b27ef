import type { BlocEntry } from "../shared/rollup/bloc-entry.ts";
import { enteredEntry, enteredText, type RecordedBlocResult } from "../shared/rollup/bloc-result.ts";
import type { RecordedDossier } from "../shared/rollup/dossier.ts";
import { mergeProvinces, nameOf, type Province } from "../shared/rollup/province.ts";
import type { Season } from "../shared/season.ts";
import { recordOf, type SeasonPeriod } from "../shared/storage-keys.ts";
import { sha256 } from "./hash.ts";
import type { Listed, SeasonStore } from "./season-store.ts";

/**
 * All blocs of a period at a glance, from what is kept of each: the entries that folds left beside their standings, and
 * the results that were entered. No bloc is folded, so the cost is one small object for each that changed.
 */
export async function provinceOf(
  store: SeasonStore,
  season: Season,
  { period }: Pick<SeasonPeriod, "period">,
): Promise<Province> {
  const of: SeasonPeriod = { season: season.id, period };
  const [folded, entered] = await Promise.all([store.entries(of), enteredIn(store, season, of)]);
  return mergeProvinces(
    folded.map(({ entry }) => entry),
    entered,
  );
}

async function enteredIn(
  store: SeasonStore,
  season: Season,
  of: SeasonPeriod,
): Promise<readonly BlocEntry[]> {
  const recorded = await latestOf(await store.listBlocResults(of), store.blocResult);
  return [...recorded.values()].map((result) => enteredBloc(season, of, result));
}

/** The entry of a bloc from what was entered of it last. */
export const enteredBloc = (season: Season, of: SeasonPeriod, recorded: RecordedBlocResult): BlocEntry =>
  enteredEntry(of, season, recorded, sha256(enteredText(recorded.result)));

/** What was done last with the dossier of every bloc, by the bloc's name. */
export const lastDossiers = async (
  store: SeasonStore,
  of: SeasonPeriod,
): Promise<ReadonlyMap<string, RecordedDossier>> => latestOf(await store.listDossiers(of), store.dossier);

/** The last record of every bloc, by the bloc's name: the last of its keys, which are listed in their order. */
async function latestOf<T>(
  listed: readonly Listed[],
  read: (key: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const heads = new Map<string, string>();
  for (const { key } of listed) {
    const of = recordOf(key);
    if (of) heads.set(nameOf(of), key);
  }
  return new Map(await Promise.all([...heads].map(async ([name, key]) => [name, await read(key)] as const)));
}
