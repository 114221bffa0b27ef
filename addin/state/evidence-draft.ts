import { CalendarDate } from "../../shared/calendar.ts";
import type { CriterionId } from "../../shared/ids.ts";
import type { Entry, Evidence } from "../../shared/scorecard.ts";

/** A piece of evidence as it is being typed: a day as people write it, dd/mm/yyyy. */
export type EvidenceLine = {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly excerpt: string;
  readonly underWay: boolean;
};

/** What is being written about one criterion beside its figures. */
export type EvidenceDraft = {
  readonly criterion: CriterionId;
  readonly lines: readonly EvidenceLine[];
  readonly claimed: string;
  readonly note: string;
  readonly isChanged: boolean;
};

export const BLANK_LINE: EvidenceLine = { number: "", date: "", issuer: "", excerpt: "", underWay: false };
export const MOST_LINES = 20;

export const draftOf = (criterion: CriterionId, entry: Entry | undefined): EvidenceDraft => ({
  criterion,
  lines: (entry?.evidence ?? []).map(lineOf),
  claimed:
    entry?.claimed === undefined || entry.claimed === null ? "" : String(entry.claimed).replace(".", ","),
  note: entry?.explanation ?? entry?.reason ?? "",
  isChanged: false,
});

const lineOf = ({ number = "", date, issuer = "", excerpt = "", underWay }: Evidence): EvidenceLine => ({
  number,
  date: date ? date.split("-").reverse().join("/") : "",
  issuer,
  excerpt,
  underWay: underWay === true,
});

/** What stands in the way of keeping a draft: a day that cannot be read, a claim that is no figure. */
export type DraftProblem = { readonly kind: "day"; readonly line: number } | { readonly kind: "claim" };

export const draftProblems = ({ lines, claimed }: EvidenceDraft): readonly DraftProblem[] => [
  ...lines.flatMap((line, index): readonly DraftProblem[] =>
    line.date.trim() !== "" && dayOf(line.date) === undefined ? [{ kind: "day", line: index }] : [],
  ),
  ...(claimed.trim() !== "" && claimOf(claimed) === undefined ? [{ kind: "claim" } as const] : []),
];

/** What of an entry a draft may change; `note` is why the claim should be considered, or why a verifier differs. */
export type EntryPatch = {
  readonly evidence: readonly Evidence[];
  readonly claimed?: string;
  readonly note?: string;
};

/** A draft without problems as part of an entry; blank pieces of evidence are left out. */
export const patchOf = ({ lines, claimed, note }: EvidenceDraft): EntryPatch => {
  const claim = claimOf(claimed);
  return {
    evidence: lines.map(evidenceOf).filter((evidence) => Object.keys(evidence).length > 0),
    ...(claim !== undefined && { claimed: claim }),
    ...(note.trim() !== "" && { note: note.trim().normalize("NFC") }),
  };
};

function evidenceOf({ number, date, issuer, excerpt, underWay }: EvidenceLine): Evidence {
  const day = dayOf(date);
  const [code, from, about] = [number, issuer, excerpt].map((text) => text.trim().normalize("NFC"));
  return {
    ...(code && { number: code }),
    ...(day && { date: day }),
    ...(from && { issuer: from }),
    ...(about && { excerpt: about }),
    ...(underWay && (code || day || from || about) ? { underWay: true as const } : {}),
  };
}

const DAY = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;

/** "5/3/2025" as the day it is; undefined when it is none. */
export function dayOf(text: string): CalendarDate | undefined {
  const [, day = "", month = "", year = ""] = DAY.exec(text) ?? [];
  const read = CalendarDate.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return read.success ? read.data : undefined;
}

/** "8,5" as the decimal string of the wire; undefined when it is no points. */
function claimOf(text: string): string | undefined {
  const written = text.trim().replace(",", ".");
  return /^(0|[1-9]\d{0,6})(\.\d{1,2})?$/.test(written) ? written : undefined;
}
