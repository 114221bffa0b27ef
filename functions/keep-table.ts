import { versionIds } from "../shared/authoring/version-ids.ts";
import type { RubricId, SeasonId } from "../shared/ids.ts";
import type { Rubric } from "../shared/rubric.ts";
import { sha256 } from "./hash.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";

/**
 * Keeps a version of a table write-once, under an id of its own: tables are found by their ids, so that every season
 * kept before goes on to read. Where the same table is kept already it is that one.
 */
export async function keepTable(store: SeasonStore, season: SeasonId, draft: Rubric): Promise<LockedRubric> {
  const [plain, marked] = versionIds(draft, sha256(JSON.stringify(draft)));
  return (await keptAs(store, season, draft, plain)) ?? (await keptForSure(store, season, draft, marked));
}

/** The table as kept under an id; undefined where another one has it. */
async function keptAs(
  store: SeasonStore,
  season: SeasonId,
  draft: Rubric,
  id: RubricId,
): Promise<LockedRubric | undefined> {
  const rubric = { ...draft, id };
  await store.lockRubric(season, rubric);
  const locked = (await store.rubric(season, id)) as LockedRubric;
  return JSON.stringify(locked.rubric) === JSON.stringify(rubric) ? locked : undefined;
}

/** Under an id made from its contents there is no other table. */
const keptForSure = async (...of: Parameters<typeof keptAs>): Promise<LockedRubric> =>
  (await keptAs(...of)) as LockedRubric;
