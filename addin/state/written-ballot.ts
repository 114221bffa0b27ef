import { Ballot } from "../../shared/ballots/ballot.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { BallotDraft } from "./ballot-draft.ts";
import { subjectIn } from "./begun-ballot.ts";

/** A ballot record, or which of its figures are missing or cannot be read: "summoned", "candidates/1/votes". */
export type WrittenBallot =
  | { readonly ok: true; readonly ballot: Ballot }
  | { readonly ok: false; readonly unread: readonly string[] };

export function ballotWritten(draft: BallotDraft): WrittenBallot {
  const read = Ballot.safeParse(ballotSaid(draft));
  if (read.success) return { ok: true, ballot: read.data };
  const unread = read.error.issues.map(({ path }) => path.join("/")).filter((place) => place !== "id");
  return { ok: false, unread: [...new Set(unread)] };
}

/** What a draft says, as the schema of ballots is asked about it; what cannot be read goes there as it was typed. */
export function ballotSaid({
  id,
  subject,
  manner,
  fields,
  bound,
  of,
  mayVoteForItself,
  candidates,
}: BallotDraft): object {
  const { round, date, share, summoned, present, issued, returned, valid, invalid, places } = fields;
  const counts = { round, summoned, present, issued, returned, valid, invalid, places };
  return {
    id,
    subject: subjectIn(subject),
    manner,
    date: day(date),
    ...Object.fromEntries(Object.entries(counts).map(([name, typed]) => [name, count(typed)])),
    pass: bound === "none" ? { bound, of } : { bound, share: share.replace(/\s/g, "").replace(",", "."), of },
    candidates: candidates.map(({ agency, votes }) => ({ agency, votes: count(votes) })),
    ...(mayVoteForItself !== "" && { mayVoteForItself: mayVoteForItself === "yes" }),
  };
}

const count = (typed: string): number | string => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : typed);

const day = (typed: string): string => dayTyped(typed) ?? typed;
