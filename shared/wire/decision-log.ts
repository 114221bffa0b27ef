import * as z from "zod/mini";
import { RecordedDecision } from "../decision.ts";

/** The decisions of a period in their order, each with the name of who took it, and where the period stands by them. */
export const DecisionLog = z.strictObject({
  stage: z.enum(["open", "closed", "published"]),
  /** Somebody asked to reopen the period, and nobody has agreed yet. */
  reopening: z.optional(z.strictObject({ by: z.string(), reason: z.string() })),
  decisions: z.array(z.extend(RecordedDecision, { name: z.string() })),
});
export type DecisionLog = z.infer<typeof DecisionLog>;
