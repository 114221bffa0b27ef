import type { SeasonId } from "../shared/ids.ts";
import type { Season } from "../shared/season.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

/** How often a change that another process overtook is tried: of those that meet one is kept each time. */
const TRIES = 120;

/** A season changed, with what to answer; the same season where there is nothing to change. */
export type Changed<Answer> = { readonly season: Season; readonly answer: Answer };

/**
 * Changes a season as it stands at that moment: what others changed meanwhile is seen, and the change is thought
 * through again. A refusal keeps nothing.
 */
export const changeSeason = <Answer>(
  store: SeasonStore,
  id: SeasonId,
  change: (season: Season) => Changed<Answer> | Refusal,
): Promise<Changed<Answer> | Refusal> => inTurn(store, id, () => overtaking(store, id, change));

async function overtaking<Answer>(
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

/** The last change of every season that is under way in this process. */
const turns = new WeakMap<SeasonStore, Map<SeasonId, Promise<unknown>>>();

/** Changes of a season by one process follow each other, so that they overtake only those of other processes. */
async function inTurn<T>(store: SeasonStore, id: SeasonId, act: () => Promise<T>): Promise<T> {
  const waiting = turns.get(store) ?? new Map<SeasonId, Promise<unknown>>();
  turns.set(store, waiting);
  const mine = Promise.resolve(waiting.get(id)).then(act, act);
  waiting.set(id, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(id) === mine) waiting.delete(id);
  }
}
