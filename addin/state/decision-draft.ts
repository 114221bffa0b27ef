import type { Decision, DecisionKind } from "../../shared/decision.ts";
import type { Effect } from "../../shared/effect.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { BallotDraft } from "./ballot-draft.ts";
import type { TargetLine } from "./target-line.ts";
import type { TellingDraft } from "./telling-draft.ts";

/** The parts of a decision that a person types or picks; which of them count depends on its kind. */
export type DecisionField =
  | "agency"
  | "until"
  | "card"
  | "drafted"
  | "adopted"
  | "signed"
  | "leader"
  | "deputy"
  | "award"
  | "number"
  | "date"
  | "named"
  | "story"
  | "launched"
  | "plan"
  | "reason";
export type DecisionFields = Readonly<Partial<Record<DecisionField, string>>>;

/** A title that an agency registers; without a count it is for the collective. */
export type TitleLine = { readonly title: string; readonly count: string };
export const BLANK_TITLE: TitleLine = { title: "", count: "" };

/** Who gets the places that level agencies contest, as it is being picked. */
export type Chosen = {
  readonly award: string;
  readonly places: number;
  readonly agencies: readonly string[];
};

/** A decision as it is being written, and what the server says of it as it stands. */
export type DecisionDraft = {
  readonly kind: DecisionKind;
  readonly fields: DecisionFields;
  readonly titles: readonly TitleLine[];
  readonly ballot?: BallotDraft;
  readonly chosen?: Chosen;
  readonly telling?: TellingDraft;
  /** The targets of the agency that were typed. */
  readonly targets?: readonly TargetLine[];
  /** The members that signed a pledge, where not all of the bloc did. */
  readonly signers?: readonly string[];
  /** Another decision was recorded while this one was written. */
  readonly isStale?: true;
  readonly said?: Said;
};

/** What a decision would do (not there when it was refused without a look), and what stands in its way. */
export type Said = {
  readonly decision: Decision;
  readonly effect?: Effect;
  readonly problems: readonly ProblemDetail[];
};

/** Only what was looked at, and has nothing in its way, may be recorded. */
export const mayRecord = ({ said }: DecisionDraft): boolean =>
  said?.effect !== undefined && said.problems.every(({ severity }) => severity !== "error");
