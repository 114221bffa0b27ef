import { Decision } from "../../shared/decision.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import { type GrantingDraft, type GrantPlace, type GrantRow, isPicked, lineOf } from "./granting-draft.ts";

export type GrantDecision = Extract<Decision, { kind: "grant" }>;

/** What of a row is missing or cannot be read. */
type UnreadGrant = GrantPlace & { readonly missing: readonly ("number" | "date" | "reason")[] };

/** The picked rows as the decisions they say, one for each; or which of them lack what. */
export type WrittenGrants =
  | { readonly ok: true; readonly decisions: readonly GrantDecision[] }
  | { readonly ok: false; readonly unread: readonly UnreadGrant[] };

export function grantsWritten(draft: GrantingDraft, rows: readonly GrantRow[]): WrittenGrants {
  const read = rows.filter((row) => isPicked(draft, row)).map((row) => rowRead(draft, row));
  const unread = read.flatMap((each) => ("missing" in each ? [each] : []));
  if (unread.length > 0 || read.length === 0) return { ok: false, unread };
  return { ok: true, decisions: read.flatMap((each) => ("missing" in each ? [] : [each])) };
}

function rowRead(draft: GrantingDraft, row: GrantRow): GrantDecision | UnreadGrant {
  const { award, agency } = row;
  const line = lineOf(draft, row);
  const { number, date } = line.isApart ? line : draft;
  const read = Decision.safeParse({
    kind: "grant",
    award,
    agency,
    number: text(number),
    date: dayTyped(date) ?? date,
    reason: text(draft.reason),
  });
  if (read.success && read.data.kind === "grant") return read.data;
  const places = read.success ? [] : read.error.issues.map(({ path: [field] }) => String(field));
  const missing = (["number", "date", "reason"] as const).filter((field) => places.includes(field));
  return { award, agency, missing };
}

const text = (typed: string): string => typed.trim().normalize("NFC");
