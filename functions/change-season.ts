import type { SeasonId } from "../shared/ids.ts";
import type { Season } from "../shared/season.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

/** How often a change that another one overtook is tried: each round one of them is kept, so a full meeting may join at once. */
const TRIES = 120;

/** A season changed, with what to answer; the same season where there is nothing to change. */
export type Changed<Answer> = { readonly season: Season; readonly answer: Answer };

/**
 * Changes a season as it stands at that moment: what others changed meanwhile is seen, and the change is thought
 * through again. A refusal keeps nothing.
 */
export async function changeSeason<Answer>(
  store: SeasonStore,
  id: SeasonId,
  change: (season: Season) => Changed<Answer> | Refusal,
): Promise<Changed<Answer> | Refusal> {
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = await store.season(id);
    if (!kept) return refuse("unknown-season");
    const changed = change(kept.season);
    if ("refused" in changed || changed.season === kept.season) return changed;
    if ((await store.keepSeason(changed.season, kept.tag)) === "kept") return changed;
  }
  throw new StorageUnavailable(new Error(`the season ${id} was changed by others ${TRIES} times`));
}
