import type { SeasonStore } from "../../functions/season-store.ts";
import type { Season } from "../../shared/season.ts";

/** Keeps of a bloc that it was handed over from another season, as a hand-over does. */
export async function handedOverFrom(
  store: SeasonStore,
  season: string,
  bloc: string,
  from: string,
): Promise<void> {
  const kept = await store.season(season as Season["id"]);
  if (!kept) throw new Error(`no season ${season}`);
  const blocs = kept.season.blocs.map((each) =>
    each.id === bloc ? { ...each, follows: from as Season["id"] } : each,
  );
  await store.keepSeason({ ...kept.season, blocs }, kept.tag);
}
