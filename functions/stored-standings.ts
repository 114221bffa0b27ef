import * as z from "zod/mini";
import { Source } from "../shared/source.ts";
import { StandingsDocument } from "../shared/standings-document.ts";

/** Standings as kept: derived, rebuilt at will. `inputs` is the hash of everything they were made from. */
export const StoredStandings = z.strictObject({
  inputs: z.string(),
  sources: z.array(Source),
  document: StandingsDocument,
});
export type StoredStandings = z.infer<typeof StoredStandings>;
