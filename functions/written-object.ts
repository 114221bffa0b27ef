import * as z from "zod/mini";

/** The object that an event of S3's is about, and the id S3 gave the request that wrote it. */
export type WrittenObject = { readonly key: string; readonly write?: string };

/** The part of EventBridge's "Object Created" event that matters. */
const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string() }), "request-id": z.optional(z.string()) }),
});

/** What a queue message tells of; undefined of one that is no such event. */
export function writtenObject(body: string): WrittenObject | undefined {
  try {
    const { detail } = ObjectCreated.parse(JSON.parse(body));
    const write = detail["request-id"];
    return { key: decodeURIComponent(detail.object.key), ...(write !== undefined && { write }) };
  } catch {
    return undefined;
  }
}
