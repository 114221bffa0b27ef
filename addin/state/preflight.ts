import type { Problem } from "../../shared/checked.ts";
import type { Points } from "../../shared/points.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { Difference } from "../../shared/sheet/differences.ts";

/** What a person sees before a card is sent: what it is, what changed since the last revision, what to know about it. */
export type Preflight = {
  readonly sheet?: string;
  readonly card: Scorecard;
  readonly follows: number;
  /** The same for every try of this card, so that nothing is counted twice. */
  readonly uploadId: string;
  readonly total?: Points;
  readonly most: Points;
  readonly criteria: number;
  readonly differences: readonly Difference[];
  readonly warnings: readonly Problem[];
  readonly isAcknowledged: boolean;
  readonly lateNow: boolean;
};

/** Warnings must be seen before a card goes. */
export const maySend = ({ warnings, isAcknowledged }: Preflight): boolean =>
  warnings.length === 0 || isAcknowledged;
