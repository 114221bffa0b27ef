import type { Problem } from "../../shared/checked.ts";
import type { Effect } from "../../shared/effect.ts";
import type { Points } from "../../shared/points.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { Difference } from "../../shared/sheet/differences.ts";
import type { PaneState } from "./pane-state.ts";

/** What a person sees before a card is sent: what it is, what changed since the last revision, what to know about it. */
export type Preflight = {
  readonly sheet?: string;
  readonly card: Scorecard;
  readonly follows: number;
  /** The same for every try of this card, so that nothing is counted twice. */
  readonly uploadId: string;
  readonly total?: Points;
  readonly most: Points;
  /** Of the criteria this scorer is to enter, those with everything they need: all of them. */
  readonly filled: number;
  readonly toFill: number;
  readonly differences: readonly Difference[];
  readonly warnings: readonly Problem[];
  readonly isAcknowledged: boolean;
  readonly lateNow: boolean;
  /** What a late or corrected card would do to the standings, for who sees them; nothing waits for it. */
  readonly effect?: Effect | "coming" | "lost";
};

/** Warnings must be seen before a card goes. */
export const maySend = ({ warnings, isAcknowledged }: Preflight): boolean =>
  warnings.length === 0 || isAcknowledged;

/** The pane with what the card under review would do, while it is still that card. */
export const withEffect = (state: PaneState, uploadId: string, effect: Effect | "lost"): PaneState =>
  state.preflight?.uploadId === uploadId ? { ...state, preflight: { ...state.preflight, effect } } : state;
