import { type Finals, figuresOf } from "./agency-figures.ts";
import type { Barred } from "./barred-by.ts";
import { type Candidate, candidateOf, counts } from "./candidate.ts";
import type { Problem } from "./checked.ts";
import { type Class, classOf } from "./class-band.ts";
import type { RecordedDecision } from "./decision.ts";
import { concerning, type Desk } from "./desk.ts";
import type { AgencyId, CriterionId } from "./ids.ts";
import { type Arrival, type LatePenalty, latePenaltyFor } from "./late-penalty.ts";
import { hasLeaders, type Leaders, leadersOf } from "./leaders.ts";
import { type PeriodState, periodState } from "./period-state.ts";
import { addUp, larger, less, NO_POINTS, type Points, roundHalfUp } from "./points.ts";
import { readCard } from "./read-card.ts";
import type { Scorecard } from "./scorecard.ts";
import { type Contender, compareIds, type Reason, rankAgencies } from "./standings.ts";
import { chainPrefix } from "./storage-keys.ts";
import { blocInForce } from "./targets-in-force.ts";
import { type Totals, worth } from "./totals.ts";

/** The latest standing revision of one chain: a card that was accepted, and whether it came after the due instant. */
export type KeptCard = Arrival & { readonly card: Scorecard };

/** Why an agency has no rank. `ungraded` names the criteria that have no final points yet. */
export type Unranked = Barred | { readonly state: "ungraded"; readonly criteria: readonly CriterionId[] };

/** One agency in the tally: its figures, its class, its rank with the reason or why it has none. */
export type TallyLine = {
  readonly agency: AgencyId;
  /** Whether its self-score came in time. */
  readonly inTime: boolean;
  readonly place:
    | { readonly state: "ranked"; readonly rank: number; readonly reason: Reason; readonly class: Class }
    | Unranked;
  /** Undefined when nothing at all was scored. */
  readonly totals?: Totals;
  /** The self-score as the rules allow it, and as it was claimed. */
  readonly self?: { readonly total: Points; readonly claimed: Points };
  /** The total that no other agency's card can lower; given while leaders are not final. */
  readonly guaranteed?: Points;
  /** What over-claiming cost, already taken from the total. */
  readonly overClaimed?: Points;
  /** What coming late cost, already taken from the total. */
  readonly latePenalty?: LatePenalty;
  readonly finals: Finals;
  readonly problems: readonly Problem[];
};

/** The whole of a bloc's period: ranked agencies in order, then the others by id. A pure function of what is kept. */
export type Tally = {
  /** Points can still move because a leader is not final. */
  readonly preliminary: boolean;
  /** What was decided. */
  readonly state: PeriodState;
  readonly lines: readonly TallyLine[];
  /** Cards that no longer read by the table; they count nowhere. */
  readonly refused: readonly { readonly card: Scorecard; readonly problems: readonly Problem[] }[];
};

/**
 * Scores, judges and ranks a bloc's period from its latest cards and its decisions. Order of either never matters.
 * Targets are the bloc's, with what was registered over them.
 * `reader` reads a card by the desk, and may remember what it read.
 */
export function tallyBloc(
  of: Desk,
  kept: readonly KeptCard[],
  decisions: readonly RecordedDecision[],
  reader: typeof readCard = readCard,
): Tally {
  const state = periodState(decisions);
  const desk: Desk = { ...of, bloc: blocInForce(of.bloc, state) };
  const read = latestOf(kept).map((each) => ({ ...each, checked: reader(desk, each.card) }));
  const preliminary = state.stage === "open" && hasLeaders(desk.rubric);

  const taken = read.flatMap(({ checked, ...arrival }) =>
    checked.ok ? [{ ...arrival, read: checked.value, problems: checked.problems }] : [],
  );
  const candidates = desk.bloc.agencies.map(({ id }) => candidateOf(desk, id, taken, state));
  const leaders = leadersOf(desk, candidates.filter(counts));
  const lines = candidates.map((candidate) => lineOf(desk, candidate, leaders, preliminary));
  return {
    preliminary,
    state,
    lines: placed(desk, lines),
    refused: read.flatMap(({ card, checked }) => (checked.ok ? [] : [{ card, problems: checked.problems }])),
  };
}

/** One card of every chain, in an order that does not depend on the order they came in. */
const latestOf = (kept: readonly KeptCard[]): readonly KeptCard[] =>
  [...new Map(kept.map((each) => [chainPrefix(each.card), each]))]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([, each]) => each);

type Unplaced = {
  readonly candidate: Candidate;
  readonly line: Omit<TallyLine, "place">;
  readonly totals: Totals;
};

function lineOf(desk: Desk, candidate: Candidate, leaders: Leaders, preliminary: boolean): Unplaced {
  const { id, cards, inTime, flags, least } = candidate;
  const { finals, self, overClaimed, problems, ...figures } =
    leaders.size === 0 ? least : figuresOf(desk, id, cards, leaders);
  const isScored = cards.length > 0;
  const more = less(larger(overClaimed, least.overClaimed), least.overClaimed);
  const latePenalty = latePenaltyFor(desk.rubric.policy, candidate.daysLate);
  const taken = latePenalty?.points ?? NO_POINTS;
  const totals = { ...figures.totals, total: less(figures.totals.total, taken) };
  return {
    candidate,
    totals,
    line: {
      agency: id,
      inTime,
      finals,
      ...(isScored && { totals }),
      ...(self && { self }),
      ...(isScored && preliminary && { guaranteed: less(least.totals.total, addUp([more, taken])) }),
      ...(overClaimed > 0 && { overClaimed }),
      ...(latePenalty && { latePenalty }),
      problems: [...flags, ...problems],
    },
  };
}

/** Gives every line its place: ranks among the agencies that count, the state of the others after them. */
function placed(desk: Desk, lines: readonly Unplaced[]): readonly TallyLine[] {
  const { policy } = desk.rubric;
  const counted = new Map(
    lines.filter(({ candidate }) => counts(candidate)).map((each) => [each.candidate.id, each]),
  );
  const contenders = [...counted.values()].map((each) => contenderOf(desk, each));
  const ranked = rankAgencies(contenders, policy).map(({ agency, rank, reason }): TallyLine => {
    const { line, totals } = counted.get(agency) as Unplaced;
    const criteria = concerning(desk, agency).map(({ criterion }) => criterion);
    const given = classOf(policy, totals.total, criteria, line.finals);
    return { ...line, place: { state: "ranked", rank, reason, class: given } };
  });
  const others = lines
    .filter(({ candidate }) => !counted.has(candidate.id))
    .sort((a, b) => compareIds(a.candidate.id, b.candidate.id))
    .map(
      ({ candidate: { barred, least }, line }): TallyLine => ({
        ...line,
        place: barred ?? { state: "ungraded", criteria: least.missing },
      }),
    );
  return [...ranked, ...others];
}

function contenderOf(desk: Desk, { candidate, line, totals }: Unplaced): Contender {
  const { id, inTime } = candidate;
  const criteria = concerning(desk, id);
  const criterion = (compared: string): Points => {
    const placed = criteria.find((each) => each.criterion.id === compared);
    return placed ? roundHalfUp(worth(placed.criterion, line.finals, desk.rubric.policy)) : NO_POINTS;
  };
  return { agency: id, totals, criterion, inTime };
}
