import type { Points } from "../../points.ts";
import type { PastedRow } from "./pasted-rows.ts";

/** A line of a draft: its figure as it was typed, to be sharpened into a rule later. */
export type DraftLine = {
  readonly code: string;
  readonly title: string;
  readonly effect: "add" | "deduct";
  readonly each: Points;
  readonly atMost?: Points;
  /** It counts each time; otherwise once. */
  readonly eachTime: boolean;
  readonly row: PastedRow;
};

export type DraftCriterion = {
  readonly kind: "criterion";
  readonly code: string;
  readonly title: string;
  readonly max: Points;
  readonly lines: readonly DraftLine[];
  readonly deductAtMost?: Points;
  readonly addAtMost?: Points;
  readonly verifier: string;
  /** Everything typed in its rows that has no place of its own. */
  readonly notes: readonly string[];
  readonly row: PastedRow;
};

export type DraftSection = {
  readonly kind: "section";
  readonly code: string;
  readonly title: string;
  readonly max: Points;
  readonly verifier: string;
  /** Made to keep the order of the paper, or to hold what stands under no heading. */
  readonly composed: boolean;
  readonly parts: readonly (DraftSection | DraftCriterion)[];
  readonly row?: PastedRow;
};
