import * as z from "zod/mini";
import { CriterionId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Entry } from "../scorecard.ts";

/** The last number of a chain: what `unknown-revision` and `stale-decision` add to their problem. */
export const LatestKnown = z.object({ latest: z.int() });
export type LatestKnown = z.infer<typeof LatestKnown>;

/** The hash of the locked table: what `rubric-mismatch` adds to its problem. */
export const LockedTable = z.object({ rubric: z.string() });
export type LockedTable = z.infer<typeof LockedTable>;

/**
 * What `stale-revision` adds to its problem: who was faster and when, and the criteria whose entries differ from those
 * sent, with the entries kept; a criterion of `differs` without an entry in `theirs` is not in the kept card. A
 * withdrawal sent too late has nothing to differ.
 */
export const Conflict = z.object({
  latest: z.int(),
  /** The name of who sent it; its id when the season does not know it any more. */
  by: z.string(),
  receivedAt: z.iso.datetime(),
  onBehalf: z.boolean(),
  withdrawn: z.boolean(),
  total: z.optional(WirePoints),
  differs: z.array(CriterionId),
  theirs: z.array(Entry),
});
export type Conflict = z.infer<typeof Conflict>;
