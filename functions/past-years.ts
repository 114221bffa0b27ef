import type { BlocEntry } from "../shared/rollup/bloc-entry.ts";
import { type Bloc, blocOf, type Season } from "../shared/season.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { type PastYear, pastYear } from "../shared/years.ts";
import { earlierSeasonsWith } from "./earlier-seasons.ts";
import type { LockedDesk } from "./locked-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * What a bloc's earlier years came to, newest first, under the codes its members have today: of each the period of the
 * same id, else the last one that was closed. A year that is still open is nobody's result.
 */
export async function pastYears(
  store: SeasonStore,
  { kept: { season }, bloc }: Pick<LockedDesk, "kept" | "bloc">,
  { period }: Pick<BlocPeriod, "period">,
): Promise<readonly PastYear[]> {
  const earlier = await earlierSeasonsWith(store, season, bloc.id);
  const inBloc = ({ blocs }: Season) => ({ blocs: blocs.filter(({ id }) => id === bloc.id) });
  const results = await Promise.all(earlier.map((each) => resultOf(store, each, { period, bloc: bloc.id })));
  return earlier.flatMap((then, index) => {
    const entry = results[index];
    const { agencies } = blocOf(then, bloc.id) as Bloc;
    return entry
      ? [pastYear(bloc.agencies, [season, ...earlier].map(inBloc), { season: then, agencies }, entry)]
      : [];
  });
}

async function resultOf(
  store: SeasonStore,
  { id, periods }: Season,
  { period, bloc }: Pick<BlocPeriod, "period" | "bloc">,
): Promise<BlocEntry | undefined> {
  const last = periods.map((each) => each.id).reverse();
  const wanted = [...last.filter((each) => each === period), ...last.filter((each) => each !== period)];
  const kept = await Promise.all(wanted.map((each) => store.entry({ season: id, period: each, bloc })));
  return kept.find((each) => each !== undefined && each.stored.entry.stage !== "open")?.stored.entry;
}
