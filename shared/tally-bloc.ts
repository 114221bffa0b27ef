import Fraction from "fraction.js";
import type { Problem } from "./checked.ts";
import { type Class, classOf } from "./class-band.ts";
import type { Decision, RecordedDecision } from "./decision.ts";
import {
  type AgencyCards,
  type Deciding,
  decidingFor,
  type FinalPoints,
  finalPoints,
  hasLeaders,
} from "./final-points.ts";
import type { AgencyId, CriterionId } from "./ids.ts";
import { addUp, exactly, less, NO_POINTS, type Points, roundHalfUp } from "./points.ts";
import { type Desk, readCard } from "./read-card.ts";
import { appliesTo, type Criterion, criteriaOf, type Gate, type Round } from "./rubric.ts";
import { type LeaderRelative, peersOf } from "./rules/leader-relative.ts";
import type { Peers } from "./rules/rule.ts";
import type { Scorecard } from "./scorecard.ts";
import { type Contender, compareIds, type Reason, rankAgencies } from "./standings.ts";
import { type Totals, totalsOf } from "./totals.ts";

/** The latest standing revision of one chain: a card that was accepted, and whether it came after the due instant. */
export type KeptCard = { readonly card: Scorecard; readonly late: boolean };

/** Why an agency has no rank. `ungraded` names the criteria that have no final points yet. */
export type Unranked =
  | {
      readonly state: "unclassified" | "excluded" | "pending";
      readonly why: { readonly gate: string } | { readonly reason: string };
    }
  | { readonly state: "ungraded"; readonly criteria: readonly CriterionId[] };

/** One agency in the tally: its figures, its class, its rank with the reason or why it has none. */
export type TallyLine = {
  readonly agency: AgencyId;
  /** Whether every card about it came in time. */
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
  readonly finals: ReadonlyMap<CriterionId, FinalPoints>;
  readonly problems: readonly Problem[];
};

/** The whole of a bloc's period: ranked agencies in order, then the others by id. A pure function of what is kept. */
export type Tally = {
  /** Points can still move because a leader is not final. */
  readonly preliminary: boolean;
  readonly closed: boolean;
  readonly lines: readonly TallyLine[];
  /** Cards that no longer read by the table; they count nowhere. */
  readonly refused: readonly { readonly card: Scorecard; readonly problems: readonly Problem[] }[];
};

/** Scores, judges and ranks a bloc's period from its latest cards and its decisions. Order of either never matters. */
export function tallyBloc(
  desk: Desk,
  kept: readonly KeptCard[],
  decisions: readonly RecordedDecision[],
): Tally {
  const read = kept.map(({ card, late }) => ({ card, late, checked: readCard(desk, card) }));
  const refused = read.flatMap(({ card, checked }) =>
    checked.ok ? [] : [{ card, problems: checked.problems }],
  );
  const ordered = [...decisions].sort((a, b) => a.sequence - b.sequence).map(({ decision }) => decision);
  const closed = ordered.some(({ kind }) => kind === "close");

  const agencies = desk.bloc.agencies.map(({ id }): Candidate => {
    const own = read.filter(({ card }) => card.agency === id);
    const cards = own.flatMap(({ checked }) => (checked.ok ? [checked.value] : []));
    return {
      id,
      cards,
      inTime: own.every(({ late }) => !late),
      flags: own.flatMap(({ card, checked }) =>
        checked.ok && card.round === "self" ? checked.problems : [],
      ),
      barred: barredBy(id, cards, ordered, desk.rubric.gates),
    };
  });
  const leaders = leadersOf(desk, agencies);
  const lines = agencies.map((candidate) => lineOf(desk, candidate, leaders));
  return {
    preliminary: !closed && hasLeaders(criteriaOf(desk.rubric)),
    closed,
    lines: placed(desk, lines, !closed && hasLeaders(criteriaOf(desk.rubric))),
    refused: [...refused].sort(
      (a, b) => compareIds(a.card.agency, b.card.agency) || compareIds(a.card.scorer, b.card.scorer),
    ),
  };
}

