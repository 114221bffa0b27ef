import * as z from "zod/mini";
import { Round } from "./rubric.ts";

/** One scorecard that standings were made from, and the hash of its kept bytes. */
export const Source = z.strictObject({
  agency: z.string(),
  round: Round,
  scorer: z.string(),
  revision: z.int(),
  /** ISO instant; "" for a card of a folder, which was never sent and has no sender. */
  receivedAt: z.string(),
  sender: z.string(),
  sha256: z.string(),
  onBehalf: z.optional(z.literal(true)),
});
export type Source = z.infer<typeof Source>;
