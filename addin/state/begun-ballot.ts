import type { Award } from "../../shared/awards/award.ts";
import {
  type Ballot,
  type BallotSubject,
  isSameSubject,
  type PassRule,
} from "../../shared/ballots/ballot.ts";
import { outcomeOf } from "../../shared/ballots/ballot-outcome.ts";
import { electorateOfClass, mayBeVoted } from "../../shared/ballots/voted-classes.ts";
import { writtenDay } from "../../shared/calendar.ts";
import { periodState } from "../../shared/period-state.ts";
import type { Rubric } from "../../shared/rubric.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { type BallotDraft, BLANK_BALLOT, type CandidateLine, type SubjectValue } from "./ballot-draft.ts";

/** What a ballot record is begun from: the bloc's awards and standings, the table's classes, what was recorded so far. */
export type BallotScene = {
  readonly awards: readonly Award[];
  readonly agencies: readonly string[];
  readonly document: StandingsDocument | undefined;
  readonly rubric: Rubric | undefined;
  readonly log: DecisionLog;
};

/** Everything a bloc may vote on now, as values of a list: awards, classes somebody may be voted into, who leads. */
export function subjectsOf({ awards, document, rubric }: BallotScene): readonly SubjectValue[] {
  const bands = rubric?.policy.bands ?? [];
  const lines = document?.lines ?? [];
  return [
    ...awards.map(({ id }) => `award:${id}`),
    ...bands
      .filter(({ id }) => lines.some((line) => mayBeVoted(line, id, bands)))
      .map(({ id }) => `class:${id}`),
    "leader",
    "deputy",
  ];
}

/** A value of the list as the subject it names. */
export function subjectIn(value: SubjectValue): BallotSubject | undefined {
  const [on, ...rest] = value.split(":");
  const named = rest.join(":");
  if (on === "award" && named !== "") return { on, award: named as Award["id"] };
  if (on === "class" && named !== "") return { on, class: named };
  return on === "leader" || on === "deputy" ? { on } : undefined;
}

/**
 * A ballot record of a subject as it is begun: an award that waits for a vote, or for another round of it, brings its
 * candidates, places and rule; what was recorded and settled comes back to be corrected.
 */
export function begunBallot(scene: BallotScene, value: SubjectValue, before?: BallotDraft): BallotDraft {
  const subject = subjectIn(value);
  if (!subject) return { ...BLANK_BALLOT, ...(before && turnoutOf(before)) };
  const rounds = roundsOf(scene.log, subject);
  const [last] = rounds;
  const open = openFor(scene, subject);
  if (last && !open) return recordedDraft(last, value);
  const round = open?.isNextRound && last ? last.round + 1 : (last?.round ?? 1);
  const blank = { ...BLANK_BALLOT, ...(before && turnoutOf(before)) };
  const agencies = open?.agencies ?? standingFor(scene, subject);
  const { share, ...rule } = ruleOf(awardOf(scene, subject), last);
  return {
    ...blank,
    id: ballotId(scene, subject, round),
    subject: value,
    fields: {
      ...blank.fields,
      round: String(round),
      places: String(open?.places ?? placesOf(subject, agencies.length)),
      ...(share !== undefined && { share }),
    },
    ...rule,
    candidates: agencies.map((agency): CandidateLine => ({ agency, votes: "" })),
  };
}

/** The newest round first. */
const roundsOf = ({ decisions }: DecisionLog, subject: BallotSubject): readonly Ballot[] =>
  [...periodState(decisions).ballots.values()]
    .filter((ballot) => isSameSubject(ballot.subject, subject))
    .sort((a, b) => b.round - a.round);

type Open = { readonly agencies: readonly string[]; readonly places: number; readonly isNextRound: boolean };

