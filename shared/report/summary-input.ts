import type { Desk } from "../desk.ts";
import type { Round } from "../rubric.ts";
import type { Season } from "../season.ts";
import type { StandingsDocument } from "../standings-document.ts";

/** One scorecard the standings were made from. */
export type Source = {
  readonly agency: string;
  readonly round: Round;
  readonly scorer: string;
  readonly revision: number;
  /** ISO instant; "" for a card of a folder, which was never sent and has no sender. */
  readonly receivedAt: string;
  readonly sender: string;
  readonly sha256: string;
  readonly onBehalf?: true | undefined;
};

/** All a summary workbook is made from. `fingerprint` is the hash of everything the standings were made from. */
export type SummaryInput = {
  readonly season: Season;
  readonly desk: Desk;
  readonly document: StandingsDocument;
  readonly sources: readonly Source[];
  readonly fingerprint: string;
};
