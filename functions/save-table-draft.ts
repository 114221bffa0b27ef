import { draftProblems } from "../shared/authoring/lock-problems.ts";
import type { PersonId } from "../shared/ids.ts";
import { nameOf } from "../shared/rights.ts";
import type { Season } from "../shared/season.ts";
import type { TableDraft } from "../shared/table-lock.ts";
import type { DraftAnswer, DraftMark, DraftRequest } from "../shared/wire/table.ts";
import { tableDetailOf } from "../shared/wire/table-problem.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { periodsNow, tableDeskFor, withRegistered } from "./table-desk.ts";

/** Saves the table a bloc is working on, mistakes and all: they are answered, and keep it from being locked only. */
export const saveTableDraft =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { season, bloc, follows, rubric }: DraftRequest): Promise<Reply<DraftAnswer>> => {
    const desk = await tableDeskFor(store, subject, { season, bloc }, "edit-table");
    if ("refused" in desk) return desk;
    const draft: TableDraft = {
      by: subject,
      at: now(),
      ...(desk.locked && { follows: desk.locked.hash }),
      rubric,
    };
    const kept = await store.keepTableDraft(season, bloc, draft, follows);
    if (kept === "stale") {
      const newer = await store.tableDraft(season, bloc);
      return refuse("stale-table-draft", [], newer && { draft: markOf(desk.kept.season, newer) });
    }
    const holding = withRegistered(desk.bloc, await periodsNow(store, desk));
    const problems = draftProblems(desk.kept.season, holding, rubric).map(tableDetailOf);
    return { status: 201, body: { ...markOf(desk.kept.season, { draft, tag: kept.tag }), problems } };
  };

/** Whose a draft is. */
export const markOf = (
  season: Season,
  { draft: { by, at }, tag }: { readonly draft: TableDraft; readonly tag: string },
): DraftMark => ({ tag, by: nameOf(season, by), at });
