import Fraction from "fraction.js";
import type { AgencyId, ScorerId } from "../ids.ts";
import { exactly, type Points } from "../points.ts";
import type { ReadCard } from "../read-card.ts";
import { type Criterion, criteriaOf, type Rubric } from "../rubric.ts";
import { worthOf } from "../rules/direct.ts";
import { typedIn } from "../rules/facts.ts";
import { TYPED_POINTS } from "../rules/rule.ts";
import { directOf } from "../typed-points.ts";

/**
 * What one member gave another for a criterion, in điểm of the criterion whatever scale it was typed on. `others` is
 * the mean of what the other scorers gave the same agency for it; without it nobody else marked it.
 */
export type Mark = {
  readonly scorer: ScorerId;
  readonly agency: AgencyId;
  readonly max: Points;
  readonly given: Fraction;
  readonly others?: Fraction;
};

/** Every cross-mark of these cards beside what the others gave. A scorer who left a criterion blank gave no mark. */
export function marksOf(rubric: Rubric, cards: readonly ReadCard[]): readonly Mark[] {
  const criteria = criteriaOf(rubric);
  return [...byAgency(cards).values()].flatMap((about) =>
    criteria.flatMap((criterion) => compared(about.flatMap((read) => markOf(read, criterion)))),
  );
}

function byAgency(cards: readonly ReadCard[]): ReadonlyMap<AgencyId, readonly ReadCard[]> {
  const about = new Map<AgencyId, ReadCard[]>();
  for (const read of cards.filter(({ card }) => card.round === "cross"))
    about.set(read.card.agency, [...(about.get(read.card.agency) ?? []), read]);
  return about;
}

function markOf({ card: { scorer, agency }, entries }: ReadCard, criterion: Criterion): readonly Mark[] {
  const facts = entries.get(criterion.id)?.facts;
  if (!facts?.has(TYPED_POINTS)) return [];
  const given = worthOf(directOf(criterion), criterion.max, exactly(typedIn(facts, TYPED_POINTS)));
  return [{ scorer, agency, max: criterion.max, given }];
}

function compared(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const sum = marks.reduce((total, { given }) => total.add(given), new Fraction(0));
  return marks.map((mark) => ({ ...mark, others: sum.sub(mark.given).div(marks.length - 1) }));
}
