import * as z from "zod/mini";
import { BlocId, PeriodId, type PersonId, SeasonId } from "../shared/ids.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { WorkbookAnswer, WorkbookRequest } from "../shared/wire/workbook.ts";
import { editionsOf } from "./editions-of.ts";
import { foldBloc } from "./fold-bloc.ts";
import { blocFor, type LockedDesk } from "./locked-desk.ts";
import { pastYears } from "./past-years.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { workbookHash } from "./workbook-hash.ts";

/** How long a download address works: long enough to click, short enough not to be passed on. */
const URL_SECONDS = 300;

/** Gives the address of the workbook of the standings as they are now, or has it made. */
export const askForWorkbook =
  (store: SeasonStore) =>
  async (subject: PersonId, of: WorkbookRequest): Promise<Reply<WorkbookAnswer>> => {
    const desk = await blocFor(store, subject, of, { do: "make-workbook" });
    if ("refused" in desk) return desk;
    const stored = await foldBloc(store, of);
    if (!stored) return refuse("unknown-rubric");
    const inputsHash = workbookHash(desk, stored, await pastYears(store, desk, of));
    const answer = await answerFor(store, desk, of, inputsHash);
    if (answer.status === 202) await store.requestWorkbook(of, inputsHash);
    return answer;
  };

/** The hash a workbook was asked for under, as the first answer gave it. */
export const WorkbookPlace = z.object({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  inputsHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type WorkbookPlace = z.infer<typeof WorkbookPlace>;

/** Whether a workbook that was asked for is there by now, and where. */
export const showWorkbook =
  (store: SeasonStore) =>
  async (subject: PersonId, { inputsHash, ...of }: WorkbookPlace): Promise<Reply<WorkbookAnswer>> => {
    const desk = await blocFor(store, subject, of, { do: "make-workbook" });
    return "refused" in desk ? desk : answerFor(store, desk, of, inputsHash);
  };

type Answered = { readonly status: 200 | 202; readonly body: WorkbookAnswer };

async function answerFor(
  store: SeasonStore,
  { bloc, period }: LockedDesk,
  of: BlocPeriod,
  inputsHash: string,
): Promise<Answered> {
  if (!(await store.hasWorkbook(of, inputsHash)))
    return { status: 202, body: { state: "being-made", inputsHash } };
  const fileName = `Bảng xếp hạng - ${bloc.title} - ${period.title}.xlsx`;
  const [url, editions] = await Promise.all([
    store.workbookUrl(of, inputsHash, fileName, URL_SECONDS),
    editionsOf(store, of),
  ]);
  const own = editions.find((each) => each.inputsHash === inputsHash);
  return {
    status: 200,
    body: {
      state: "ready",
      inputsHash,
      url,
      seconds: URL_SECONDS,
      ...(own && { edition: own.number, sha256: own.sha256 }),
    },
  };
}
