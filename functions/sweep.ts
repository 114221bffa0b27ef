import type { BlocPeriod } from "../shared/storage-keys.ts";
import { foldBloc } from "./fold-bloc.ts";
import type { SeasonStore } from "./season-store.ts";

/** What a sweep found: how many blocs' periods it looked at, whose standings an event had missed, which it could not make. */
export type Swept = {
  readonly looked: number;
  readonly mended: readonly BlocPeriod[];
  readonly failed: readonly { readonly of: BlocPeriod; readonly error: unknown }[];
};

/** Every bloc's period of every season, in the order of their keys. */
export async function blocPeriods(store: SeasonStore): Promise<readonly BlocPeriod[]> {
  return (await store.seasons()).flatMap(({ season }) =>
    season.periods.flatMap((period) =>
      season.blocs.map((bloc) => ({ season: season.id, period: period.id, bloc: bloc.id })),
    ),
  );
}

/**
 * Brings every bloc's standings up to date, one after another: what an event missed is found within a day. Where nothing
 * is new, that is two listings. One bloc that fails does not keep the others from it.
 */
export async function sweep(store: SeasonStore): Promise<Swept> {
  const mended: BlocPeriod[] = [];
  const failed: { of: BlocPeriod; error: unknown }[] = [];
  const all = await blocPeriods(store);
  for (const of of all) {
    try {
      const before = await store.standings(of);
      const after = await foldBloc(store, of);
      if (after && after.inputs !== before?.stored.inputs) mended.push(of);
    } catch (error) {
      failed.push({ of, error });
    }
  }
  return { looked: all.length, mended, failed };
}
