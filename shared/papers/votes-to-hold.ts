import { type Ballot, type BallotSubject, isSameSubject, type PassRule } from "../ballots/ballot.ts";
import { outcomeOf } from "../ballots/ballot-outcome.ts";
import { electorateOfClass } from "../ballots/voted-classes.ts";
import type { AgencyId } from "../ids.ts";
import { periodState } from "../period-state.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import type { ClassBand } from "../rubric.ts";
import { proposalsOf } from "./award-blocks.ts";

/** A round of voting: on what, among whom, for how many places at most; `pass` where the regulations say it. */
export type Vote = {
  readonly subject: BallotSubject;
  readonly round: number;
  readonly candidates: readonly AgencyId[];
  readonly places: number;
  readonly pass?: PassRule;
};

/** Everything voted on in a period, what was counted first; then what is still to be put to the vote. */
export const votesOf = (input: SummaryInput): readonly Vote[] => [...counted(input), ...votesToHold(input)];

const counted = ({ decisions }: SummaryInput): readonly Vote[] =>
  [...periodState(decisions).ballots.values()].map(({ subject, round, candidates, places, pass }) => ({
    subject,
    round,
    candidates: candidates.map(({ agency }) => agency),
    places,
    pass,
  }));

/** Votes that are open: awards decided by ballot, classes a vote left open, a leader elected by ballot. */
export function votesToHold(input: SummaryInput): readonly Vote[] {
  return [...onAwards(input), ...onClasses(input), ...onLeader(input)];
}

const roundsOf = ({ decisions }: SummaryInput, subject: BallotSubject): readonly Ballot[] =>
  [...periodState(decisions).ballots.values()].filter((each) => isSameSubject(each.subject, subject));

const nextRound = (rounds: readonly Ballot[]): number =>
  rounds.reduce((last, { round }) => Math.max(last, round), 0) + 1;

const onAwards = (input: SummaryInput): readonly Vote[] =>
  proposalsOf(input).flatMap(({ award, proposal: { open } }) => {
    if (award.by === "rank" || !open || open.kind === "award") return [];
    if (open.kind === "contested" && open.next === "choice") return [];
    const subject = { on: "award", award: award.id } as const;
    return [
      {
        subject,
        round: nextRound(roundsOf(input, subject)),
        candidates: open.kind === "ballot" ? open.candidates : open.agencies,
        places: open.places,
        ...(award.pass && { pass: award.pass }),
      },
    ];
  });

/**
 * Classes a vote left open: whoever is level stands again, who can still be given the class. A floor that was missed is
 * no vote's to lift, and after the result is published no vote on a class is taken.
 */
function onClasses(input: SummaryInput): readonly Vote[] {
  const { lines, published } = input.document;
  const { bands } = input.desk.rubric.policy;
  const isOpen = ({ id }: ClassBand): boolean =>
    lines.some(({ voted }) => voted?.outcome === "undecided" && voted.class === id);
  return bands
    .filter((band) => !published && isOpen(band))
    .map(({ id }) => {
      const subject = { on: "class", class: id } as const;
      const rounds = roundsOf(input, subject);
      const { level, left } = outcomeOf(rounds, electorateOfClass(lines, bands, id));
      return { subject, round: nextRound(rounds), candidates: level, places: left };
    });
}

function onLeader(input: SummaryInput): readonly Vote[] {
  const { bloc } = input.desk;
  const subject = { on: "leader" } as const;
  if (!bloc.leaderByBallot || periodState(input.decisions).elected) return [];
  const rounds = roundsOf(input, subject);
  if (rounds.length === 0)
    return [{ subject, round: 1, candidates: bloc.agencies.map(({ id }) => id), places: 1 }];
  const { next, level, left } = outcomeOf(rounds);
  return next === "second-round"
    ? [{ subject, round: nextRound(rounds), candidates: level, places: left }]
    : [];
}
