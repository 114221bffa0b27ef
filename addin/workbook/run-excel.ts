import { type TroubleCode, WorkbookTrouble } from "../ports.ts";
import type { Clock } from "../server/clock.ts";
import { troubleOf } from "./excel-error.ts";

/** What work in the workbook is given: the proxies, and the one way to Excel and back. Only plain values leave. */
export type Batch = { readonly context: Excel.RequestContext; readonly sync: () => Promise<void> };

/**
 * Runs work in the open workbook; every failure is a `WorkbookTrouble`. What may pass by itself is tried again from the
 * beginning, so work must ask for what it needs anew and leave nothing unsent after its last sync.
 */
export type RunExcel = <T>(work: (batch: Batch) => Promise<T>) => Promise<T>;

type Host = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Milliseconds before each further try. A person leaves a cell within seconds or must be told; throttling takes longer. */
const PAUSES: Readonly<Partial<Record<TroubleCode, readonly number[]>>> = {
  "cell-edit": [150, 250, 400, 700, 1000],
  busy: [500, 1000, 2000, 4000],
  "session-lost": [500, 1500],
};
/** After so long without an answer Excel is taken to be stuck. */
const ANSWER_MS = 30_000;

/**
 * Excel itself could hold a batch back until a cell is left (`delayForCellEdit`), but then it runs minutes after the
 * person was told it did not: so it is refused at once, tried again for a short while, and given up for good.
 */
export function excelRunner(host: Host, clock: Clock): RunExcel {
  const once = <T>(work: (batch: Batch) => Promise<T>): Promise<T> =>
    host((context) => work({ context, sync: () => answered(context.sync(), clock) }));

  return async (work) => {
    for (let tries = 0; ; tries++) {
      try {
        return await once(work);
      } catch (error) {
        const trouble = troubleOf(error);
        const pause = PAUSES[trouble.code]?.[tries];
        if (pause === undefined) throw trouble;
        await clock.wait(pause);
      }
    }
  };
}

async function answered(asked: Promise<unknown>, clock: Clock): Promise<void> {
  const over = new AbortController();
  const silence = clock.wait(ANSWER_MS, over.signal).then(() => {
    throw new WorkbookTrouble("not-answering", `no answer within ${ANSWER_MS / 1000} s`);
  });
  try {
    await Promise.race([asked, silence]);
  } finally {
    over.abort();
  }
}
