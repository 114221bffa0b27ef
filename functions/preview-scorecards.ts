import type { PersonId } from "../shared/ids.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { CardsPreview, RefusedCard, Submissions } from "../shared/wire/cards-preview.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { Submission } from "../shared/wire/submission.ts";
import { REFUSAL_WORDS } from "../shared/words/refusals.ts";
import { effectOfCards, headsOf } from "./effect-of-cards.ts";
import { blocFor } from "./locked-desk.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import { isSameCard } from "./same-card.ts";
import type { KeptRevision, SeasonStore } from "./season-store.ts";
import { type Supposed, supposedCard } from "./supposed-card.ts";

/**
 * What cards of one bloc would do together to its standings, before any of them is taken. One that would be refused,
 * follows another revision than the last, or comes twice, is named and has no part in it. Nothing is kept.
 */
export const previewScorecards =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { cards }: Submissions): Promise<Reply<CardsPreview>> => {
    const { season, period, bloc } = (cards[0] as Submission).card;
    const of: BlocPeriod = { season, period, bloc };
    const desk = await blocFor(store, subject, of, { do: "read-standings" });
    if ("refused" in desk) return desk.refused === "forbidden" ? refuse("sealed") : desk;
    const [heads, at] = [await headsOf(store, of, desk), now()];
    const judged = await Promise.all(
      cards.map(async (submission, index) => {
        const isRepeated = cards.slice(0, index).some(({ card }) => isSameCard(card, submission.card));
        if (isRepeated || isOvertaken(heads, submission))
          return { submission, came: refuse("stale-revision") };
        return { submission, came: await supposedCard(store, subject, submission, at) };
      }),
    );
    const supposed = judged.flatMap(({ came }) => ("refused" in came ? [] : [came]));
    const refused = judged.flatMap(({ submission, came }) =>
      "refused" in came ? [refusedCard(submission, came)] : [],
    );
    return {
      status: 200,
      body: { effect: effectOfCards(desk, heads, supposed.map(sentOf)), refused },
    };
  };

const sentOf = ({ sent }: Supposed): Supposed["sent"] => sent;

const isOvertaken = (heads: readonly KeptRevision[], { follows, card }: Submission): boolean =>
  (heads.find(({ chain }) => isSameCard(chain, card))?.revision.revision ?? 0) !== follows;

function refusedCard({ uploadId }: Submission, { refused, problems }: Refusal): RefusedCard {
  const { vi, en } = REFUSAL_WORDS[refused];
  return { uploadId, code: refused, detail: vi, detailEn: en, problems: problems.map(detailOf) };
}
