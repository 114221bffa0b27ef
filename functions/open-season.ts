import { blocOnTable } from "../shared/authoring/bloc-on-table.ts";
import { joinedOverYears } from "../shared/check-agency-history.ts";
import { checkSeason } from "../shared/check-season.ts";
import { bad, type Checked, good, mistake, notice, type Problem } from "../shared/checked.ts";
import { keepSetUp } from "../shared/keep-set-up.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Bloc, Season } from "../shared/season.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Opens a season: checks it and its tables, locks the tables, keeps the season. Nothing is kept when anything has
 * errors, or when a rename joins histories of earlier seasons. A table already locked stays as it is and need not be
 * given again; locking another one under its id is refused. What people have set up in a season since it was opened
 * first stays. A past that is named and not kept is told of, and keeps nothing from being opened.
 */
export async function openSeason(
  store: SeasonStore,
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
): Promise<Checked<Season>> {
  const current = await store.season(season.id);
  const given = { ...season, blocs: season.blocs.map(({ follows: _, ...bloc }) => bloc) };
  const written = current ? keepSetUp(current.season, given) : given;
  const tables = await withLocked(store, written, rubrics);
  const opened = { ...written, blocs: written.blocs.map((bloc) => withoutDropped(bloc, tables)) };
  const checked = checkSeason(opened, tables);
  if (!checked.ok) return checked;
  const seasons = (await store.seasons()).map((kept) => kept.season);
  const joined = joinedOverYears(opened, seasons);
  if (joined.length > 0) return bad(joined);

  for (const rubric of new Set(season.blocs.flatMap((bloc) => rubrics.get(bloc.rubric) ?? []))) {
    if ((await store.lockRubric(season.id, rubric)) === "kept") continue;
    const locked = await store.rubric(season.id, rubric.id);
    if (JSON.stringify(locked?.rubric) !== JSON.stringify(rubric))
      return bad([mistake("rubric-locked", { pointer: "/blocs" }, { rubric: rubric.id })]);
  }
  const answer = good(checked.value, [...checked.problems, ...lostPast(opened, seasons)]);
  if (JSON.stringify(current?.season) === JSON.stringify(opened)) return answer;
  if ((await store.keepSeason(opened, current?.tag)) === "stale")
    return bad([mistake("season-overtaken", {}, { season: season.title })]);
  return answer;
}

/** A season that says it follows one that is not kept here, or not of an earlier year, has no past. */
const lostPast = ({ follows, year }: Season, seasons: readonly Season[]): readonly Problem[] =>
  follows === undefined || seasons.some((each) => each.id === follows && each.year < year)
    ? []
    : [notice("follows-lost", { pointer: "/follows" }, { season: follows })];

/** A bloc without what it had to drop when its secretariat locked another table. */
function withoutDropped(bloc: Bloc, tables: ReadonlyMap<string, Rubric>): Bloc {
  const table = bloc.earlierTables && tables.get(bloc.rubric);
  return table ? blocOnTable(bloc, table).bloc : bloc;
}

/** The tables given, and those that blocs kept from before are locked on. */
async function withLocked(
  store: SeasonStore,
  { id, blocs }: Season,
  given: ReadonlyMap<string, Rubric>,
): Promise<ReadonlyMap<string, Rubric>> {
  const others = blocs.map(({ rubric }) => rubric).filter((rubric) => !given.has(rubric));
  const locked = await Promise.all(others.map((rubric) => store.rubric(id, rubric)));
  return new Map([
    ...given,
    ...locked.flatMap((each) => (each ? [[each.rubric.id as string, each.rubric] as const] : [])),
  ]);
}
