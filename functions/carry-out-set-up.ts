import type { Season } from "../shared/season.ts";
import { seasonOfSetUp, withSetUp } from "../shared/set-up/season-of-set-up.ts";
import type { SetUpVersion } from "../shared/set-up/set-up.ts";
import { type Changed, changeSeason } from "./change-season.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Puts a version of a set-up in force. Carried out already, or overtaken by a later one, it changes nothing, so that
 * anybody may carry out what a crash left undone. Undefined where the season came about otherwise meanwhile, and is
 * none of this version's.
 */
export async function carryOutSetUp(store: SeasonStore, version: SetUpVersion): Promise<Season | undefined> {
  const { sequence, setUp, tables, people } = version;
  if (people) {
    const begun: Season = { ...seasonOfSetUp(setUp, tables, people), setUp: sequence };
    await store.keepSeason(begun, undefined);
    const season = (await store.season(setUp.id))?.season;
    return season?.setUp === undefined ? undefined : season;
  }
  const changed = await changeSeason(store, setUp.id, (season) => ({
    season: (season.setUp ?? 0) >= sequence ? season : { ...withSetUp(season, version), setUp: sequence },
    answer: sequence,
  }));
  // A season that was there is never taken away.
  return (changed as Changed<number>).season;
}
