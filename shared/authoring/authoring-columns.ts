import { columnLetters } from "../report/address.ts";

/** What stands in a column of the authoring sheet, in its order. `key` is hidden and names the row for good. */
export const AUTHORING_ROLES = [
  "key",
  "kind",
  "code",
  "title",
  "max",
  "rule",
  "parameters",
  "when",
  "deductAtMost",
  "addAtMost",
  "verifier",
  "evidence",
  "only",
  "note",
  "more",
  "sum",
  "check",
] as const;
export type AuthoringRole = (typeof AUTHORING_ROLES)[number];

/** A row of the table, or of the general provisions below it. A line is named by what it does. */
export type RowKind =
  | "section"
  | "criterion"
  | "input"
  | "deduct"
  | "add"
  | "total"
  | "policy"
  | "scorer"
  | "gate"
  | "band";

/** What a row of a kind has to say; a text in another column would have no effect and is told. */
export const USED: Readonly<Record<RowKind, readonly AuthoringRole[]>> = {
  section: ["code", "title", "max", "verifier", "more"],
  criterion: [
    "code",
    "title",
    "max",
    "rule",
    "parameters",
    "deductAtMost",
    "addAtMost",
    "verifier",
    "evidence",
    "only",
    "note",
    "more",
  ],
  input: ["code", "title", "rule", "parameters", "more"],
  deduct: ["code", "title", "rule", "parameters", "when", "deductAtMost", "verifier", "more"],
  add: ["code", "title", "rule", "parameters", "when", "addAtMost", "verifier", "more"],
  total: ["title", "max"],
  policy: ["title", "parameters"],
  scorer: ["code", "title"],
  gate: ["code", "title", "parameters"],
  band: ["code", "title", "parameters"],
};

export const lettersOf = (role: AuthoringRole): string => columnLetters(AUTHORING_ROLES.indexOf(role) + 1);

export const AUTHORING_WIDTHS: Readonly<Record<AuthoringRole, number>> = {
  key: 10,
  kind: 13,
  code: 12,
  title: 48,
  max: 9,
  rule: 20,
  parameters: 40,
  when: 20,
  deductAtMost: 9,
  addAtMost: 9,
  verifier: 20,
  evidence: 11,
  only: 18,
  note: 28,
  more: 22,
  sum: 10,
  check: 10,
};
