/** What was voted on, as one value of a list: "award:co-tinh", "class:xuat-sac", "leader", "deputy". */
export type SubjectValue = string;

/** The figures of a ballot record, in a person's own writing. */
export type BallotField =
  | "round"
  | "date"
  | "summoned"
  | "present"
  | "issued"
  | "returned"
  | "valid"
  | "invalid"
  | "places"
  | "share";

export type CandidateLine = { readonly agency: string; readonly votes: string };

/** A biên bản kiểm phiếu as it is being written. */
export type BallotDraft = {
  /** The name it is recorded under: one record for each round of each vote. */
  readonly id: string;
  readonly subject: SubjectValue;
  readonly manner: "secret" | "show-of-hands";
  readonly fields: Readonly<Record<BallotField, string>>;
  readonly bound: "at-least" | "more-than" | "none";
  readonly of: "valid" | "present" | "summoned" | "issued";
  /** Whether a candidate may vote for itself; "" where the regulations do not say. */
  readonly mayVoteForItself: "" | "yes" | "no";
  readonly candidates: readonly CandidateLine[];
  /** The regulations of the award set its rule: it is not for the person to choose. */
  readonly isRuleSet: boolean;
};

export const BLANK_BALLOT: BallotDraft = {
  id: "",
  subject: "",
  manner: "secret",
  fields: {
    round: "1",
    date: "",
    summoned: "",
    present: "",
    issued: "",
    returned: "",
    valid: "",
    invalid: "0",
    places: "1",
    share: "50%",
  },
  bound: "more-than",
  of: "valid",
  mayVoteForItself: "",
  candidates: [],
  isRuleSet: false,
};
