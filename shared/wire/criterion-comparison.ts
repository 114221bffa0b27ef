import * as z from "zod/mini";
import { WirePoints } from "../points.ts";
import { Round } from "../rubric.ts";
import { Entry } from "../scorecard.ts";

/** What one scorer entered for the criterion last. */
const ComparedEntry = z.strictObject({
  scorer: z.string(),
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
  entry: Entry,
});

/** One round of one agency: every scorer's entry, and the points of the round where the rules give them. */
const ComparedRound = z.strictObject({
  round: Round,
  points: z.optional(WirePoints),
  entries: z.array(ComparedEntry),
});

/**
 * One criterion across the agencies it applies to, in the bloc's order: the latest entries of each round, earliest
 * round first. Points are before any leader is known. A verifier sees the self-scores and its own entries only.
 */
export const CriterionComparison = z.strictObject({
  criterion: z.string(),
  agencies: z.array(
    z.strictObject({
      agency: z.string(),
      title: z.string(),
      /** The secretariat said that the criterion was not assigned to it, and why. */
      notAssigned: z.optional(z.string()),
      rounds: z.array(ComparedRound),
    }),
  ),
});
export type CriterionComparison = z.infer<typeof CriterionComparison>;
