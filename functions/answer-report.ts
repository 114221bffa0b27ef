import * as z from "zod/mini";
import type { ReportPlace } from "../shared/storage-keys.ts";
import type { ReportAnswer } from "../shared/wire/report.ts";
import { AskedReport, reportHash } from "./asked-report.ts";
import type { SeasonStore } from "./season-store.ts";

/** How long a download address works: long enough to click, short enough not to be passed on. */
const URL_SECONDS = 300;

export type ReportReply = { readonly status: 200 | 202; readonly body: ReportAnswer };

/** The address of the workbook of what is asked, or that it is being made from now on. */
export async function askForReport(
  store: SeasonStore,
  of: Omit<ReportPlace, "inputsHash">,
  asked: AskedReport,
  fileName: string,
): Promise<ReportReply> {
  const written = JSON.stringify(z.encode(AskedReport, asked));
  const place = { ...of, inputsHash: reportHash(written) };
  const reply = await answerReport(store, place, fileName);
  if (reply.status === 202) await store.requestReport(place, written);
  return reply;
}

/** Whether a workbook that was asked for is there by now, and where. */
export async function answerReport(
  store: SeasonStore,
  place: ReportPlace,
  fileName: string,
): Promise<ReportReply> {
  const { inputsHash } = place;
  if (!(await store.hasReport(place)))
    return { status: 202, body: { state: "being-made", inputsHash, fileName } };
  const url = await store.reportUrl(place, fileName, URL_SECONDS);
  return { status: 200, body: { state: "ready", inputsHash, fileName, url, seconds: URL_SECONDS } };
}
