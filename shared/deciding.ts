import { type Desk, isNotAssigned, targetsOf } from "./desk.ts";
import type { AgencyId, LineId } from "./ids.ts";
import type { Points } from "./points.ts";
import type { ReadCard } from "./read-card.ts";
import type { ReadEntry } from "./read-entry.ts";
import type { Criterion, Round } from "./rubric.ts";
import { repeats, typedIn } from "./rules/facts.ts";
import { type Facts, TYPED_POINTS } from "./rules/rule.ts";

/** The cards of one agency in a period, read. */
export type AgencyCards = readonly ReadCard[];

/** What stands of the inputs of a criterion after a round. */
type Standing = {
  readonly facts: Facts;
  readonly claimed: Points | undefined;
  readonly exempt: readonly LineId[];
};

/** What decides a criterion for an agency: the inputs of the deciding round, typed points, a panel's marks, or that it does not apply. */
export type Deciding =
  | ({ readonly kind: "entered"; readonly round: Round } & Standing)
  | { readonly kind: "typed"; readonly round: Round; readonly typed: Points }
  | { readonly kind: "panel"; readonly marks: readonly [Points, ...Points[]] }
  | { readonly kind: "not-applicable"; readonly why: "not-assigned" | "declared" }
  | { readonly kind: "missing" };

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
    const entries = entriesIn(cards, round, criterion);
    const [first, ...others] = entries.flatMap(({ facts }) =>
      facts.has(TYPED_POINTS) ? [typedIn(facts, TYPED_POINTS)] : [],
    );
    switch (round) {
      case "cross":
        if (first !== undefined) return { kind: "panel", marks: [first, ...others] };
        break;
      case "council":
        if (first !== undefined) return { kind: "typed", round, typed: first };
        break;
      case "self":
        if (cards.some(({ card }) => card.round === round))
          return merged(desk, agency, cards, criterion, round);
        break;
      case "verified":
      case "second":
        if (isScored(criterion, entries, precedence)) return merged(desk, agency, cards, criterion, round);
    }
  }
  return { kind: "missing" };
}

const entriesIn = (cards: AgencyCards, round: Round, criterion: Criterion): readonly ReadEntry[] =>
  cards.flatMap(({ card, entries }) => (card.round === round ? (entries.get(criterion.id) ?? []) : []));

/** Where a self-score does not stand by itself, everyone who answers for a part of the criterion must have entered. */
function isScored(
  { lines }: Criterion,
  entries: readonly ReadEntry[],
  precedence: readonly Round[],
): boolean {
  if (precedence.includes("self")) return entries.length > 0;
  return (
    entries.some(({ remit }) => remit.whole) &&
    lines.every(({ id }) => entries.some(({ remit }) => remit.lines.includes(id)))
  );
}

/** Rounds that correct an earlier one, earliest first. */
const CORRECTING: readonly Round[] = ["self", "verified", "second"];

/** The self-score, corrected by each later round up to the deciding one. */
function merged(
  desk: Desk,
  agency: AgencyId,
  cards: AgencyCards,
  criterion: Criterion,
  round: Round,
): Deciding {
  const { isDeclaredAway, ...standing } = CORRECTING.slice(0, CORRECTING.indexOf(round) + 1)
    .map((each) => entriesIn(cards, each, criterion))
    .reduce<Declared>(corrected, {
      facts: targetsOf(desk.bloc, agency, criterion),
      claimed: undefined,
      exempt: [],
      isDeclaredAway: false,
    });
  return isDeclaredAway
    ? { kind: "not-applicable", why: "declared" }
    : { kind: "entered", round, ...standing };
}

type Declared = Standing & { readonly isDeclaredAway: boolean };

/**
 * What a later round leaves out stands as it was. "Không áp dụng" stands until somebody who answers for the criterion
 * enters figures; a claim and an exemption until such a person enters other figures than stood.
 */
function corrected(before: Declared, entries: readonly ReadEntry[]): Declared {
  const speaking = entries.filter(
    ({ entry, facts, claimed }) => facts.size > 0 || claimed !== undefined || entry.exempt !== undefined,
  );
  const changing = speaking.filter(
    ({ entry, facts, claimed }) =>
      claimed !== undefined || entry.exempt !== undefined || !repeats(before.facts, facts),
  );
  const whole = changing.find(({ remit }) => remit.whole);
  return {
    facts: new Map([before.facts, ...entries.map(({ facts }) => facts)].flatMap((facts) => [...facts])),
    claimed: whole ? whole.claimed : before.claimed,
    exempt: [
      ...before.exempt.filter((line) => !changing.some(({ remit }) => remit.lines.includes(line))),
      ...changing.flatMap(({ exempt }) => exempt),
    ],
    isDeclaredAway:
      entries.some(({ entry }) => entry.notApplicable !== undefined) ||
      (before.isDeclaredAway && !speaking.some(({ remit }) => remit.whole)),
  };
}
