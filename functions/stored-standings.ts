import * as z from "zod/mini";
import { RecordedDecision } from "../shared/decision.ts";
import { Source } from "../shared/source.ts";
import { StandingsDocument } from "../shared/standings-document.ts";

/** The result of a bloc's period, and the revisions it was made from. Published, it is kept as it is for good. */
export const Result = z.strictObject({
  sources: z.array(Source),
  document: StandingsDocument,
});
export type Result = z.infer<typeof Result>;

/** A result as kept while it may change: derived, rebuilt at will. `inputs` is the hash of everything it was made from. */
export const StoredStandings = z.extend(Result, {
  inputs: z.string(),
  /** Everything decided of the period, also after its result was published. */
  decisions: z._default(z.array(RecordedDecision), []),
});
export type StoredStandings = z.infer<typeof StoredStandings>;
