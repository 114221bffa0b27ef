import { Worker } from "node:worker_threads";
import type { FormReader, FormReading } from "../../form-reader.ts";
import { LIMITS } from "./limits.ts";

export type ReaderOptions = {
  /** Wall clock of one reading, the worker's start included. */
  readonly milliseconds?: number;
  /** Of the worker's JavaScript heap; buffers beside it are bounded by what a file may unpack to. */
  readonly heapMegabytes?: number;
  /** The worker's program, where a bundler gave it another place than beside this one. */
  readonly worker?: URL;
  /** Told of a worker that failed for another reason than the file's size: a bug, or a bundle without its worker. */
  readonly report?: (error: unknown) => void;
};

const WORKER = new URL("./worker.ts", import.meta.url);
const PATIENCE_MILLISECONDS = 1_000;

/**
 * A reader that gives each file a worker of its own, with little memory, no environment and little time, and ends it
 * afterwards. Files are read one after another, so that many at once need no more memory than one.
 */
export function strictXlsxReader(options: ReaderOptions = {}): FormReader {
  let last: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    if (bytes.length > LIMITS.file) return Promise.resolve({ ok: false, code: "file-too-large" });
    const reading = last.then(() => readInWorker(bytes, options));
    last = reading;
    return reading;
  };
}

async function readInWorker(
  bytes: Uint8Array,
  { milliseconds = 5_000, heapMegabytes = 96, worker: program = WORKER, report }: ReaderOptions,
): Promise<FormReading> {
  const copy = new Uint8Array(bytes);
  const worker = new Worker(program, {
    workerData: copy,
    transferList: [copy.buffer],
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  const { promise, resolve } = Promise.withResolvers<FormReading>();
  const clock = setTimeout(() => resolve({ ok: false, code: "file-too-slow" }), milliseconds);
  worker.once("message", resolve);
  worker.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
      return resolve({ ok: false, code: "file-too-large-unpacked", detail: "memory" });
    report?.(error);
    resolve({ ok: false, code: "reader-failed" });
  });
  worker.once("exit", () => resolve({ ok: false, code: "reader-failed" }));
  const reading = await promise;
  clearTimeout(clock);
  await ended(worker, report);
  return reading;
}

/**
 * The worker's end, which is waited for so that two never take memory at once, but not for long: a thread that
 * collects garbage at its limit, or waits for the system, may not hear that it is to end.
 */
async function ended(worker: Worker, report: ReaderOptions["report"]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const patience = setTimeout(() => {
    report?.(new Error("the worker of a form does not end"));
    resolve();
  }, PATIENCE_MILLISECONDS);
  void worker.terminate().then(() => resolve());
  await promise;
  clearTimeout(patience);
}