type Candidate = {
  readonly id: AgencyId;
  readonly cards: AgencyCards;
  readonly inTime: boolean;
  readonly flags: readonly Problem[];
  readonly barred: Unranked | undefined;
};

/** What takes an agency out of the ranking whatever its points: the last decision about it, else the table's gates. */
function barredBy(
  agency: AgencyId,
  cards: AgencyCards,
  decisions: readonly Decision[],
  gates: readonly Gate[],
): Unranked | undefined {
  const about = decisions
    .filter((decision) => decision.kind !== "close" && decision.agency === agency)
    .at(-1);
  if (about?.kind === "exclude") return { state: "excluded", why: { reason: about.reason } };
  if (about?.kind === "pend") return { state: "pending", why: { reason: about.reason } };
  const shut = gates.find((gate) =>
    gate.on === "declared" ? isDeclared(gate, cards) : !cards.some(({ card }) => card.round === "self"),
  );
  return shut && { state: shut.effect, why: { gate: shut.id } };
}

const LATEST_FIRST: readonly Round[] = ["council", "second", "verified", "cross", "self"];

/** What the latest round that speaks of a declared gate says; any of its scorers may raise it. */
function isDeclared(gate: Gate, cards: AgencyCards): boolean {
  for (const round of LATEST_FIRST) {
    const said = cards
      .filter(({ card }) => card.round === round)
      .flatMap(({ card }) => card.declarations ?? [])
      .filter((declaration) => declaration.gate === gate.id);
    if (said.length > 0) return said.some(({ holds }) => holds);
  }
  return false;
}

const concerning = (desk: Desk, agency: AgencyId): readonly Criterion[] =>
  criteriaOf(desk.rubric).filter((criterion) => appliesTo(criterion, agency));

/** The leader of every leader-relative criterion, among agencies that count, on the inputs that decide. */
function leadersOf(desk: Desk, agencies: readonly Candidate[]): ReadonlyMap<CriterionId, Peers> {
  const counted = agencies.filter(({ barred }) => !barred);
  return new Map(
    criteriaOf(desk.rubric).flatMap((criterion) => {
      const rule = criterion.base;
      if (rule?.kind !== "leader-relative") return [];
      const entered = counted
        .filter(({ id }) => appliesTo(criterion, id))
        .map(({ id, cards }) => decidingFor(desk, id, cards, criterion, desk.rubric.policy.precedence))
        .filter(
          (deciding): deciding is Extract<Deciding, { kind: "entered" }> => deciding.kind === "entered",
        );
      return [
        [
          criterion.id,
          peersOf(
            rule satisfies LeaderRelative,
            entered.map(({ facts }) => facts),
          ),
        ],
      ] as const;
    }),
  );
}

type Unplaced = Omit<TallyLine, "place"> & {
  readonly candidate: Candidate;
  readonly missing: readonly CriterionId[];
};

function lineOf(desk: Desk, candidate: Candidate, leaders: ReadonlyMap<CriterionId, Peers>): Unplaced {
  const { id, cards } = candidate;
  const criteria = concerning(desk, id);
  const { precedence } = desk.rubric.policy;
  const finalsBy = (rounds: readonly Round[], peers: ReadonlyMap<CriterionId, Peers>) =>
    new Map(
      criteria.map((criterion) => [
        criterion.id,
        finalPoints(
          desk,
          id,
          criterion,
          decidingFor(desk, id, cards, criterion, rounds),
          peers.get(criterion.id),
        ),
      ]),
    );
  const finals = finalsBy(precedence, leaders);
  const missing = criteria
    .filter((criterion) => isMissing(finals.get(criterion.id)))
    .map((criterion) => criterion.id);

  const selfFinals = finalsBy(["self"], leaders);
  const ofSelf = [...selfFinals.values()].flatMap(({ problems }) => problems);
  const self = cards.some(({ card }) => card.round === "self") ? selfOf(desk, selfFinals) : undefined;
  const scored = totalsOf(desk.rubric, finals);
  const penalty = self && missing.length === 0 ? overClaimOf(desk, self.claimed, scored.total) : NO_POINTS;
  return {
    agency: id,
    inTime: candidate.inTime,
    candidate,
    missing,
    finals,
    ...(cards.length > 0 && { totals: { ...scored, total: less(scored.total, penalty) } }),
    ...(self && { self }),
    ...(cards.length > 0 && {
      guaranteed: less(totalsOf(desk.rubric, finalsBy(precedence, new Map())).total, penalty),
    }),
    ...(penalty > 0 && { overClaimed: penalty }),
    problems: [...candidate.flags, ...ofSelf, ...laterProblems(finals, ofSelf)],
  };
}

