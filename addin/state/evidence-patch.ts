import { parsePoints } from "../../shared/parse-points.ts";
import { decimal } from "../../shared/points.ts";
import type { Evidence } from "../../shared/scorecard.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { EntryPatch, EvidenceDraft, EvidenceLine } from "./evidence-draft.ts";

/** What stands in the way of keeping a draft: a day that cannot be read, a claim that is no figure. */
export type DraftProblem = { readonly kind: "day"; readonly line: number } | { readonly kind: "claim" };

export const draftProblems = ({ lines, claimed }: EvidenceDraft): readonly DraftProblem[] => [
  ...lines.flatMap((line, index): readonly DraftProblem[] =>
    line.date.trim() !== "" && dayTyped(line.date) === undefined ? [{ kind: "day", line: index }] : [],
  ),
  ...(claimed.trim() !== "" && claimOf(claimed) === undefined ? [{ kind: "claim" } as const] : []),
];

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
  const day = dayTyped(date);
  const [code, from, about] = [number, issuer, excerpt].map((text) => text.trim().normalize("NFC"));
  return {
    ...(code && { number: code }),
    ...(day && { date: day }),
    ...(from && { issuer: from }),
    ...(about && { excerpt: about }),
    ...(underWay && (code || day || from || about) ? { underWay: true as const } : {}),
  };
}

/** "8,5" as the decimal string of the wire; undefined when it is no points a person may ask for. */
function claimOf(text: string): string | undefined {
  const read = parsePoints(text);
  return read.kind === "points" && read.points >= 0 ? decimal(read.points) : undefined;
}
