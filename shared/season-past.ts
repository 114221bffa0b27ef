import type { BlocId } from "./ids.ts";
import { blocOf, type Season } from "./season.ts";

/**
 * The seasons of earlier years that a bloc goes back to, the newest first: the one it was handed over from, or the one
 * its season follows, and so on from there; of them those that had the bloc. Ids alone never join two histories:
 * another province may have given its blocs and agencies the same ones.
 */
export const pastOfBloc = (season: Season, bloc: BlocId, seasons: readonly Season[]): readonly Season[] =>
  walked(season, seasons, (each) => yearBefore(each, bloc)).filter((each) => blocOf(each, bloc));

/** The season a bloc was handed over from, or else the one its season follows as a whole. */
const yearBefore = (season: Season, bloc: BlocId): Season["follows"] =>
  blocOf(season, bloc)?.follows ?? season.follows;

/** The seasons of earlier years that a season goes back to as a whole, the newest first. */
export const pastOfSeason = (season: Season, seasons: readonly Season[]): readonly Season[] =>
  walked(season, seasons, ({ follows }) => follows);

/** From a season back to the one before, as long as there is one of an earlier year. */
function walked(
  season: Season,
  seasons: readonly Season[],
  before: (season: Season) => Season["follows"],
): readonly Season[] {
  const id = before(season);
  const found = seasons.find((each) => each.id === id && each.year < season.year);
  return found ? [found, ...walked(found, seasons, before)] : [];
}
