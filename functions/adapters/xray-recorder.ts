import { Tracer } from "@aws-lambda-powertools/tracer";
import type { S3Client } from "@aws-sdk/client-s3";
import type { Found } from "./lambda-trace.ts";

const tracer = new Tracer({ captureHTTPsRequests: false });
// Work that belongs to no trace that is kept is recorded nowhere, and that is no fault.
tracer.provider.setContextMissingStrategy(() => undefined);
/** Lambda's own part of whatever trace is at hand; the recorder finds it where it is read, and nowhere later. */
const invocation = tracer.getSegment();

/** Calls of this client stand in the part that makes them: the operation, key and answer's status, never what is stored. */
export function recordCalls(client: S3Client): void {
  tracer.captureAWSv3Client(client);
}

/** Does something as a part of the trace at hand. What it answers is not told; why it failed is. */
export const record = <Answer>(found: Found, act: () => Promise<Answer>): Promise<Answer> =>
  tracer.provider.getNamespace().runPromise(async () => {
    if (invocation) tracer.setSegment(invocation);
    const part = tracer.getSegment()?.addNewSubsegment(process.env["POWERTOOLS_SERVICE_NAME"] ?? "function");
    if (part) tracer.setSegment(part);
    for (const [name, value] of Object.entries(found)) tracer.putAnnotation(name, value);
    try {
      return await act();
    } catch (error) {
      tracer.addErrorAsMetadata(error as Error);
      throw error;
    } finally {
      part?.close();
    }
  });
