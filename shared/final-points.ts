import type Fraction from "fraction.js";
import type { Problem } from "./checked.ts";
import { allowedOf, judgeClaim } from "./claim.ts";
import type { AgencyId, CriterionId, ScorerId } from "./ids.ts";
import { combine } from "./panel.ts";
import { exactly, NO_POINTS, type Points, roundHalfUp } from "./points.ts";
import {
  type Desk,
  isNotAssigned,
  isTypedRound,
  type ReadCard,
  type ReadEntry,
  targetsOf,
} from "./read-card.ts";
import type { Criterion, Round } from "./rubric.ts";
import { direct, worthOf } from "./rules/direct.ts";
import { typedIn } from "./rules/facts.ts";
import type { Facts, Peers } from "./rules/rule.ts";
import { TYPED_POINTS } from "./rules/rule.ts";
import { type CriterionScore, scoreCriterion } from "./score-criterion.ts";

/** The cards of one agency in a period, read. */
export type AgencyCards = readonly ReadCard[];

/** What decides a criterion for an agency: the inputs of the deciding round, a panel's marks, or that it does not apply. */
export type Deciding =
  | {
      readonly kind: "entered";
      readonly round: Round;
      readonly facts: Facts;
      readonly claimed?: Points;
      readonly exempt: ReadEntry["exempt"];
    }
  | { readonly kind: "typed"; readonly round: Round; readonly facts: Facts }
  | { readonly kind: "panel"; readonly marks: readonly Points[] }
  | { readonly kind: "not-applicable"; readonly why: "not-assigned" | "declared" }
  | { readonly kind: "missing" };

/** Điểm chốt of one criterion: exact until the place the table rounds at; `score` where rules computed it. */
export type FinalPoints = {
  readonly criterion: CriterionId;
  readonly round?: Round;
  readonly exact?: Fraction;
  readonly score?: CriterionScore;
  readonly claimed?: Points;
  readonly notApplicable?: "not-assigned" | "declared";
  readonly problems: readonly Problem[];
};

const cardsOf = (cards: AgencyCards, round: Round): AgencyCards =>
  cards.filter(({ card }) => card.round === round);

/** The first round of the precedence that scored the criterion decides; never the maximum of several. */
export function decidingFor(
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  criterion: Criterion,
  precedence: readonly Round[],
): Deciding {
  if (isNotAssigned(desk.bloc, agency, criterion.id)) return { kind: "not-applicable", why: "not-assigned" };
  for (const round of precedence) {
    const decided =
      round === "cross" ? panelOf(cards, criterion) : enteredIn(desk, agency, cards, criterion, round);
    if (decided) return decided;
  }
  return { kind: "missing" };
}

function panelOf(cards: AgencyCards, criterion: Criterion): Deciding | undefined {
  const marks = new Map<ScorerId, Points>();
  for (const { card, entries } of cardsOf(cards, "cross")) {
    const facts = entries.get(criterion.id)?.facts;
    if (facts?.has(TYPED_POINTS)) marks.set(card.scorer, typedIn(facts, TYPED_POINTS));
  }
  return marks.size === 0 ? undefined : { kind: "panel", marks: [...marks.values()] };
}

/** Rounds that correct an earlier one, earliest first: what a later entry leaves out stands as it was. */
const CORRECTING: readonly Round[] = ["self", "verified", "second"];

function enteredIn(
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  criterion: Criterion,
  round: Round,
): Deciding | undefined {
  const own = cardsOf(cards, round);
  const entries = own.flatMap(({ entries: all }) => all.get(criterion.id) ?? []);
  if (isTypedRound(round)) {
    const typed = entries.find(({ facts }) => facts.has(TYPED_POINTS));
    return typed && { kind: "typed", round, facts: typed.facts };
  }
  if (round !== "self" && entries.length === 0) return undefined;
  if (round === "self" && own.length === 0) return undefined;
  return mergedThrough(desk, agency, cards, criterion, round);
}

/** The self-score, overlaid by each later round up to the deciding one. A claim or an exemption stands until a later round enters something. */
function mergedThrough(
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  criterion: Criterion,
  upTo: Round,
): Deciding {
  let merged: Extract<Deciding, { kind: "entered" }> = {
    kind: "entered",
    round: upTo,
    facts: targetsOf(desk.bloc, agency, criterion),
    exempt: [],
  };
  let declared = false;
  for (const round of CORRECTING.slice(0, CORRECTING.indexOf(upTo) + 1)) {
    for (const { entries } of cardsOf(cards, round)) {
      const read = entries.get(criterion.id);
      if (!read) continue;
      const { entry, facts, claimed, exempt } = read;
      const says =
        entry.inputs !== undefined ||
        entry.points !== undefined ||
        claimed !== undefined ||
        entry.exempt !== undefined;
      if (says)
        merged = {
          kind: "entered",
          round: upTo,
          facts: new Map([...merged.facts, ...facts]),
          exempt,
          ...(claimed !== undefined && { claimed }),
        };
      declared = entry.notApplicable !== undefined || (declared && !says);
    }
  }
  return declared ? { kind: "not-applicable", why: "declared" } : merged;
}

/** Scores what decides a criterion. `peers` only where the leader is known. */
export function finalPoints(
  desk: Desk,
  agency: AgencyId,
  criterion: Criterion,
  deciding: Deciding,
  peers: Peers | undefined,
): FinalPoints {
  const blank = { criterion: criterion.id, problems: [] };
  const base = criterion.base?.kind === "direct" ? criterion.base : ({ kind: "direct" } as const);
  switch (deciding.kind) {
    case "missing":
      return blank;
    case "not-applicable":
      return { ...blank, notApplicable: deciding.why };
    case "panel": {
      const policy = desk.rubric.policy.panel ?? { method: "mean", round: "criterion" };
      const mark = combine(policy, deciding.marks);
      if (!mark) return { ...blank, round: "cross" };
      const worth = worthOf(base, criterion.max, mark);
      return {
        ...blank,
        round: "cross",
        exact: policy.round === "criterion" ? exactly(roundHalfUp(worth)) : worth,
      };
    }
    case "typed": {
      const outcome = direct.score(base, { max: criterion.max, facts: deciding.facts, dates: new Map() });
      return {
        ...blank,
        round: deciding.round,
        exact: exactly(outcome.kind === "points" ? outcome.points : NO_POINTS),
      };
    }
    case "entered": {
      const scene = {
        max: criterion.max,
        facts: deciding.facts,
        dates: new Map(Object.entries(desk.period.days)),
        peers,
      };
      const score = scoreCriterion(criterion, scene, deciding.exempt);
      const at = { agency, criterion: criterion.id };
      return {
        ...blank,
        round: deciding.round,
        score,
        ...(score.points !== undefined && { exact: exactly(allowedOf(deciding.claimed, score.points)) }),
        ...(deciding.claimed !== undefined && { claimed: deciding.claimed }),
        problems: [
          ...judgeClaim(criterion, score, deciding.claimed, at),
          ...unscoredProblems(criterion, score, at),
        ],
      };
    }
  }
}

function unscoredProblems(
  criterion: Criterion,
  { unscored }: CriterionScore,
  at: Problem["at"],
): readonly Problem[] {
  if (unscored !== "undecided" && unscored !== "out-of-nothing") return [];
  return [{ code: unscored, severity: "warning", at, facts: { criterion: criterion.code } }];
}

/** Whether any criterion of the table is won against the bloc, so that points move until the period closes. */
export const hasLeaders = (criteria: readonly Criterion[]): boolean =>
  criteria.some(({ base }) => base?.kind === "leader-relative");
