import { blocOnTable } from "../shared/authoring/bloc-on-table.ts";
import { changedTableParts } from "../shared/authoring/changed-parts.ts";
import { draftProblems } from "../shared/authoring/lock-problems.ts";
import type { PersonId } from "../shared/ids.ts";
import type { TablePreview, TablePreviewRequest } from "../shared/wire/table.ts";
import { tableDetailOf } from "../shared/wire/table-problem.ts";
import { TABLE_PART_WORDS } from "../shared/words/authoring-changes.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { periodsNow, tableDeskFor, withRegistered } from "./table-desk.ts";
import { effectsOf } from "./table-effect.ts";
import { touchOf } from "./table-touch.ts";
import { tryTable } from "./try-table.ts";

/** What a table would do if it were locked: to last year's ranking, to cards that are there, to what was registered. */
export const previewTable =
  (store: SeasonStore) =>
  async (
    subject: PersonId,
    { season, bloc: of, rubric }: TablePreviewRequest,
  ): Promise<Reply<TablePreview>> => {
    const desk = await tableDeskFor(store, subject, { season, bloc: of }, "edit-table");
    if ("refused" in desk) return desk;
    const { kept, bloc, locked } = desk;
    const [periods, locks, trial] = await Promise.all([
      periodsNow(store, desk),
      store.tableLocks(season, of),
      tryTable(store, kept.season, bloc.id, rubric),
    ]);
    const holding = withRegistered(bloc, periods);
    const problems = draftProblems(kept.season, holding, rubric);
    const parts = locked ? changedTableParts(locked.rubric, rubric) : [];
    return {
      status: 200,
      body: {
        problems: problems.map(tableDetailOf),
        ...(trial && { trial }),
        touched: locked ? await touchOf(store, desk, periods, locks, rubric) : [],
        effects: problems.some(({ severity }) => severity === "error")
          ? []
          : [...(await effectsOf(store, desk, periods, rubric))],
        changes: parts.map((part) => {
          const { vi, en } = TABLE_PART_WORDS[part];
          return { part, detail: vi, detailEn: en };
        }),
        dropped: blocOnTable(holding, rubric).dropped,
      },
    };
  };