const isMissing = (final: FinalPoints | undefined): boolean =>
  !final?.notApplicable && final?.exact === undefined;

function selfOf(desk: Desk, finals: ReadonlyMap<CriterionId, FinalPoints>): NonNullable<TallyLine["self"]> {
  const { total } = totalsOf(desk.rubric, finals);
  const over = addUp(
    [...finals.values()].map(({ exact, claimed }) =>
      claimed === undefined || !exact ? NO_POINTS : less(claimed, roundHalfUp(exact)),
    ),
  );
  return { total, claimed: addUp([total, over]) };
}

/** Problems found in rounds after the self-score, but for those it had already: a claim that was let stand. */
function laterProblems(
  finals: ReadonlyMap<CriterionId, FinalPoints>,
  ofSelf: readonly Problem[],
): readonly Problem[] {
  const listed = new Set(ofSelf.map((problem) => JSON.stringify(problem)));
  return [...finals.values()]
    .filter(({ round }) => round !== "self")
    .flatMap(({ problems }) => problems)
    .filter((problem) => !listed.has(JSON.stringify(problem)));
}

function overClaimOf({ rubric }: Desk, claimed: Points, final: Points): Points {
  const rule = rubric.policy.overClaim;
  if (!rule) return NO_POINTS;
  const limit = exactly(final).mul(new Fraction(100).add(rule.above)).div(100);
  return exactly(claimed).compare(limit) > 0 ? rule.points : NO_POINTS;
}

/** Gives every line its place: ranks among those that count and are fully scored, the state of the others after them. */
function placed(desk: Desk, lines: readonly Unplaced[], preliminary: boolean): readonly TallyLine[] {
  const contenders = lines.flatMap((line): readonly Contender[] => {
    if (line.candidate.barred || line.missing.length > 0 || !line.totals) return [];
    const criterion = (id: string) =>
      roundHalfUp(line.finals.get(id as CriterionId)?.exact ?? exactly(NO_POINTS));
    return [{ agency: line.agency, totals: line.totals, criterion, inTime: line.candidate.inTime }];
  });
  const standings = rankAgencies(contenders, desk.rubric.policy);
  const ranked = standings.map(({ agency, rank, reason }): TallyLine => {
    const line = lines.find((each) => each.agency === agency) as Unplaced;
    const total = line.totals?.total ?? NO_POINTS;
    return {
      ...shown(line, preliminary),
      place: {
        state: "ranked",
        rank,
        reason,
        class: classOf(desk.rubric.policy, total, concerning(desk, agency), line.finals),
      },
    };
  });
  const others = lines
    .filter(({ agency }) => !standings.some((standing) => standing.agency === agency))
    .sort((a, b) => compareIds(a.agency, b.agency))
    .map(
      (line): TallyLine => ({
        ...shown(line, preliminary),
        place: line.candidate.barred ?? { state: "ungraded", criteria: line.missing },
      }),
    );
  return [...ranked, ...others];
}

function shown(
  { candidate, missing, guaranteed, ...line }: Unplaced,
  preliminary: boolean,
): Omit<TallyLine, "place"> {
  return { ...line, ...(preliminary && guaranteed !== undefined && { guaranteed }) };
}
