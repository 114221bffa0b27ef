import { stands } from "../shared/period-state.ts";
import type { Scorecard } from "../shared/scorecard.ts";
import type { Chain } from "../shared/storage-keys.ts";
import { correctsSelf } from "../shared/unexplained-differences.ts";
import { listCards } from "./closing.ts";
import { latestOf } from "./fold-bloc.ts";
import type { OpenDesk } from "./locked-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/** The self-score a correcting card stands beside; undefined where none counts, or the card corrects nothing. */
export async function standingSelf(
  store: SeasonStore,
  { state, decided }: OpenDesk,
  card: Scorecard,
): Promise<Scorecard | undefined> {
  if (!correctsSelf(card)) return undefined;
  const { season, period, bloc } = card;
  const { counting } = await listCards(store, { season, period, bloc }, decided);
  const isSelf = ({ round, agency }: Chain) => round === "self" && agency === card.agency;
  const [self] = await latestOf(store, counting, isSelf);
  return self?.revision.kind === "scorecard" && stands(state, self.chain, self.revision)
    ? self.revision.card
    : undefined;
}
