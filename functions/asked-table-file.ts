import * as z from "zod/mini";
import { AgencyId } from "../shared/ids.ts";
import { Rubric, Text } from "../shared/rubric.ts";
import { DraftTag } from "../shared/table-lock.ts";
import { sha256 } from "./hash.ts";

/** All that the file of a table for its author is made from: `follows` the hash of the table in force, `draft` the draft it goes on from. */
export const AskedTableFile = z.strictObject({
  rubric: Rubric,
  agencies: z.array(z.strictObject({ id: AgencyId, title: Text })),
  follows: z.optional(z.string()),
  draft: z.optional(DraftTag),
});
export type AskedTableFile = z.infer<typeof AskedTableFile>;

/** The file's layout in this release; another layout of the same table is another file. */
const LAYOUT = "1";

/** The name the file is kept under: the hash of what it is made from, as written. */
export const tableFileHash = (asked: string): string => sha256(`${LAYOUT} ${asked}`);
