import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import {
  formRequestOf,
  paperRequestOf,
  reportRequestOf,
  tableFileRequestOf,
} from "../shared/file-requests.ts";
import type { PaperPlan } from "../shared/papers/paper-plan.ts";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import { blocPeriodOf } from "../shared/storage-keys.ts";
import { foldBloc } from "./fold-bloc.ts";
import { makeForm } from "./make-form.ts";
import { makePaper } from "./make-paper.ts";
import { makeReport } from "./make-report.ts";
import { makeTableFile } from "./make-table-file.ts";
import { makeWorkbook } from "./make-workbook.ts";
import type { SeasonStore } from "./season-store.ts";
import { writtenObject } from "./written-object.ts";

/** What is told of a message that could not be handled, before the queue delivers it again or parks it. */
export type Report = (failure: { readonly message: string; readonly error: unknown }) => void;

/** What an object asks for; messages of one batch that ask for the same by `name` are done once. */
type Task = { readonly name: string; readonly run: () => Promise<unknown> };

/** Folds every bloc that a batch of queue messages names, once each. A message whose bloc failed is handed back alone. */
export const foldEvents =
  (store: SeasonStore, report: Report) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    eachTask(event, report, (key) => {
      const of = blocPeriodOf(key);
      return of && { name: `${of.season}/${of.period}/${of.bloc}`, run: () => foldBloc(store, of) };
    });

/** How plans become files. */
export type Rendering = {
  readonly workbook: (plan: WorkbookPlan) => Promise<Uint8Array>;
  readonly paper: (plan: PaperPlan) => Promise<Uint8Array>;
};

/** Makes every form, table's file and paper that a batch of queue messages asks for, and the workbook of every bloc one is asked for. */
export const exportEvents =
  (store: SeasonStore, render: Rendering, report: Report) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    eachTask(event, report, (key) => {
      const form = formRequestOf(key);
      if (form) return { name: key, run: () => makeForm(store, render.workbook, form) };
      const tableFile = tableFileRequestOf(key);
      if (tableFile) return { name: key, run: () => makeTableFile(store, render.workbook, tableFile) };
      const paper = paperRequestOf(key);
      if (paper) return { name: key, run: () => makePaper(store, render.paper, paper) };
      const asked = reportRequestOf(key);
      if (asked) return { name: key, run: () => makeReport(store, render.workbook, asked) };
      const of = blocPeriodOf(key);
      return (
        of && {
          name: `${of.season}/${of.period}/${of.bloc}`,
          run: () => makeWorkbook(store, render.workbook, of),
        }
      );
    });

async function eachTask(
  { Records }: SQSEvent,
  report: Report,
  taskOf: (key: string) => Task | undefined,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { task, messages } of batchesOf(Records, taskOf)) {
    try {
      if (task) await task.run();
      else throw new Error("the message names no object of a bloc");
    } catch (error) {
      for (const message of messages) report({ message, error });
      failed.push(...messages);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

type Batch = { readonly task: Task | undefined; readonly messages: string[] };

function batchesOf(
  records: readonly SQSRecord[],
  taskOf: (key: string) => Task | undefined,
): readonly Batch[] {
  const batches = new Map<string, Batch>();
  for (const { messageId, body } of records) {
    const written = writtenObject(body);
    const task = written && taskOf(written.key);
    const batch = batches.get(task?.name ?? "") ?? { task, messages: [] };
    batch.messages.push(messageId);
    batches.set(task?.name ?? "", batch);
  }
  return [...batches.values()];
}
