import { type Ballot, type BallotSubject, isSameSubject, type PassRule } from "../ballots/ballot.ts";
import { outcomeOf } from "../ballots/ballot-outcome.ts";
import type { AgencyId } from "../ids.ts";
import { periodState } from "../period-state.ts";
import type { SummaryInput } from "../report/summary-input.ts";
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

/** Votes that are open: awards decided by ballot, classes a person must decide on, a leader elected by ballot. */
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

function onClasses(input: SummaryInput): readonly Vote[] {
  const waiting = input.document.lines.filter(
    ({ bandUndecided, voted }) => bandUndecided !== undefined && voted?.class !== bandUndecided,
  );
  return input.desk.rubric.policy.bands.flatMap(({ id }) => {
    const candidates = waiting.filter((line) => line.bandUndecided === id).map(({ agency }) => agency);
    const subject = { on: "class", class: id } as const;
    const round = nextRound(roundsOf(input, subject));
    return candidates.length === 0 ? [] : [{ subject, round, candidates, places: candidates.length }];
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
