import Fraction from "fraction.js";
import { notice, type Problem } from "./checked.ts";
import { type AgencyCards, decidingFor } from "./deciding.ts";
import { concerning, type Desk } from "./desk.ts";
import { type FinalPoints, finalPoints } from "./final-points.ts";
import type { AgencyId, CriterionId } from "./ids.ts";
import type { Leaders } from "./leaders.ts";
import { addUp, decimal, exactly, less, NO_POINTS, type Points, roundHalfUp } from "./points.ts";
import type { Round, Rubric } from "./rubric.ts";
import { type Totals, totalsOf } from "./totals.ts";

export type Finals = ReadonlyMap<CriterionId, FinalPoints>;

/** The figures of one agency: what its cards come to, by these leaders or before any is known. */
export type AgencyFigures = {
  readonly finals: Finals;
  /** The criteria that have no final points yet. */
  readonly missing: readonly CriterionId[];
  readonly totals: Totals;
  /** The self-score as the rules allow it, and as it was claimed. */
  readonly self?: { readonly total: Points; readonly claimed: Points };
  /** What over-claiming cost, already taken from the total. */
  readonly overClaimed: Points;
  readonly problems: readonly Problem[];
};

export function figuresOf(desk: Desk, agency: AgencyId, cards: AgencyCards, leaders: Leaders): AgencyFigures {
  const finals = finalsBy(desk, agency, cards, desk.rubric.policy.precedence, leaders);
  const selfFinals = selfFinalsBy(desk, agency, cards, finals, leaders);
  const missing = [...finals.values()]
    .filter(({ notApplicable, exact }) => !notApplicable && !exact)
    .map(({ criterion }) => criterion);
  const scored = totalsOf(desk.rubric, finals);
  const self = cards.some(({ card }) => card.round === "self") && selfTotals(desk.rubric, selfFinals);
  const isVerified = [...finals.values()].some(({ round }) => round !== undefined && round !== "self");
  const overClaimed =
    self && isVerified && missing.length === 0
      ? overClaimOf(desk.rubric, self.claimed, scored.total)
      : NO_POINTS;
  return {
    finals,
    missing,
    totals: { ...scored, total: less(scored.total, overClaimed) },
    ...(self && { self }),
    overClaimed,
    problems: [...problemsOf(selfFinals, finals), ...reasonsMissing(desk, agency, cards, selfFinals, finals)],
  };
}

const finalsBy = (
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  rounds: readonly Round[],
  leaders: Leaders,
): Finals =>
  new Map(
    concerning(desk, agency).map(({ criterion }) => {
      const deciding = decidingFor(desk, agency, cards, criterion, rounds);
      return [criterion.id, finalPoints(desk, agency, criterion, deciding, leaders.get(criterion.id))];
    }),
  );

/** What the self-score alone gives; where there is nothing else and it decides, that is what the finals say. */
function selfFinalsBy(
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  finals: Finals,
  leaders: Leaders,
): Finals {
  const isAlone = cards.every(({ card }) => card.round === "self");
  const decides = desk.rubric.policy.precedence.includes("self");
  return isAlone && decides ? finals : finalsBy(desk, agency, cards, ["self"], leaders);
}

function selfTotals(rubric: Rubric, finals: Finals): NonNullable<AgencyFigures["self"]> {
  const { total } = totalsOf(rubric, finals);
  const over = [...finals.values()].map(({ exact, claimed }) =>
    claimed === undefined || !exact ? NO_POINTS : less(claimed, roundHalfUp(exact)),
  );
  return { total, claimed: addUp([total, ...over]) };
}

function overClaimOf({ policy: { overClaim } }: Rubric, claimed: Points, final: Points): Points {
  if (!overClaim) return NO_POINTS;
  const limit = exactly(final).mul(new Fraction(100).add(overClaim.above)).div(100);
  return exactly(claimed).compare(limit) > 0 ? overClaim.points : NO_POINTS;
}

/** Problems of the self-score, then those of later rounds but for what is the same: a claim that was let stand. */
function problemsOf(selfFinals: Finals, finals: Finals): readonly Problem[] {
  const ofSelf = [...selfFinals.values()].flatMap(({ problems }) => problems);
  const listed = new Set(ofSelf.map((problem) => JSON.stringify(problem)));
  const later = [...finals.values()].flatMap(({ problems }) => problems);
  return [...ofSelf, ...later.filter((problem) => !listed.has(JSON.stringify(problem)))];
}

/** Differences from the self-score that no later round gave a reason for. A panel's figure needs none. */
const reasonsMissing = (
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  selfFinals: Finals,
  finals: Finals,
): readonly Problem[] =>
  concerning(desk, agency).flatMap(({ criterion: { id, code } }) => {
    const [self, final] = [selfFinals.get(id)?.exact, finals.get(id)?.exact];
    const isReasoned = cards.some(
      ({ card, entries }) => card.round !== "self" && entries.get(id)?.entry.reason,
    );
    if (!self || !final || finals.get(id)?.round === "cross" || isReasoned || self.equals(final)) return [];
    const facts = { criterion: code, self: decimal(roundHalfUp(self)), final: decimal(roundHalfUp(final)) };
    return [notice("reason-missing", { agency, criterion: id }, facts)];
  });
