import { instant } from "./calendar.ts";
import { decisionProblems } from "./check-decision.ts";
import type { Checked, Problem } from "./checked.ts";
import type { Decision, RecordedDecision } from "./decision.ts";
import type { Desk } from "./desk.ts";
import { countedCards, periodState, type SentCard } from "./period-state.ts";
import { type ReadCard, readCard } from "./read-card.ts";
import type { CardKey, Scorecard } from "./scorecard.ts";
import type { Bloc, Season } from "./season.ts";
import { standingsDocument } from "./standings-document.ts";
import { tallyBloc } from "./tally-bloc.ts";

/**
 * What would have kept the decisions of a bloc's period from being recorded one after another, as it would have on a
 * server; a folder holds only the last cards, so all of them are there from the first decision on.
 */
export function folderDecisionProblems(
  season: Season,
  desk: Desk,
  sent: readonly SentCard[],
  recorded: readonly RecordedDecision[],
): readonly Problem[] {
  const known = new Map<Scorecard, { readonly bloc: Bloc; readonly read: Checked<ReadCard> }>();
  const reader = (at: Desk, card: Scorecard): Checked<ReadCard> => {
    const before = known.get(card);
    const read = before?.bloc === at.bloc ? before.read : readCard(at, card);
    known.set(card, { bloc: at.bloc, read });
    return read;
  };
  return recorded.flatMap(({ by, at, decision }, index) => {
    const before = recorded.slice(0, index);
    const state = periodState(before);
    const tally = tallyBloc(desk, countedCards(state, desk.period, sent), before, reader);
    const standings = standingsDocument(season, desk, tally);
    return decisionProblems(
      {
        ...desk,
        people: season.people,
        state,
        standings,
        headOf: (card) => (decision.kind === "send-back" ? headBy(decision) : headAt(sent, card, at)),
      },
      by,
      decision,
    );
  });
}

type SentBack = Extract<Decision, { kind: "send-back" }>;

/** Which revision was the last when a card was sent back, only the decision that sent it back tells. */
const headBy = ({ revision }: SentBack) => ({ revision, isCard: true });

/** A card that is known to have been sent when a decision was taken. */
function headAt(sent: readonly SentCard[], { agency, round, scorer }: CardKey, at: string) {
  const head = sent.find(
    ({ card, receivedAt }) =>
      card.agency === agency &&
      card.round === round &&
      card.scorer === scorer &&
      receivedAt !== undefined &&
      instant(receivedAt) <= instant(at),
  );
  return head && { revision: head.revision, isCard: true };
}
