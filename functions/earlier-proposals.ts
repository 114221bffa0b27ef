import { codesOf } from "../shared/agency-history.ts";
import type { PersonId } from "../shared/ids.ts";
import type { EarlierProposal } from "../shared/report/province/province-report.ts";
import { canInSeason, personOf } from "../shared/rights.ts";
import type { Season } from "../shared/season.ts";
import { compareIds } from "../shared/standings.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * What the members of a season were proposed for in earlier years, newest first, under the codes they have today. Only
 * what blocs closed counts; where blocs differ from year to year, the agency is what is followed.
 */
export async function earlierProposals(
  store: SeasonStore,
  season: Season,
  subject: PersonId,
): Promise<readonly EarlierProposal[]> {
  const seasons = (await store.seasons()).map((kept) => kept.season);
  const earlier = pastOf(season, seasons, subject);
  const proposed = await Promise.all(earlier.map((each) => proposedIn(store, each)));
  const members = season.blocs.flatMap(({ agencies }) => agencies);
  const codes = members.map(({ id }) => ({ id, known: codesOf(id, [season, ...earlier]) }));
  return proposed
    .flat()
    .flatMap(({ agency, ...then }) =>
      codes.filter(({ known }) => known.has(agency)).map(({ id }) => ({ agency: id, ...then })),
    );
}

/**
 * The seasons of earlier years that a season goes back to: those it follows, one after another, and those that have a
 * bloc of it and are open to whoever asks. Another province may give its blocs and agencies the same ids.
 */
function pastOf(season: Season, seasons: readonly Season[], subject: PersonId): readonly Season[] {
  const followed = new Set([season.follows]);
  for (const id of followed) followed.add(seasons.find((each) => each.id === id)?.follows); // a set gives what is added while it is walked
  const blocs = new Set(season.blocs.map(({ id }) => id));
  const isOwn = (each: Season) =>
    each.blocs.some(({ id }) => blocs.has(id)) &&
    canInSeason(personOf(each, subject), "read-province") === "own";
  return seasons
    .filter((each) => each.year < season.year && (followed.has(each.id) || isOwn(each)))
    .sort((a, b) => b.year - a.year || compareIds(a.id, b.id));
}

async function proposedIn(
  store: SeasonStore,
  { id: season, year, periods }: Season,
): Promise<readonly EarlierProposal[]> {
  const stored = await Promise.all(periods.map(({ id }) => store.entries({ season, period: id })));
  return stored
    .flat()
    .filter(({ entry }) => entry.stage !== "open")
    .flatMap(({ entry }) => entry.ranked)
    .flatMap(({ agency, proposed }) => (proposed === undefined ? [] : [{ agency, year, title: proposed }]));
}
