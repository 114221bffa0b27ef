import type { Scorecard } from "../../shared/scorecard.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { chainKey } from "./chain-key.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";

/** What a card is called in a list: "Cơ quan A · Tự chấm". Without its source, by its id. */
export function titleOfCard(
  state: Pick<PaneState, "sources" | "seats" | "lang">,
  card: Pick<Scorecard, "season" | "period" | "bloc" | "agency" | "round" | "scorer">,
): string {
  const source = knownOf(state.sources[chainKey(card)]);
  const known = knownOf(state.seats)
    ?.flatMap(({ agencies }) => agencies)
    .find(({ id }) => id === card.agency);
  return `${source?.agency.title ?? known?.title ?? card.agency} · ${roundInWords(card.round, state.lang)}`;
}
