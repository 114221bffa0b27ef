import { columnLetters } from "../report/address.ts";
import type { Round, Rubric } from "../rubric.ts";
import { SHEET_WORDS } from "../words/sheet.ts";

/**
 * What stands in a column. `key` names the row and is hidden; `beside` and `besidePoints` are the self-score a verifier
 * compares with; `options` holds the words of dropdowns; `sum`, `added`, `deducted` carry a criterion's parts where the
 * table caps all bonuses or deductions together.
 */
export type ColumnRole =
  | "key"
  | "code"
  | "title"
  | "max"
  | "beside"
  | "besidePoints"
  | "entry"
  | "hint"
  | "points"
  | "claimed"
  | "difference"
  | "reason"
  | "evidence"
  | "excuse"
  | "previous"
  | "options"
  | "sum"
  | "added"
  | "deducted";

export type Columns = {
  readonly roles: readonly ColumnRole[];
  /** Columns counted from 1; 0 when this round has none such. */
  readonly number: (role: ColumnRole) => number;
  /** Letters of a column every round has. */
  readonly letters: (
    role:
      | "entry"
      | "max"
      | "points"
      | "excuse"
      | "options"
      | "sum"
      | "added"
      | "deducted"
      | "besidePoints"
      | "beside"
      | "claimed",
  ) => string;
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  readonly hidden: readonly number[];
  /** The last column people see. */
  readonly last: number;
};

const SELF: readonly ColumnRole[] = [
  "key",
  "code",
  "title",
  "max",
  "entry",
  "hint",
  "points",
  "claimed",
  "reason",
  "evidence",
  "excuse",
  "previous",
  "options",
];
const CORRECTING: readonly ColumnRole[] = [
  "key",
  "code",
  "title",
  "max",
  "beside",
  "besidePoints",
  "entry",
  "hint",
  "points",
  "claimed",
  "difference",
  "reason",
  "evidence",
  "excuse",
  "options",
];
const TYPED: readonly ColumnRole[] = [
  "key",
  "code",
  "title",
  "max",
  "besidePoints",
  "entry",
  "hint",
  "points",
  "reason",
  "evidence",
  "options",
];

const ROLES: Readonly<Record<Round, readonly ColumnRole[]>> = {
  self: SELF,
  cross: TYPED,
  verified: CORRECTING,
  second: CORRECTING,
  council: TYPED,
};

const WIDTHS: Readonly<Record<ColumnRole, number>> = {
  key: 10,
  code: 8,
  title: 46,
  max: 11.5,
  beside: 12,
  besidePoints: 10,
  entry: 14,
  hint: 15,
  points: 10.5,
  claimed: 10.5,
  difference: 10,
  reason: 26,
  evidence: 30,
  excuse: 20,
  previous: 14,
  options: 10,
  sum: 10,
  added: 10,
  deducted: 10,
};

const HIDDEN: readonly ColumnRole[] = ["key", "options", "sum", "added", "deducted"];

/** The columns of a round's sheet; a table that caps all bonuses or deductions together needs their parts as well. */
export function columnsOf(round: Round, { policy }: Pick<Rubric, "policy">): Columns {
  const isCapped = policy.bonusAtMost !== undefined || policy.deductionAtMost !== undefined;
  const parts: readonly ColumnRole[] = isCapped && round === "self" ? ["sum", "added", "deducted"] : [];
  const roles = [...ROLES[round], ...parts];
  const number = (role: ColumnRole) => roles.indexOf(role) + 1;
  return {
    roles,
    number,
    letters: (role) => columnLetters(number(role)),
    widths: roles.map((role) => WIDTHS[role]),
    headings: roles.map((role) => SHEET_WORDS.headings[round][role] ?? ""),
    hidden: roles.flatMap((role, index) => (HIDDEN.includes(role) ? [index + 1] : [])),
    last: Math.max(...roles.filter((role) => !HIDDEN.includes(role)).map(number)),
  };
}
