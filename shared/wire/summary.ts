import * as z from "zod/mini";
import { RecordedDecision } from "../decision.ts";
import { Edition } from "../report/edition.ts";
import { Findings } from "../report/findings.ts";
import { Rubric } from "../rubric.ts";
import { Season } from "../season.ts";
import { Source } from "../source.ts";
import { StandingsDocument } from "../standings-document.ts";
import { PastYear } from "../years.ts";

/**
 * All that the summary workbook is planned from, for a program that writes it itself. The season has this one period
 * and bloc, and of its people those who sent something, without their roles.
 */
export const Summary = z.strictObject({
  season: Season,
  rubric: Rubric,
  document: StandingsDocument,
  sources: z.array(Source),
  decisions: z.array(RecordedDecision),
  years: z.array(PastYear),
  fingerprint: z.string(),
  inputsHash: z.string(),
  findings: Findings,
  edition: Edition,
});
export type Summary = z.infer<typeof Summary>;
