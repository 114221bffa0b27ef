import { writtenDay } from "../../shared/calendar.ts";
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
  date: date ? writtenDay(date) : "",
  issuer,
  excerpt,
  underWay: underWay === true,
});

/** What of an entry a draft may change; `note` is why the claim should be considered, or why a verifier differs. */
export type EntryPatch = {
  readonly evidence: readonly Evidence[];
  readonly claimed?: string;
  readonly note?: string;
};
