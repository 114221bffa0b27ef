import * as z from "zod/mini";
import { BlocId, type PersonId, SeasonId } from "../shared/ids.ts";
import type { TableFilePlace } from "../shared/storage-keys.ts";
import type { TableFileAnswer, TableFileRequest } from "../shared/wire/table-file.ts";
import { AUTHORING_SHEET_WORDS } from "../shared/words/authoring-sheet.ts";
import { AskedTableFile, tableFileHash } from "./asked-table-file.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { tableDeskFor } from "./table-desk.ts";

/** How long a download address works: long enough to click, short enough not to be passed on. */
const URL_SECONDS = 300;

/** Gives the address of a table as a file for its author, to be edited without the add-in, or has it made. */
export const askForTableFile =
  (store: SeasonStore) =>
  async (
    subject: PersonId,
    { season, bloc: of, rubric, draft }: TableFileRequest,
  ): Promise<Reply<TableFileAnswer>> => {
    const desk = await tableDeskFor(store, subject, { season, bloc: of }, "edit-table");
    if ("refused" in desk) return desk;
    const { bloc, locked } = desk;
    const asked: AskedTableFile = {
      rubric,
      agencies: bloc.agencies.map(({ id, title }) => ({ id, title })),
      ...(locked && { follows: locked.hash }),
      ...(draft !== undefined && { draft }),
    };
    const written = JSON.stringify(z.encode(AskedTableFile, asked));
    const place = { season, bloc: of, inputsHash: tableFileHash(written) };
    const answer = await answerFor(store, place, [bloc.title, versioned(asked)]);
    if (answer.status === 202) await store.requestTableFile(place, written);
    return answer;
  };

/** The bloc whose table a file is of, and the hash it was asked for under, as the first answer gave it. */
export const TableFileMark = z.object({
  season: SeasonId,
  bloc: BlocId,
  inputsHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Whether a table's file that was asked for is there by now, and where. */
export const showTableFile =
  (store: SeasonStore) =>
  async (subject: PersonId, place: TableFilePlace): Promise<Reply<TableFileAnswer>> => {
    const desk = await tableDeskFor(store, subject, place, "edit-table");
    if ("refused" in desk) return desk;
    // A file outlives what it was asked for by: then it is named without its version.
    const written = await store.requestedTableFile(place);
    const asked = written === undefined ? [] : [versioned(AskedTableFile.parse(JSON.parse(written)))];
    return answerFor(store, place, [desk.bloc.title, ...asked]);
  };

const versioned = ({ rubric }: AskedTableFile): string => `phiên bản ${rubric.version}`;

async function answerFor(
  store: SeasonStore,
  place: TableFilePlace,
  named: readonly string[],
): Promise<{ readonly status: 200 | 202; readonly body: TableFileAnswer }> {
  const { inputsHash } = place;
  const fileName = `${[AUTHORING_SHEET_WORDS.name, ...named].join(" - ")}.xlsx`;
  if (!(await store.hasTableFile(place)))
    return { status: 202, body: { state: "being-made", inputsHash, fileName } };
  const url = await store.tableFileUrl(place, fileName, URL_SECONDS);
  return { status: 200, body: { state: "ready", inputsHash, fileName, url, seconds: URL_SECONDS } };
}
