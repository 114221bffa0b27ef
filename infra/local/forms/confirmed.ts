import { criteriaOf, type Input, type Rubric } from "../../../shared/rubric.ts";
import type { Entry, Scorecard, Sent } from "../../../shared/scorecard.ts";

/**
 * A later round's card with what it confirms written out. In a card, an entry that only names its criterion takes over
 * the self-score; in a sheet a blank cell says nothing yet, so the form must show the figures that were taken over.
 * What the agency left blank is none: 0, or "Không".
 */
export function confirmed(rubric: Rubric, card: Scorecard, selfCard: Scorecard): Scorecard {
  const inputs = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion.inputs]));
  const self = new Map(selfCard.entries.map((entry) => [entry.criterion, entry]));
  return {
    ...card,
    entries: card.entries.map((entry) => {
      const taken = self.get(entry.criterion);
      return isBare(entry) && taken ? takenOver(entry, taken, inputs.get(entry.criterion) ?? []) : entry;
    }),
  };
}

const isBare = (entry: Entry): boolean =>
  Object.entries(entry).every(([part, value]) => part === "criterion" || value === undefined);

function takenOver(entry: Entry, self: Entry, inputs: readonly Input[]): Entry {
  const { points, exempt, notApplicable } = self;
  if (notApplicable) return { ...entry, notApplicable };
  const figures = inputs
    .filter(({ target }) => !target)
    .flatMap((input): readonly (readonly [string, Sent])[] => {
      const sent = self.inputs?.[input.id] ?? noneOf(input);
      return sent === undefined ? [] : [[input.id, sent]];
    });
  return {
    ...entry,
    ...(figures.length > 0 && { inputs: Object.fromEntries(figures) }),
    ...(points !== undefined && { points }),
    ...(exempt && { exempt }),
  };
}

/** What a blank means; a rate, a day or a choice has no such word. */
function noneOf({ kind }: Input): Sent | undefined {
  if (kind === "flag") return false;
  return kind === "count" || kind === "amount" ? "0" : undefined;
}
