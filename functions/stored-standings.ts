import * as z from "zod/mini";
import { Round } from "../shared/rubric.ts";
import { StandingsDocument } from "../shared/standings-document.ts";

/** One scorecard the standings were made from. */
export const Source = z.strictObject({
  agency: z.string(),
  round: Round,
  scorer: z.string(),
  revision: z.int(),
  receivedAt: z.string(),
  sender: z.string(),
  sha256: z.string(),
  onBehalf: z.optional(z.literal(true)),
});

/** Standings as kept: derived, rebuilt at will. `inputs` is the hash of everything they were made from. */
export const StoredStandings = z.strictObject({
  inputs: z.string(),
  sources: z.array(Source),
  document: StandingsDocument,
});
export type StoredStandings = z.infer<typeof StoredStandings>;
