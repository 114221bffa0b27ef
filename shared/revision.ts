import * as z from "zod/mini";
import { PersonId } from "./ids.ts";
import { WirePoints } from "./points.ts";
import { Text } from "./rubric.ts";
import { Scorecard } from "./scorecard.ts";

/** Names one attempt to upload, so that trying again after a lost answer is not a second upload. */
export const UploadId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** The number of the revision a person edited; 0 when there was none. */
export const Follows = z.int().check(z.gte(0), z.lte(999_998));

/** How many decisions of the period stood when it was let in; a later close judges by it whether it came in time. */
const Decided = z.optional(z.int().check(z.gte(0)));

/** What was kept of one upload, for good. `total` is the sender's own, as it can be told before leaders are known. */
export const Revision = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("scorecard"),
    revision: z.int().check(z.positive()),
    uploadId: UploadId,
    by: PersonId,
    /** Entered by the secretariat for somebody else ("nhập thay"). */
    onBehalf: z.optional(z.literal(true)),
    receivedAt: z.iso.datetime(),
    decided: Decided,
    late: z.optional(z.literal(true)),
    rubricHash: z.string(),
    total: z.optional(WirePoints),
    card: Scorecard,
  }),
  z.strictObject({
    kind: z.literal("withdrawal"),
    revision: z.int().check(z.positive()),
    uploadId: UploadId,
    by: PersonId,
    onBehalf: z.optional(z.literal(true)),
    receivedAt: z.iso.datetime(),
    decided: Decided,
    reason: Text,
  }),
]);
export type Revision = z.infer<typeof Revision>;