/** Whom an award is still to be voted between. */
function openFor({ document, rubric, log }: BallotScene, subject: BallotSubject): Open | undefined {
  if (subject.on === "class") {
    const lines = document?.lines ?? [];
    if (!lines.some(({ voted }) => voted?.outcome === "undecided" && voted.class === subject.class))
      return undefined;
    const electorate = electorateOfClass(lines, rubric?.policy.bands ?? [], subject.class);
    const { level, left } = outcomeOf(roundsOf(log, subject), electorate);
    return { agencies: level, places: left, isNextRound: true };
  }
  if (subject.on !== "award") return undefined;
  const open = document?.awards?.proposals.find(({ award }) => award === subject.award)?.open;
  if (open?.kind === "ballot") return { agencies: open.candidates, places: open.places, isNextRound: false };
  return open?.kind === "contested" && open.next === "second-round"
    ? { agencies: open.agencies, places: open.places, isNextRound: true }
    : undefined;
}

function standingFor({ agencies, document, rubric }: BallotScene, subject: BallotSubject): readonly string[] {
  const lines = document?.lines ?? [];
  switch (subject.on) {
    case "class": {
      const bands = rubric?.policy.bands ?? [];
      return lines.filter((line) => mayBeVoted(line, subject.class, bands)).map(({ agency }) => agency);
    }
    case "award":
      return lines.filter(({ state }) => state === "ranked").map(({ agency }) => agency);
    default:
      return agencies;
  }
}

/** One leads; of a class everybody may be given it. */
const placesOf = ({ on }: BallotSubject, candidates: number): number =>
  on === "class" ? Math.max(candidates, 1) : 1;

const awardOf = ({ awards }: BallotScene, subject: BallotSubject): Award | undefined =>
  subject.on === "award" ? awards.find(({ id }) => id === subject.award) : undefined;

type Rule = Pick<BallotDraft, "isRuleSet"> &
  Partial<Pick<BallotDraft, "bound" | "of">> & { readonly share?: string };

/** The rule the award's regulations set, else that of the round before. */
function ruleOf(award: Award | undefined, last: Ballot | undefined): Rule {
  const set = award && award.by !== "rank" ? award.pass : undefined;
  const pass: PassRule | undefined = set ?? last?.pass;
  if (!pass) return { isRuleSet: false };
  const { bound, of } = pass;
  return { isRuleSet: set !== undefined, bound, of, ...(pass.bound !== "none" && { share: pass.share }) };
}

/** The people and papers of the meeting are the same for all votes of one afternoon. */
const turnoutOf = ({ manner, fields, mayVoteForItself }: BallotDraft): Partial<BallotDraft> => ({
  manner,
  mayVoteForItself,
  fields: { ...fields, round: "1", places: "1", valid: "", invalid: "0", returned: "" },
});

/** One record for each round of each vote: recorded again, it replaces what stood. */
function ballotId({ awards, rubric }: BallotScene, subject: BallotSubject, round: number): string {
  const stem = () => {
    switch (subject.on) {
      case "award": {
        const { award } = subject;
        return award.length <= LONGEST_STEM
          ? award
          : `khen-thuong-${awards.findIndex(({ id }) => id === award) + 1}`;
      }
      case "class":
        return `xep-loai-${(rubric?.policy.bands ?? []).findIndex(({ id }) => id === subject.class) + 1}`;
      default:
        return subject.on === "leader" ? "khoi-truong" : "khoi-pho";
    }
  };
  return `${stem()}-vong-${round}`;
}

/** An id has at most 40 characters. */
const LONGEST_STEM = 32;

const recordedDraft = (ballot: Ballot, value: SubjectValue): BallotDraft => ({
  id: ballot.id,
  subject: value,
  manner: ballot.manner,
  fields: {
    round: String(ballot.round),
    date: writtenDay(ballot.date),
    summoned: String(ballot.summoned),
    present: String(ballot.present),
    issued: String(ballot.issued),
    returned: String(ballot.returned),
    valid: String(ballot.valid),
    invalid: String(ballot.invalid),
    places: String(ballot.places),
    share: ballot.pass.bound === "none" ? BLANK_BALLOT.fields.share : ballot.pass.share,
  },
  bound: ballot.pass.bound,
  of: ballot.pass.of,
  mayVoteForItself: ballot.mayVoteForItself === undefined ? "" : ballot.mayVoteForItself ? "yes" : "no",
  candidates: ballot.candidates.map(({ agency, votes }) => ({ agency, votes: String(votes) })),
  isRuleSet: false,
});
