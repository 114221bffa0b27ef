import { codesOf } from "../shared/agency-history.ts";
import type { BlocId } from "../shared/ids.ts";
import type { EarlierProposal } from "../shared/report/province/province-report.ts";
import type { Season } from "../shared/season.ts";
import { pastOfBloc, pastOfSeason } from "../shared/season-past.ts";
import { provinceOf } from "./province-of.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * What the members of a season were proposed for in earlier years, newest first, under the codes they have today. Only
 * what blocs closed counts; where blocs differ from year to year, the agency is what is followed. Of a season that only
 * handed a bloc over, that bloc alone is the past, and of that bloc's members alone.
 */
export async function earlierProposals(
  store: SeasonStore,
  season: Season,
): Promise<readonly EarlierProposal[]> {
  const seasons = (await store.seasons()).map((kept) => kept.season);
  const whole = pastOfSeason(season, seasons);
  const handedOver = season.blocs.map((bloc) => {
    const past = pastOfBloc(season, bloc.id, seasons).filter((each) => !whole.includes(each));
    return proposedTo(
      store,
      onlyBloc(season, bloc.id),
      past.map((each) => onlyBloc(each, bloc.id)),
      bloc.id,
    );
  });
  const found = await Promise.all([proposedTo(store, season, whole), ...handedOver]);
  return found.flat().sort((a, b) => b.year - a.year);
}

const onlyBloc = (season: Season, bloc: BlocId): Season => ({
  ...season,
  blocs: season.blocs.filter(({ id }) => id === bloc),
});

/** What the members of a season were proposed for in its past: by one bloc, or by all, be they listed there or sent on paper. */
async function proposedTo(
  store: SeasonStore,
  season: Season,
  past: readonly Season[],
  by?: BlocId,
): Promise<readonly EarlierProposal[]> {
  const proposed = await Promise.all(past.map((each) => proposedIn(store, each, by)));
  const members = season.blocs.flatMap(({ agencies }) => agencies);
  const codes = members.map(({ id }) => ({ id, known: codesOf(id, [season, ...past]) }));
  return proposed
    .flat()
    .flatMap(({ agency, ...then }) =>
      codes.filter(({ known }) => known.has(agency)).map(({ id }) => ({ agency: id, ...then })),
    );
}

async function proposedIn(
  store: SeasonStore,
  season: Season,
  by: BlocId | undefined,
): Promise<readonly EarlierProposal[]> {
  const provinces = await Promise.all(
    season.periods.map(({ id }) => provinceOf(store, season, { period: id })),
  );
  return provinces
    .flat()
    .filter(({ stage, bloc }) => stage !== "open" && (by === undefined || bloc === by))
    .flatMap(({ ranked }) => ranked)
    .flatMap(({ agency, proposed }) =>
      proposed === undefined ? [] : [{ agency, year: season.year, title: proposed }],
    );
}
