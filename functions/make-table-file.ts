import { planAuthoringSheet } from "../shared/authoring/plan-authoring-sheet.ts";
import type { PersonId } from "../shared/ids.ts";
import { plainText } from "../shared/report/plain-text.ts";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import type { TableFileAnswer, TableFileRequest } from "../shared/wire/table-file.ts";
import { AUTHORING_SHEET_WORDS } from "../shared/words/authoring-sheet.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { tableDeskFor } from "./table-desk.ts";

/** A table as a file for its author, to be edited without the add-in. Nothing of it is stored. */
export const makeTableFile =
  (store: SeasonStore, render: (plan: WorkbookPlan) => Promise<Uint8Array>) =>
  async (
    subject: PersonId,
    { season, bloc: of, rubric }: TableFileRequest,
  ): Promise<Reply<TableFileAnswer>> => {
    const desk = await tableDeskFor(store, subject, { season, bloc: of }, "edit-table");
    if ("refused" in desk) return desk;
    const { bloc, locked } = desk;
    const bytes = await render({
      title: plainText(rubric.title),
      sheets: [
        planAuthoringSheet({
          rubric,
          agencies: bloc.agencies,
          ...(locked && { follows: locked.hash }),
        }),
      ],
    });
    const fileName = `${AUTHORING_SHEET_WORDS.name} - ${bloc.title} - phiên bản ${rubric.version}.xlsx`;
    return { status: 200, body: { fileName, base64: Buffer.from(bytes).toString("base64") } };
  };
