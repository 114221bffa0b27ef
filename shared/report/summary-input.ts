import type { RecordedDecision } from "../decision.ts";
import type { Desk } from "../desk.ts";
import type { Season } from "../season.ts";
import type { Source } from "../source.ts";
import type { StandingsDocument } from "../standings-document.ts";
import type { PastYear } from "../years.ts";
import type { Edition } from "./edition.ts";
import type { Findings } from "./findings.ts";

/** All a summary workbook is made from. `fingerprint` is the hash of everything the standings were made from. */
export type SummaryInput = {
  readonly season: Season;
  readonly desk: Desk;
  readonly document: StandingsDocument;
  readonly sources: readonly Source[];
  /** Earlier years of the bloc, where they are known. */
  readonly years: readonly PastYear[];
  /** What was decided, up to now; after the result was published too. */
  readonly decisions: readonly RecordedDecision[];
  readonly fingerprint: string;
  /** What the cards tell beyond the standings. */
  readonly findings: Findings;
  /** Which workbook of the bloc's period this is; left out where editions are not counted. */
  readonly edition?: Edition;
};
