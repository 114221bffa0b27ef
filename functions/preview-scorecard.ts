import type { PersonId } from "../shared/ids.ts";
import type { EffectPreview } from "../shared/wire/effect-preview.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { Submission } from "../shared/wire/submission.ts";
import { effectOfCards, headsOf } from "./effect-of-cards.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { supposedCard } from "./supposed-card.ts";

/**
 * What a late or corrected card would do to the standings, before it is taken. Only for whoever may enter the card and
 * sees the standings anyway. Nothing is kept.
 */
export const previewScorecard =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, submission: Submission): Promise<Reply<EffectPreview>> => {
    const supposed = await supposedCard(store, subject, submission, now());
    if ("refused" in supposed) return supposed;
    const { desk, sent, problems } = supposed;
    const { season, period, bloc } = submission.card;
    const heads = await headsOf(store, { season, period, bloc }, desk);
    return {
      status: 200,
      body: { effect: effectOfCards(desk, heads, [sent]), problems: problems.map(detailOf) },
    };
  };
