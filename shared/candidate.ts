import { type AgencyFigures, figuresOf } from "./agency-figures.ts";
import { type Barred, barredBy } from "./barred-by.ts";
import type { Problem } from "./checked.ts";
import type { AgencyCards } from "./deciding.ts";
import type { Desk } from "./desk.ts";
import type { AgencyId } from "./ids.ts";
import { type Arrival, daysLate } from "./late-penalty.ts";
import { NO_LEADERS } from "./leaders.ts";
import { dueFor, type PeriodState } from "./period-state.ts";
import type { ReadCard } from "./read-card.ts";

/** An agency before it is placed: its cards, what keeps it out of the ranking, what it has for certain. */
export type Candidate = {
  readonly id: AgencyId;
  readonly cards: AgencyCards;
  readonly inTime: boolean;
  /** Days its self-score was late. */
  readonly daysLate: number;
  readonly flags: readonly Problem[];
  readonly barred: Barred | undefined;
  /** Its figures before any leader is known: the least that other agencies' cards can leave it. */
  readonly least: AgencyFigures;
};

/** A card that reads by the table, with what should be known about it. */
type TakenCard = Arrival & { readonly read: ReadCard; readonly problems: readonly Problem[] };

export function candidateOf(
  desk: Desk,
  id: AgencyId,
  taken: readonly TakenCard[],
  state: PeriodState,
): Candidate {
  const own = taken.filter(({ read }) => read.card.agency === id);
  const cards = own.map(({ read }) => read);
  const selfScores = own.filter(({ read }) => read.card.round === "self");
  return {
    id,
    cards,
    inTime: selfScores.every(({ late }) => !late),
    daysLate: Math.max(
      0,
      ...selfScores.map((arrival) => daysLate(arrival, dueFor(state, desk.period, id).due)),
    ),
    flags: selfScores.flatMap(({ problems }) => problems),
    barred: barredBy(id, cards, state, desk.rubric.gates),
    least: figuresOf(desk, id, cards, NO_LEADERS),
  };
}

/** Whether an agency is ranked: nothing bars it, there are cards about it, and all of it is scored. */
export const counts = ({ barred, cards, least }: Candidate): boolean =>
  !barred && cards.length > 0 && least.missing.length === 0;
