import type { BlocResult } from "../../shared/rollup/bloc-result.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";

/** Why a member stands on the paper without a rank; "" while it has one. */
export type Unranked = "" | "unclassified" | "excluded" | "pending";

/** A member of a bloc as its paper is being copied, in a person's own writing; `agency` where the season knows it. */
export type MemberLine = {
  readonly agency?: string;
  readonly title: string;
  readonly rank: string;
  readonly total: string;
  readonly class: string;
  readonly proposed: string;
  readonly unranked: Unranked;
};

export const BLANK_MEMBER: MemberLine = {
  title: "",
  rank: "",
  total: "",
  class: "",
  proposed: "",
  unranked: "",
};

export type ResultField = "title" | "maximum" | "number" | "date" | "reason";

/** "Biểu kết quả khối" as it is being copied from a paper. */
export type ResultDraft = {
  /** A bloc of the season; without it, one the season does not have. */
  readonly bloc?: string;
  readonly label: BlocResult["label"];
  readonly fields: Readonly<Record<ResultField, string>>;
  readonly members: readonly MemberLine[];
  /** How many results of this bloc are recorded already; unknown while it is asked for. */
  readonly follows?: number;
  /** Somebody else entered one meanwhile. */
  readonly isStale?: true;
  /** What the server has against it as it was sent. */
  readonly problems: readonly ProblemDetail[];
};

export const BLANK_RESULT: ResultDraft = {
  label: "khối",
  fields: { title: "", maximum: "", number: "", date: "", reason: "" },
  members: [BLANK_MEMBER],
  follows: 0,
  problems: [],
};
