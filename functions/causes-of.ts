import type { SQSEvent } from "aws-lambda";
import { type WrittenObject, writtenObject } from "./written-object.ts";

/** The write that a message came of; of one nobody can read, the message alone. */
export type Caused = { readonly message: string } & Partial<WrittenObject>;

/** What each message of a batch came of, so that an upload can be followed from the request that made it to its fold. */
export const causesOf = ({ Records }: SQSEvent): readonly Caused[] =>
  Records.map(({ messageId, body }) => ({ message: messageId, ...writtenObject(body) }));
