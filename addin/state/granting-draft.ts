import type { Award, Grant } from "../../shared/awards/award.ts";
import type { AwardProposal } from "../../shared/awards/award-proposal.ts";
import type { Effect } from "../../shared/effect.ts";
import type { AgencyId, AwardId } from "../../shared/ids.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";

/** Who may have been granted what: one row of the table. */
export type GrantPlace = { readonly award: AwardId; readonly agency: AgencyId };

/** What was typed of one row; a decision of its own has its own number and day. */
export type GrantLine = {
  readonly isOn: boolean;
  readonly isApart: boolean;
  readonly number: string;
  readonly date: string;
};

/** What the server says of a row: nothing in its way, or why it cannot be recorded. */
export type GrantSaid = readonly ProblemDetail[];

/** Results of an award season as they are being entered: one decision for many, rows of another decision apart. */
export type GrantingDraft = {
  readonly number: string;
  readonly date: string;
  readonly reason: string;
  readonly lines: Readonly<Record<string, GrantLine>>;
  /** Granted though the bloc proposed nobody of the name. */
  readonly others: readonly GrantPlace[];
  /** By row, of what stands now; empty until it was looked at. */
  readonly said: Readonly<Record<string, GrantSaid>>;
  readonly effect?: Effect;
  /** Recorded from here, whether the log knows of it yet or not. */
  readonly recorded: readonly string[];
  readonly isStale?: true;
};

export const BLANK_GRANTING: GrantingDraft = {
  number: "",
  date: "",
  reason: "",
  lines: {},
  others: [],
  said: {},
  recorded: [],
};

export const BLANK_GRANT: GrantLine = { isOn: false, isApart: false, number: "", date: "" };

/** A row by its name: ids have no stroke in them. */
export const grantKey = ({ award, agency }: GrantPlace): string => `${award}|${agency}`;

export const lineOf = ({ lines }: GrantingDraft, place: GrantPlace): GrantLine =>
  lines[grantKey(place)] ?? BLANK_GRANT;

/** A row as it is shown: proposed or not, granted already or not. */
export type GrantRow = GrantPlace & {
  readonly isProposed: boolean;
  readonly granted?: Pick<Grant, "number" | "date">;
};

/** The rows of one award: those it is proposed for in their order, then those it was granted to besides. */
export function grantRows(
  { id }: Pick<Award, "id">,
  proposals: readonly AwardProposal[],
  granted: readonly Grant[],
  { others }: Pick<GrantingDraft, "others">,
): readonly GrantRow[] {
  const proposed = proposals.find(({ award }) => award === id)?.proposed.map(({ agency }) => agency) ?? [];
  const besides = [...granted, ...others]
    .filter(({ award, agency }) => award === id && !proposed.includes(agency))
    .map(({ agency }) => agency);
  const grantOf = (agency: AgencyId) =>
    granted.find((grant) => grant.award === id && grant.agency === agency);
  return [...proposed, ...new Set(besides)].map((agency) => {
    const grant = grantOf(agency);
    return {
      award: id,
      agency,
      isProposed: proposed.includes(agency),
      ...(grant && { granted: { number: grant.number, date: grant.date } }),
    };
  });
}

/** Rows that may still be recorded, and were picked to be. */
export const isPicked = (draft: GrantingDraft, row: GrantRow): boolean =>
  lineOf(draft, row).isOn && !isRecorded(draft, row);

export const isRecorded = ({ recorded }: GrantingDraft, row: GrantRow): boolean =>
  row.granted !== undefined || recorded.includes(grantKey(row));
