import Fraction from "fraction.js";
import { exactShare } from "../awards/share.ts";
import { takeBest } from "../awards/take-best.ts";
import type { AgencyId, BallotId } from "../ids.ts";
import { compareIds } from "../standings.ts";
import type { Ballot, PassRule } from "./ballot.ts";

/** Votes of one candidate as a ballot gave them; `of` is the base of its percentage. */
export type Votes = {
  readonly agency: AgencyId;
  readonly votes: number;
  readonly of: number;
  readonly ballot: BallotId;
};

/**
 * What the rounds of one vote come to: who passed, with most votes first; who is level across the last place; how many
 * places are left. A first tie goes to a second round, a later one to a person. `ignored` are rounds that do not
 * continue the one before them.
 */
export type Outcome = {
  readonly round: number;
  readonly passed: readonly Votes[];
  readonly level: readonly AgencyId[];
  readonly left: number;
  readonly next: "nothing" | "second-round" | "decision";
  readonly ignored: readonly Ballot[];
};

/** Who may be elected now (one that was excluded since the vote may not), and for how many places at most. */
export type Electorate = { readonly mayStand: (agency: AgencyId) => boolean; readonly places: number };

export const EVERYBODY: Electorate = { mayStand: () => true, places: Number.POSITIVE_INFINITY };

/** Judges the rounds of one vote in the order of their numbers, in whatever order they come. */
export function outcomeOf(rounds: readonly Ballot[], electorate: Electorate = EVERYBODY): Outcome {
  const sorted = inRounds(rounds);
  const counted: Ballot[] = [];
  let outcome: Outcome = { ...NOTHING, left: Math.min(sorted[0]?.places ?? 0, electorate.places) };
  for (const ballot of sorted) {
    if (!continues(ballot, outcome, counted, electorate)) continue;
    counted.push(ballot);
    outcome = judged(ballot, outcome, electorate);
  }
  const ignored = sorted.filter((ballot) => !counted.includes(ballot));
  return counted.length > 0 ? { ...outcome, ignored } : { ...NOTHING, ignored };
}

const NOTHING: Outcome = { round: 0, passed: [], level: [], left: 0, next: "nothing", ignored: [] };

/** Ballots of one vote by the numbers of their rounds; two of one number, which nobody may record, by id. */
export const inRounds = (ballots: readonly Ballot[]): readonly Ballot[] =>
  [...ballots].sort((a, b) => a.round - b.round || compareIds(a.id, b.id));

/** A next round fills what the one before left open: among the level, or among the unsuccessful where too few passed. */
function continues(
  { round, candidates }: Ballot,
  { round: last, left, level, passed }: Outcome,
  counted: readonly Ballot[],
  { mayStand }: Electorate,
): boolean {
  if (round !== last + 1 || left === 0) return false;
  const standing = candidates.map(({ agency }) => agency).filter(mayStand);
  if (level.length > 0) return isSameSet(standing, level);
  return counted.every((before) =>
    standing.every((agency) => isIn(before.candidates, agency) && !isIn(passed, agency)),
  );
}

export const isSameSet = (a: readonly AgencyId[], b: readonly AgencyId[]): boolean =>
  a.length === b.length && b.every((agency) => a.includes(agency));

const isIn = (list: readonly { readonly agency: AgencyId }[], agency: AgencyId): boolean =>
  list.some((each) => each.agency === agency);

function judged(ballot: Ballot, before: Outcome, { mayStand }: Electorate): Outcome {
  const of = ballot[ballot.pass.of];
  const passing = ballot.candidates
    .filter(({ agency, votes }) => mayStand(agency) && passes(ballot.pass, votes, of))
    .sort((a, b) => b.votes - a.votes || compareIds(a.agency, b.agency));
  const places = Math.min(ballot.places, before.left);
  const { taken, level, left } = takeBest(passing, places, (a, b) => a.votes === b.votes);
  const isTie = level.length > 0;
  return {
    round: ballot.round,
    passed: [
      ...before.passed,
      ...taken.map(({ agency, votes }) => ({ agency, votes, of, ballot: ballot.id })),
    ],
    level: level.map(({ agency }) => agency),
    left: isTie ? left : left + before.left - places,
    next: isTie ? (ballot.round === 1 ? "second-round" : "decision") : "nothing",
    ignored: [],
  };
}

/** Whether votes reach what the rule asks of its base. Of nothing, nobody has a share; without votes nobody passes. */
export function passes(pass: PassRule, votes: number, base: number): boolean {
  if (votes === 0 || base === 0) return false;
  if (pass.bound === "none") return true;
  const order = voteShare(votes, base).compare(exactShare(pass.share));
  return pass.bound === "at-least" ? order >= 0 : order > 0;
}

/** Votes over their base, exactly. */
export const voteShare = (votes: number, base: number): Fraction => new Fraction(votes, base);
