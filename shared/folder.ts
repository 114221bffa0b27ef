import * as z from "zod/mini";
import { Decision } from "./decision.ts";
import { PersonId } from "./ids.ts";
import { Scorecard } from "./scorecard.ts";

/**
 * A scorecard in a folder: the last of its chain; the instant it was sent where that matters (late or in time), its
 * revision where a decision sent an earlier one back.
 */
export const FolderScorecard = z.extend(Scorecard, {
  sentAt: z.optional(z.iso.datetime({ offset: true })),
  revision: z.optional(z.int().check(z.positive())),
});
export type FolderScorecard = z.infer<typeof FolderScorecard>;

/** `decisions.json` of a folder: decisions of its blocs in the order they were taken. */
export const FolderDecisions = z.array(
  z.strictObject({
    period: z.string(),
    bloc: z.string(),
    by: PersonId,
    at: z.iso.datetime({ offset: true }),
    decision: Decision,
  }),
);
export type FolderDecisions = z.infer<typeof FolderDecisions>;
