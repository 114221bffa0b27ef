import { type AgencyCards, type Deciding, decidingFor } from "./deciding.ts";
import { concerning, type Desk } from "./desk.ts";
import { type FinalPoints, finalPoints } from "./final-points.ts";
import type { CriterionId } from "./ids.ts";
import { type Points, roundHalfUp } from "./points.ts";
import type { ReadCard } from "./read-card.ts";
import type { Criterion } from "./rubric.ts";

/** What a card gives in every criterion of its agency, before any leader is known; `beside` are the cards it corrects. */
export const cardFinals = (
  desk: Desk,
  read: ReadCard,
  beside: AgencyCards = [],
): ReadonlyMap<CriterionId, FinalPoints> =>
  new Map(
    concerning(desk, read.card.agency).map(({ criterion }) => [
      criterion.id,
      finalPoints(desk, read.card.agency, criterion, alone(desk, read, beside, criterion), undefined),
    ]),
  );

/** The points among them; criteria without points are left out. */
export const cardPoints = (
  desk: Desk,
  read: ReadCard,
  beside: AgencyCards = [],
): ReadonlyMap<CriterionId, Points> =>
  new Map(
    [...cardFinals(desk, read, beside)].flatMap(([criterion, { exact }]) =>
      exact ? [[criterion, roundHalfUp(exact)] as const] : [],
    ),
  );

/** What decides in the card's own round: a panel of one gives its mark as it is. */
function alone(desk: Desk, read: ReadCard, beside: AgencyCards, criterion: Criterion): Deciding {
  const { agency, round } = read.card;
  const deciding = decidingFor(desk, agency, [...beside, read], criterion, [round]);
  return deciding.kind === "panel" ? { kind: "typed", round, typed: deciding.marks[0] } : deciding;
}
