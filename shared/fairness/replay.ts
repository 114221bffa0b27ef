import type { Checked } from "../checked.ts";
import type { RecordedDecision } from "../decision.ts";
import type { Desk } from "../desk.ts";
import type { AgencyId } from "../ids.ts";
import type { ReadCard, readCard } from "../read-card.ts";
import type { Policy } from "../rubric.ts";
import type { Scorecard } from "../scorecard.ts";
import { chainPrefix } from "../storage-keys.ts";
import { type KeptCard, type Tally, tallyBloc } from "../tally-bloc.ts";

/** A bloc's period as it was played, ready to be tallied again with one thing changed. Nothing of it is kept. */
export type Played = {
  readonly desk: Desk;
  readonly decisions: readonly RecordedDecision[];
  /** The latest card of every chain, with what it was read as. */
  readonly cards: readonly { readonly kept: KeptCard; readonly checked: Checked<ReadCard> }[];
};

export function playedAs(
  desk: Desk,
  kept: readonly KeptCard[],
  decisions: readonly RecordedDecision[],
  reader: typeof readCard,
): Played {
  const latest = new Map(kept.map((each) => [chainPrefix(each.card), each]));
  return {
    desk,
    decisions,
    cards: [...latest.values()].map((each) => ({ kept: each, checked: reader(desk, each.card) })),
  };
}

/** The cards that read by the table; the others count nowhere. */
export const acceptedCards = ({ cards }: Played): readonly ReadCard[] =>
  cards.flatMap(({ checked }) => (checked.ok ? [checked.value] : []));

/** What is different in a replay: the table's policy, or which cards there are. */
type Change = {
  readonly policy?: (policy: Policy) => Policy;
  readonly without?: (card: Scorecard) => boolean;
};

/** The real tally once more. A policy says nothing of how a card is read, so no card is read again. */
export function replay(
  { desk, decisions, cards }: Played,
  { policy = (same) => same, without = () => false }: Change = {},
): Tally {
  const { rubric } = desk;
  const readings = new Map(cards.map(({ kept, checked }) => [kept.card, checked]));
  return tallyBloc(
    { ...desk, rubric: { ...rubric, policy: policy(rubric.policy) } },
    cards.flatMap(({ kept }) => (without(kept.card) ? [] : [kept])),
    decisions,
    (_, card) => readings.get(card) as Checked<ReadCard>,
  );
}

/** The rank of every agency that has one. */
export const ranksIn = ({ lines }: Tally): ReadonlyMap<AgencyId, number> =>
  new Map(
    lines.flatMap(({ agency, place }) => (place.state === "ranked" ? [[agency, place.rank] as const] : [])),
  );
