import type { BlocId } from "../shared/ids.ts";
import type { Season } from "../shared/season.ts";
import { pastOfBloc } from "../shared/season-past.ts";
import type { SeasonStore } from "./season-store.ts";

/** The seasons of earlier years that a bloc goes back to, the newest first. */
export const earlierSeasonsWith = async (
  store: SeasonStore,
  season: Season,
  bloc: BlocId,
): Promise<readonly Season[]> =>
  pastOfBloc(
    season,
    bloc,
    (await store.seasons()).map((kept) => kept.season),
  );
