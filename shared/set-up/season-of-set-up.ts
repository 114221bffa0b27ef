import type { RubricId } from "../ids.ts";
import { type Bloc, blocOf, type Person, type Season } from "../season.ts";
import { NO_TABLE } from "./no-table.ts";
import type { SetUp, SetUpBloc, SetUpVersion } from "./set-up.ts";

type Tables = SetUpVersion["tables"];

/** A season that begins as it is set up, with the people who begin in it. */
export const seasonOfSetUp = (setUp: SetUp, tables: Tables, people: readonly Person[]): Season => ({
  id: setUp.id,
  title: setUp.title,
  year: setUp.year,
  ...(setUp.illustrative && { illustrative: true }),
  periods: setUp.periods,
  blocs: setUp.blocs.map((bloc) => blocOfSetUp(bloc, tables[bloc.id] ?? NO_TABLE, undefined)),
  people: [...people],
  ...(setUp.follows !== undefined && { follows: setUp.follows }),
});

/**
 * A season with its set-up changed. Its people, its tables in force, what was registered and what was said of criteria
 * stay, but for members that are gone; a bloc without a table may have got one. A bloc that is neither in the set-up nor
 * taken away by it was handed over meanwhile, and stays.
 */
export const withSetUp = (
  season: Season,
  { setUp, tables, gone }: Pick<SetUpVersion, "setUp" | "tables" | "gone">,
): Season => ({
  ...season,
  title: setUp.title,
  ...(setUp.follows !== undefined && { follows: setUp.follows }),
  periods: setUp.periods,
  blocs: [
    ...setUp.blocs.map((bloc) => {
      const before = blocOf(season, bloc.id);
      return blocOfSetUp(bloc, tableFor(before, tables[bloc.id]), before);
    }),
    ...season.blocs.filter(({ id }) => !gone.includes(id) && !setUp.blocs.some((bloc) => bloc.id === id)),
  ],
});

/** The blocs of a season that a set-up has no more. */
export const goneFrom = (season: Season, { blocs }: SetUp): SetUpVersion["gone"] =>
  season.blocs.map(({ id }) => id).filter((id) => !blocs.some((bloc) => bloc.id === id));

/** A table once in force is replaced by its secretariat alone. */
const tableFor = (before: Bloc | undefined, chosen: RubricId | undefined): RubricId =>
  before && before.rubric !== NO_TABLE ? before.rubric : (chosen ?? NO_TABLE);

function blocOfSetUp(given: SetUpBloc, rubric: RubricId, before: Bloc | undefined): Bloc {
  const { id, label, title, ground, lead, deputy, leaderByBallot, letterhead, visibility } = given;
  const { agencies, awards } = given;
  const isMember = ({ agency }: { readonly agency: string }) => agencies.some((each) => each.id === agency);
  return {
    id,
    label,
    title,
    ...(ground !== undefined && { ground }),
    rubric,
    ...(lead !== undefined && { lead }),
    ...(deputy !== undefined && { deputy }),
    ...(leaderByBallot && { leaderByBallot }),
    ...(letterhead && { letterhead }),
    visibility,
    agencies,
    targets: before?.targets.filter(isMember) ?? [],
    notAssigned: before?.notAssigned.filter(isMember) ?? [],
    awards,
    ...(before?.earlierTables && { earlierTables: before.earlierTables }),
    ...(before?.follows !== undefined && { follows: before.follows }),
  };
}

/** The set-up of a season as it stands. */
export const setUpOf = (season: Season): SetUp => ({
  id: season.id,
  title: season.title,
  year: season.year,
  ...(season.illustrative && { illustrative: true }),
  ...(season.follows !== undefined && { follows: season.follows }),
  periods: season.periods,
  blocs: season.blocs.map(
    ({ targets: _, notAssigned: __, earlierTables: ___, follows: ____, rubric, ...bloc }): SetUpBloc => ({
      ...bloc,
      table: { from: rubric === NO_TABLE ? "none" : "in-force" },
    }),
  ),
});
