import type { Ballot } from "./ballots/ballot.ts";
import type { Decision, Movement, RecordedDecision } from "./decision.ts";
import type { AgencyId, AwardId, BallotId, MovementId, PersonId } from "./ids.ts";
import type { Revision } from "./revision.ts";
import type { CardKey, Scorecard } from "./scorecard.ts";
import { type Bloc, isLate, type Period } from "./season.ts";
import type { KeptCard } from "./tally-bloc.ts";
import { targetsInForce } from "./targets-in-force.ts";

/** Where a bloc's period stands: cards are taken; chốt; công bố, after which nothing of it changes. */
export type Stage = "open" | "closed" | "published";

type Of<Kind extends Decision["kind"]> = Extract<Decision, { kind: Kind }>;

/** What the decisions of a bloc's period come to: a fold of them by their sequence, in whatever order they arrive. */
export type PeriodState = {
  readonly stage: Stage;
  /** Somebody asked to reopen, and nobody has agreed yet. */
  readonly reopening?: { readonly by: PersonId; readonly reason: string };
  readonly barred: ReadonlyMap<AgencyId, Of<"exclude"> | Of<"pend">>;
  /** Until when an agency's cards are in time, as an ISO instant. */
  readonly extensions: ReadonlyMap<AgencyId, Of<"extend">>;
  /** The revision of a chain up to which its cards were sent back. */
  readonly sentBack: ReadonlyMap<string, Of<"send-back">>;
  readonly pledge?: Of<"pledge">;
  readonly registered: ReadonlyMap<AgencyId, Of<"register">>;
  /** The targets that were registered, the last of each criterion and input; they hold over the season's. */
  readonly targets: readonly Bloc["targets"][number][];
  readonly examples: readonly Of<"example">[];
  readonly movements: ReadonlyMap<MovementId, Movement>;
  /** Ballot records by their name, in the order they first came. */
  readonly ballots: ReadonlyMap<BallotId, Ballot>;
  readonly choices: ReadonlyMap<AwardId, Of<"choose">>;
  readonly elected?: Of<"elect-leader">;
  /** The SHA-256 of the published standings. */
  readonly published?: string;
  readonly granted: readonly Of<"grant">[];
};

export const NOTHING_DECIDED: PeriodState = {
  stage: "open",
  barred: new Map(),
  extensions: new Map(),
  sentBack: new Map(),
  registered: new Map(),
  targets: [],
  examples: [],
  movements: new Map(),
  ballots: new Map(),
  choices: new Map(),
  granted: [],
};

export const periodState = (recorded: readonly RecordedDecision[]): PeriodState =>
  [...recorded].sort((a, b) => a.sequence - b.sequence).reduce(after, NOTHING_DECIDED);

function after(state: PeriodState, { by, decision, published }: RecordedDecision): PeriodState {
  const { reopening: _, ...settled } = state;
  switch (decision.kind) {
    case "exclude":
    case "pend":
      return { ...state, barred: including(state.barred, decision.agency, decision) };
    case "reinstate":
      return { ...state, barred: new Map([...state.barred].filter(([id]) => id !== decision.agency)) };
    case "extend":
      return { ...state, extensions: including(state.extensions, decision.agency, decision) };
    case "send-back":
      return { ...state, sentBack: including(state.sentBack, chainOf(decision), decision) };
    case "pledge":
      return { ...state, pledge: decision };
    case "register":
      return { ...state, registered: including(state.registered, decision.agency, decision) };
    case "register-targets":
      return { ...state, targets: targetsInForce(state.targets, targetsIn(decision)) };
    case "example":
      return { ...state, examples: [...state.examples, decision] };
    case "movement":
      return { ...state, movements: including(state.movements, decision.movement.id, decision.movement) };
    case "close":
      return { ...settled, stage: "closed" };
    case "ask-reopen":
      return { ...state, reopening: { by, reason: decision.reason } };
    case "reopen":
      return { ...settled, stage: "open" };
    case "record-ballot":
      return { ...state, ballots: including(state.ballots, decision.ballot.id, decision.ballot) };
    case "choose":
      return { ...state, choices: including(state.choices, decision.award, decision) };
    case "elect-leader":
      return { ...state, elected: decision };
    case "publish":
      return { ...settled, stage: "published", ...(published !== undefined && { published }) };
    case "grant":
      return { ...state, granted: [...state.granted, decision] };
  }
}

const targetsIn = ({ agency, targets }: Of<"register-targets">): PeriodState["targets"] =>
  targets.map((target) => ({ agency, ...target }));

const including = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => new Map([...map, [key, value]]);

const chainOf = ({ agency, round, scorer }: CardKey): string => `${agency}/${round}/${scorer}`;

/** A card as it was sent: which revision of its chain, and when, where that is known. */
export type SentCard = {
  readonly card: Scorecard;
  readonly revision: number;
  readonly receivedAt: string | undefined;
};

/** The decision that sent a card back, while it is not replaced by a later revision. */
export function sentBackBy(
  { sentBack }: Pick<PeriodState, "sentBack">,
  card: CardKey,
  revision: number,
): Of<"send-back"> | undefined {
  const decision = sentBack.get(chainOf(card));
  return decision && revision <= decision.revision ? decision : undefined;
}

/** The reason a card was sent back for, as answers carry it. */
export function sentBackWords(
  state: Pick<PeriodState, "sentBack">,
  card: CardKey,
  revision: number,
): { readonly sentBack?: string } {
  const decision = sentBackBy(state, card, revision);
  return decision ? { sentBack: decision.reason } : {};
}

/** Whether a revision is a card that counts: not withdrawn, not sent back. */
export const stands = (
  state: Pick<PeriodState, "sentBack">,
  card: CardKey,
  { kind, revision }: Pick<Revision, "kind" | "revision">,
): boolean => kind === "scorecard" && !sentBackBy(state, card, revision);

/** Until when cards of an agency are in time: its extension, else the period's due instant. */
export const dueFor = (
  { extensions }: Pick<PeriodState, "extensions">,
  { due }: Pick<Period, "due">,
  agency: AgencyId,
): Pick<Period, "due"> => {
  const until = extensions.get(agency)?.until ?? due;
  return until === undefined ? {} : { due: until };
};

/** The cards that count: not sent back, and late or in time by what holds for their agency. */
export const countedCards = (
  state: PeriodState,
  period: Pick<Period, "due">,
  sent: readonly SentCard[],
): readonly KeptCard[] =>
  sent
    .filter(({ card, revision }) => !sentBackBy(state, card, revision))
    .map(({ card, receivedAt }) => ({
      card,
      late: receivedAt !== undefined && isLate(receivedAt, dueFor(state, period, card.agency)),
      ...(receivedAt !== undefined && { receivedAt }),
    }));
