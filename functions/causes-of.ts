import type { SQSEvent } from "aws-lambda";
import * as z from "zod/mini";

/** The write that an event came of: its object, and the id S3 gave the request that wrote it. */
export type Caused = { readonly message: string; readonly key?: string; readonly write?: string };

const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string() }), "request-id": z.optional(z.string()) }),
});

/** What each message of a batch came of, so that an upload can be followed from the request that made it to its fold. */
export const causesOf = ({ Records }: SQSEvent): readonly Caused[] =>
  Records.map(({ messageId, body }) => ({ message: messageId, ...writtenBy(body) }));

function writtenBy(body: string): Omit<Caused, "message"> {
  try {
    const { detail } = ObjectCreated.parse(JSON.parse(body));
    const write = detail["request-id"];
    return { key: detail.object.key, ...(write !== undefined && { write }) };
  } catch {
    return {}; // The handler hands back what it cannot read, and says so.
  }
}
