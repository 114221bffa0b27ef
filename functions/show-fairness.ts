import { fairnessOf } from "../shared/fairness/fairness.ts";
import { type FairnessDocument, fairnessDocument } from "../shared/fairness/fairness-document.ts";
import { hasSeveralScorers } from "../shared/fairness/several-scorers.ts";
import type { PersonId } from "../shared/ids.ts";
import { countedCards } from "../shared/period-state.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { listCards } from "./closing.ts";
import { latestOf } from "./fold-bloc.ts";
import { blocFor, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** "Phân tích chấm chéo" of a bloc's period as its cards stand now; nothing of it is kept. */
export const showFairness =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<FairnessDocument>> => {
    const locked = await blocFor(store, subject, of, { do: "read-fairness" });
    if ("refused" in locked) return locked;
    const desk = scored(locked);
    if (!hasSeveralScorers(desk.rubric)) return refuse("no-cross-scores");
    const { counting } = await listCards(store, of, locked.decided);
    const heads = await latestOf(store, counting);
    const sent = heads.flatMap(({ revision }) => (revision.kind === "scorecard" ? [revision] : []));
    const counted = countedCards(locked.state, locked.period, sent);
    const fairness = fairnessOf(desk, counted, locked.decided, readOnce);
    return { status: 200, body: fairnessDocument(locked.kept.season, desk, fairness) };
  };
