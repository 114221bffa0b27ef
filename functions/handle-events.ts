import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import { type BlocPeriod, blocPeriodOf } from "../shared/storage-keys.ts";
import { foldBloc } from "./fold-bloc.ts";
import { makeWorkbook } from "./make-workbook.ts";
import type { SeasonStore } from "./season-store.ts";

/** The part of EventBridge's "Object Created" event that matters: which object. */
const ObjectCreated = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

/** What is told of a message that could not be handled, before the queue delivers it again or parks it. */
export type Report = (failure: { readonly message: string; readonly error: unknown }) => void;

/** Folds every bloc that a batch of queue messages names, once each. A message whose bloc failed is handed back alone. */
export const foldEvents =
  (store: SeasonStore, report: Report) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    eachBloc(event, report, async (of) => {
      await foldBloc(store, of);
    });

/** Makes the workbook of every bloc that a batch of queue messages asks one for. */
export const exportEvents =
  (store: SeasonStore, render: (plan: WorkbookPlan) => Promise<Uint8Array>, report: Report) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    eachBloc(event, report, (of) => makeWorkbook(store, render, of));

async function eachBloc(
  { Records }: SQSEvent,
  report: Report,
  handle: (of: BlocPeriod) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { of, messages } of blocsIn(Records)) {
    try {
      if (of) await handle(of);
      else throw new Error("the message names no object of a bloc");
    } catch (error) {
      for (const message of messages) report({ message, error });
      failed.push(...messages);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

type Batch = { readonly of: BlocPeriod | undefined; readonly messages: string[] };

function blocsIn(records: readonly SQSRecord[]): readonly Batch[] {
  const batches = new Map<string, Batch>();
  for (const { messageId, body } of records) {
    const of = blocNamed(body);
    const name = of ? `${of.season}/${of.period}/${of.bloc}` : "";
    const batch = batches.get(name) ?? { of, messages: [] };
    batch.messages.push(messageId);
    batches.set(name, batch);
  }
  return [...batches.values()];
}

function blocNamed(body: string): BlocPeriod | undefined {
  try {
    const created = ObjectCreated.safeParse(JSON.parse(body));
    return created.success ? blocPeriodOf(decodeURIComponent(created.data.detail.object.key)) : undefined;
  } catch {
    return undefined;
  }
}
