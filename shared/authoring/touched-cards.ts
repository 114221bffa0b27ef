import { appliesTo, type Criterion, placedCriteria, type Rubric } from "../rubric.ts";
import type { CardKey, Scorecard } from "../scorecard.ts";
import { answersFor, remitOf } from "../scorers.ts";
import {
  type CriterionChange,
  type CriterionPart,
  changedTableParts,
  criterionChanges,
  type TablePart,
} from "./changed-parts.ts";

/** Why a card must be looked at again: one criterion of it, and what of that another version changed. */
export type TouchReason = {
  readonly criterion: string;
  readonly code: string;
  readonly change: CriterionChange["change"];
  readonly parts: readonly CriterionPart[];
};

export type TouchedCard = { readonly card: CardKey; readonly reasons: readonly TouchReason[] };

/** What a new version of a table does to cards already sent. */
export type Touch = {
  readonly cards: readonly TouchedCard[];
  /** Changes that are about every card: rounds, caps of the whole, classes, tie-breaks, headings. */
  readonly table: readonly TablePart[];
};

/** Parts that say nothing of what is entered or scored: nobody is asked again for them. */
const WORDS: readonly CriterionPart[] = ["code", "note"];

/**
 * The cards a new version touches: they speak of a criterion it removes, changes or takes from their agency, or would
 * have to speak of one it adds. A card of one verifier is touched only by what that verifier answers for.
 */
export function touchedCards(before: Rubric, after: Rubric, cards: readonly Scorecard[]): Touch {
  const changes = criterionChanges(before, after).filter(
    ({ change, parts }) => change !== "changed" || parts.some((part) => !WORDS.includes(part)),
  );
  return {
    table: changedTableParts(before, after),
    cards: cards.flatMap((card) => {
      const reasons = changes.filter((each) => concerns(card, each, before, after)).map(reasonOf);
      const { agency, round, scorer } = card;
      return reasons.length === 0 ? [] : [{ card: { agency, round, scorer }, reasons }];
    }),
  };
}

const reasonOf = ({ criterion, change, parts }: CriterionChange): TouchReason => ({
  criterion: criterion.id,
  code: criterion.code,
  change,
  parts,
});

function concerns(card: Scorecard, { criterion }: CriterionChange, before: Rubric, after: Rubric): boolean {
  if (card.entries.some((entry) => entry.criterion === criterion.id)) return true;
  return [before, after].some((table) =>
    placedCriteria(table).some(
      (placed) =>
        placed.criterion.id === criterion.id &&
        mustSpeak(card, placed.criterion) &&
        answersFor(remitOf(placed, card)),
    ),
  );
}

/** A self-score speaks of everything that applies; other rounds of what is theirs to score. */
const mustSpeak = ({ agency }: Scorecard, criterion: Criterion): boolean => appliesTo(criterion, agency);
