import type { BlocId } from "../shared/ids.ts";
import type { Season } from "../shared/season.ts";
import { compareIds } from "../shared/standings.ts";
import type { SeasonStore } from "./season-store.ts";

/** The seasons of earlier years that have a bloc, the newest first. */
export const earlierSeasonsWith = async (
  store: SeasonStore,
  { year }: Season,
  bloc: BlocId,
): Promise<readonly Season[]> =>
  (await store.seasons())
    .map((kept) => kept.season)
    .filter((season) => season.year < year && season.blocs.some(({ id }) => id === bloc))
    .sort((a, b) => b.year - a.year || compareIds(a.id, b.id));
