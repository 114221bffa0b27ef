import { checkRubric } from "../shared/check-rubric.ts";
import { bad, type Checked, good, isError, mistake, type Problem } from "../shared/checked.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Season } from "../shared/season.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Opens a season: checks every table for the blocs that use it, locks the tables, keeps the season. Nothing is kept
 * when a table has errors. A table already locked stays as it is; locking another one under its id is refused.
 */
export async function openSeason(
  store: SeasonStore,
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
): Promise<Checked<Season>> {
  const problems = season.blocs.flatMap((bloc): readonly Problem[] => {
    const rubric = rubrics.get(bloc.rubric);
    if (!rubric)
      return [
        mistake(
          "rubric-missing",
          { pointer: `/blocs/${bloc.id}/rubric` },
          { bloc: bloc.title, rubric: bloc.rubric },
        ),
      ];
    return checkRubric(
      rubric,
      bloc.agencies.map(({ id }) => id),
    ).problems;
  });
  if (problems.some(isError)) return bad(problems);

  for (const rubric of new Set(season.blocs.map((bloc) => rubrics.get(bloc.rubric) as Rubric))) {
    if ((await store.lockRubric(season.id, rubric)) === "kept") continue;
    const locked = await store.rubric(season.id, rubric.id);
    if (JSON.stringify(locked?.rubric) !== JSON.stringify(rubric))
      return bad([mistake("rubric-locked", { pointer: "/blocs" }, { rubric: rubric.id })]);
  }
  const current = await store.season(season.id);
  if (JSON.stringify(current?.season) === JSON.stringify(season)) return good(season, problems);
  if ((await store.keepSeason(season, current?.tag)) === "stale")
    return bad([mistake("season-overtaken", {}, { season: season.title })]);
  return good(season, problems);
}
