import type { Problem } from "./checked.ts";
import { decidingFor, finalPoints } from "./final-points.ts";
import type { Points } from "./points.ts";
import type { Desk, ReadCard } from "./read-card.ts";
import { appliesTo, criteriaOf, type Round } from "./rubric.ts";
import { totalsOf } from "./totals.ts";

/** Rounds whose card stands on its own; a verifier's corrects another and has no total by itself. */
const WHOLE: readonly Round[] = ["self", "cross", "council"];

/**
 * What a card comes to by itself, before any leader is known, and what the rules say of its claims: all a receipt may
 * tell its sender.
 */
export function ownTotal(desk: Desk, read: ReadCard): { readonly total?: Points; readonly problems: readonly Problem[] } {
  const { agency, round } = read.card;
  if (!WHOLE.includes(round)) return { problems: [] };
  const criteria = criteriaOf(desk.rubric).filter((criterion) => appliesTo(criterion, agency));
  const finals = new Map(
    criteria.map((criterion) => {
      const deciding = decidingFor(desk, agency, [read], criterion, [round]);
      return [criterion.id, finalPoints(desk, agency, criterion, deciding, undefined)] as const;
    }),
  );
  return { total: totalsOf(desk.rubric, finals).total, problems: [...finals.values()].flatMap(({ problems }) => problems) };
}
