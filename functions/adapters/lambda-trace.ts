import type { S3Client } from "@aws-sdk/client-s3";

/** What a part of a trace is found by. */
export type Found = Readonly<Record<string, string>>;

/** Clients whose calls are to be recorded from the first trace on that is kept. */
const unrecorded: S3Client[] = [];

/** From now on the calls of this client stand in the traces that are kept. */
export function watchCalls(client: S3Client): void {
  unrecorded.push(client);
}

/**
 * A handler whose work stands in the trace of its invocation, with what it is found by, where X-Ray keeps that trace.
 * What records it is read at the first such trace: a start of the function does not wait for it. What cannot be recorded
 * is done all the same.
 */
export const traced =
  <Args extends readonly unknown[], Answer>(
    handler: (...args: Args) => Promise<Answer>,
    foundBy: (...args: Args) => Found = () => ({}),
  ) =>
  async (...args: Args): Promise<Answer> => {
    const recorder = isKept() ? await recorderOrNone() : undefined;
    return recorder ? recorder.record(foundBy(...args), () => handler(...args)) : handler(...args);
  };

/** The runtime tells of each invocation which trace it belongs to, and whether X-Ray keeps that. */
const isKept = (): boolean => /\bSampled=1\b/.test(process.env["_X_AMZN_TRACE_ID"] ?? "");

async function recorderOrNone() {
  try {
    const { record, recordCalls } = await import("./xray-recorder.ts");
    unrecorded.splice(0).forEach(recordCalls);
    return { record };
  } catch (error) {
    console.warn("nothing is traced", error);
    return undefined;
  }
}
