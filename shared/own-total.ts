import { cardFinals } from "./card-points.ts";
import type { Problem } from "./checked.ts";
import type { Desk } from "./desk.ts";
import type { Points } from "./points.ts";
import type { ReadCard } from "./read-card.ts";
import type { Round } from "./rubric.ts";
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
  if (!WHOLE.includes(read.card.round)) return { problems: [] };
  const finals = cardFinals(desk, read);
  return {
    total: totalsOf(desk.rubric, finals).total,
    problems: [...finals.values()].flatMap(({ problems }) => problems),
  };
}
