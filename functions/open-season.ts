import { checkSeason } from "../shared/check-season.ts";
import { bad, type Checked, mistake } from "../shared/checked.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Season } from "../shared/season.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Opens a season: checks it and its tables, locks the tables, keeps the season. Nothing is kept when anything has
 * errors. A table already locked stays as it is; locking another one under its id is refused.
 */
export async function openSeason(
  store: SeasonStore,
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
): Promise<Checked<Season>> {
  const checked = checkSeason(season, rubrics);
  if (!checked.ok) return checked;

  for (const rubric of new Set(season.blocs.map((bloc) => rubrics.get(bloc.rubric) as Rubric))) {
    if ((await store.lockRubric(season.id, rubric)) === "kept") continue;
    const locked = await store.rubric(season.id, rubric.id);
    if (JSON.stringify(locked?.rubric) !== JSON.stringify(rubric))
      return bad([mistake("rubric-locked", { pointer: "/blocs" }, { rubric: rubric.id })]);
  }
  const current = await store.season(season.id);
  if (JSON.stringify(current?.season) === JSON.stringify(season)) return checked;
  if ((await store.keepSeason(season, current?.tag)) === "stale")
    return bad([mistake("season-overtaken", {}, { season: season.title })]);
  return checked;
}
