import { checkSeason } from "../check-season.ts";
import type { Problem } from "../checked.ts";
import { boundTo } from "../rights.ts";
import type { Rubric } from "../rubric.ts";
import type { Bloc, Season } from "../season.ts";
import { blocOnTable } from "./bloc-on-table.ts";
import { tableProblems } from "./check-table.ts";
import type { TableProblem } from "./table-problem.ts";

/**
 * What stands against a table in a bloc, or should be known before it is locked: of the table itself, and of the
 * season's periods, awards and verifiers that go with it. Errors keep it from being locked.
 */
export const lockProblems = (season: Season, bloc: Bloc, rubric: Rubric): readonly Problem[] =>
  checkSeason(alone(season, blocOnTable(bloc, rubric).bloc), new Map([[rubric.id as string, rubric]]))
    .problems;

/** All of that for the author of a draft, and the targets that nobody registered yet. */
export function draftProblems(season: Season, bloc: Bloc, rubric: Rubric): readonly TableProblem[] {
  const known = lockProblems(season, bloc, rubric);
  const told = new Set(known.map((problem) => JSON.stringify(problem)));
  const more = tableProblems(rubric, blocOnTable(bloc, rubric).bloc);
  return [...known, ...more.filter((problem) => !told.has(JSON.stringify(problem)))];
}

/** A season with one of its blocs and the roles bound to that one: what is wrong elsewhere is not this table's. */
const alone = (season: Season, bloc: Bloc): Season => ({
  ...season,
  blocs: [bloc],
  people: season.people.map((person) => ({
    ...person,
    roles: person.roles.filter((role) => boundTo(role) === bloc.id),
  })),
});
