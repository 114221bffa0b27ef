import type { Problem } from "./checked.ts";
import { type Deciding, decidingFor } from "./deciding.ts";
import { concerning, type Desk } from "./desk.ts";
import { finalPoints } from "./final-points.ts";
import type { Points } from "./points.ts";
import type { ReadCard } from "./read-card.ts";
import type { Criterion, Round } from "./rubric.ts";
import { totalsOf } from "./totals.ts";

/** Rounds whose card stands on its own; a verifier's corrects another and has no total by itself. */
const WHOLE: readonly Round[] = ["self", "cross", "council"];

/**
 * What a card comes to by itself, before any leader is known, and what the rules say of its claims: all a receipt may
 * tell its sender.
 */
export function ownTotal(
  desk: Desk,
  read: ReadCard,
): { readonly total?: Points; readonly problems: readonly Problem[] } {
  const { agency, round } = read.card;
  if (!WHOLE.includes(round)) return { problems: [] };
  const finals = new Map(
    concerning(desk, agency).map(({ criterion }) => [
      criterion.id,
      finalPoints(desk, agency, criterion, alone(desk, read, criterion), undefined),
    ]),
  );
  return {
    total: totalsOf(desk.rubric, finals).total,
    problems: [...finals.values()].flatMap(({ problems }) => problems),
  };
}

/** What decides when there is no other card: a panel of one gives its mark as it is. */
function alone(desk: Desk, read: ReadCard, criterion: Criterion): Deciding {
  const { agency, round } = read.card;
  const deciding = decidingFor(desk, agency, [read], criterion, [round]);
  return deciding.kind === "panel" ? { kind: "typed", round, typed: deciding.marks[0] } : deciding;
}
