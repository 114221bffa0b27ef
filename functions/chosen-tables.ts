import type { BlocId, PersonId, RubricId, SeasonId } from "../shared/ids.ts";
import { presetRubric } from "../shared/programmes/presets.ts";
import { can, personOf } from "../shared/rights.ts";
import type { Rubric } from "../shared/rubric.ts";
import { blocOf, type Season } from "../shared/season.ts";
import { NO_TABLE } from "../shared/set-up/no-table.ts";
import type { SetUp, SetUpVersion, TableChoice } from "../shared/set-up/set-up.ts";
import { keepTable } from "./keep-table.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";

/** The tables of a set-up: those in force by their ids, those chosen by the bloc; blocs whose choice is nowhere. */
export type ChosenTables = {
  readonly tables: SetUpVersion["tables"];
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly lost: readonly BlocId[];
};

/**
 * Finds the tables of a set-up. Nothing is kept: a chosen one goes by a name of its bloc until it is, so that tables of
 * one id that differ are judged each for itself.
 */
export async function chosenTables(
  store: SeasonStore,
  subject: PersonId,
  { id, blocs }: SetUp,
  before: Season | undefined,
): Promise<ChosenTables> {
  const rubrics = new Map<string, Rubric>();
  const tables: Record<BlocId, RubricId> = {};
  const lost: BlocId[] = [];
  for (const bloc of blocs) {
    const inForce = before && blocOf(before, bloc.id)?.rubric;
    if (inForce !== undefined && inForce !== NO_TABLE) {
      rubrics.set(inForce, ((await store.rubric(id, inForce)) as LockedRubric).rubric);
      continue;
    }
    const chosen = await found(store, subject, bloc.table);
    if (chosen === "none") continue;
    if (chosen === undefined) {
      lost.push(bloc.id);
      continue;
    }
    const name = `chosen:${bloc.id}` as RubricId;
    tables[bloc.id] = name;
    rubrics.set(name, chosen);
  }
  return { tables, rubrics, lost };
}

/** Keeps the chosen tables write-once in the season, each under an id of its own: which bloc has which. */
export async function keepChosen(
  store: SeasonStore,
  season: SeasonId,
  { tables, rubrics }: ChosenTables,
): Promise<SetUpVersion["tables"]> {
  const kept: Record<BlocId, RubricId> = {};
  for (const [bloc, name] of Object.entries(tables) as [BlocId, RubricId][])
    kept[bloc] = (await keepTable(store, season, rubrics.get(name) as Rubric)).rubric.id;
  return kept;
}

async function found(
  store: SeasonStore,
  subject: PersonId,
  choice: TableChoice,
): Promise<Rubric | "none" | undefined> {
  switch (choice.from) {
    case "none":
      return "none";
    case "preset":
      return presetRubric(choice.rubric);
    case "season": {
      const season = (await store.season(choice.season))?.season;
      const bloc = season && blocOf(season, choice.bloc);
      const isRead = bloc && can(personOf(season, subject), bloc, { do: "read-table" }, "open") === "own";
      return isRead ? (await store.rubric(choice.season, bloc.rubric))?.rubric : undefined;
    }
    default:
      return undefined;
  }
}
