import { Tracer } from "@aws-lambda-powertools/tracer";
import type { S3Client } from "@aws-sdk/client-s3";
import type { Found } from "./lambda-trace.ts";

const tracer = new Tracer({ captureHTTPsRequests: false });
// Work that belongs to no trace that is kept is recorded nowhere, and that is no fault.
tracer.provider.setContextMissingStrategy(() => undefined);
/** Lambda's own part of whatever trace is at hand; the recorder finds it where it is read, and nowhere later. */
const invocation = tracer.getSegment();

/**
 * Calls of this client stand in the part that makes them: the operation, key and answer's status, never what is stored.
 * A link that is only signed stands there as a call too.
 */
export function recordCalls(client: S3Client): void {
  tracer.captureAWSv3Client(client);
}

/** Does something as a part of the trace at hand. What it answers is not told; why it failed is. */
export async function record<Answer>(found: Found, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await tracer.provider.getNamespace().runPromise(async () => {
      const part = begun(found);
      try {
        return await act();
      } catch (error) {
        part?.addError(error as Error);
        throw error;
      } finally {
        ended(part);
      }
    });
  } catch (error) {
    forget(error);
    throw error;
  }
}

type Part = Exclude<ReturnType<typeof tracer.getSegment>, undefined>;

/** A part of the invocation's trace, found by what is given; none where that cannot be, and the work goes on without. */
function begun(found: Found): Part | undefined {
  try {
    if (invocation) tracer.setSegment(invocation);
    const part = tracer.getSegment()?.addNewSubsegment(process.env["POWERTOOLS_SERVICE_NAME"] ?? "function");
    if (!part) return undefined;
    tracer.setSegment(part);
    for (const [name, value] of Object.entries(found)) part.addAnnotation(name, value);
    return part;
  } catch (error) {
    console.warn("nothing is traced", error);
    return undefined;
  }
}

/** Sends the part. What is done is done, whether it is told or not. */
function ended(part: Part | undefined): void {
  try {
    part?.close();
  } catch (error) {
    console.warn("a part of a trace is lost", error);
  }
}

/** The context's own mark on an error would be logged with it: the whole part once more. */
function forget(error: unknown): void {
  if (typeof error === "object" && error !== null) Reflect.deleteProperty(error, CONTEXT);
}
const CONTEXT = "error@context";
