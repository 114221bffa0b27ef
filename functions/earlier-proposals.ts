import { codesOf } from "../shared/agency-history.ts";
import type { EarlierProposal } from "../shared/report/province/province-report.ts";
import type { Season } from "../shared/season.ts";
import { pastOfSeason } from "../shared/season-past.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * What the members of a season were proposed for in earlier years, newest first, under the codes they have today. Only
 * what blocs closed counts; where blocs differ from year to year, the agency is what is followed.
 */
export async function earlierProposals(
  store: SeasonStore,
  season: Season,
): Promise<readonly EarlierProposal[]> {
  const seasons = (await store.seasons()).map((kept) => kept.season);
  const earlier = pastOfSeason(season, seasons);
  const proposed = await Promise.all(earlier.map((each) => proposedIn(store, each)));
  const members = season.blocs.flatMap(({ agencies }) => agencies);
  const codes = members.map(({ id }) => ({ id, known: codesOf(id, [season, ...earlier]) }));
  return proposed
    .flat()
    .flatMap(({ agency, ...then }) =>
      codes.filter(({ known }) => known.has(agency)).map(({ id }) => ({ agency: id, ...then })),
    );
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
