import type { AgencyCards } from "./deciding.ts";
import type { AgencyId } from "./ids.ts";
import type { PeriodState } from "./period-state.ts";
import type { Gate, Round } from "./rubric.ts";

/** What keeps an agency out of the ranking: a gate of the table, or a decision and its reason. */
export type Barred = {
  readonly state: "unclassified" | "excluded" | "pending";
  readonly why: { readonly gate: string } | { readonly reason: string };
};

/** What takes an agency out of the ranking whatever its points: the last decision about it, else the table's gates. */
export function barredBy(
  agency: AgencyId,
  cards: AgencyCards,
  { barred }: PeriodState,
  gates: readonly Gate[],
): Barred | undefined {
  const about = barred.get(agency);
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
