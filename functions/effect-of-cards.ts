import { type Effect, effectOf } from "../shared/effect.ts";
import type { SentCard } from "../shared/period-state.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { listCards } from "./closing.ts";
import { documentOf, latestOf } from "./fold-bloc.ts";
import type { OpenDesk } from "./locked-desk.ts";
import { isSameCard } from "./same-card.ts";
import type { KeptRevision, SeasonStore } from "./season-store.ts";

/** The last revision of every chain of a bloc's period that counts. */
export async function headsOf(
  store: SeasonStore,
  of: BlocPeriod,
  { decided }: Pick<OpenDesk, "decided">,
): Promise<readonly KeptRevision[]> {
  const { counting } = await listCards(store, of, decided);
  return latestOf(store, counting);
}

/** What cards that are only thought of would do together to the standings of their bloc, each in its kept card's place. */
export function effectOfCards(
  desk: OpenDesk,
  heads: readonly KeptRevision[],
  supposed: readonly SentCard[],
): Effect {
  const sent = heads.flatMap(({ revision }) => (revision.kind === "scorecard" ? [revision] : []));
  const others = sent.filter((each) => !supposed.some(({ card }) => isSameCard(each.card, card)));
  return effectOf(
    desk.bloc.awards,
    documentOf(desk, sent, desk.decided),
    documentOf(desk, [...others, ...supposed], desk.decided),
  );
}
