import type * as z from "zod/mini";
import { isError } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import type { BlocResultRequest, RecordedBlocResult } from "../shared/rollup/bloc-result.ts";
import { blocResultProblems } from "../shared/rollup/check-bloc-result.ts";
import { blocOf } from "../shared/season.ts";
import type { BlocPeriod, SeasonPeriod } from "../shared/storage-keys.ts";
import { type Reply, refuse } from "./reply.ts";
import { seasonFor } from "./season-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Records what a bloc's paper says ("Biểu kết quả khối"), write-once, in the order of the bloc's own results: two people
 * who enter two blocs never meet. The last one stands; the earlier ones stay readable.
 */
export const recordBlocResult =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { season, period, follows, result }: SeasonPeriod & z.output<typeof BlocResultRequest>,
  ): Promise<Reply<RecordedBlocResult>> => {
    const of: BlocPeriod = { season, period, bloc: result.bloc };
    const desk = await seasonFor(store, subject, of, "enter-bloc-result");
    if ("refused" in desk) return desk;
    const [entered, cards, decisions] = await Promise.all([
      store.listBlocResults(of),
      store.listCards(of),
      store.listDecisions(of),
    ]);
    if (entered.length !== follows) return refuse("stale-record", [], { latest: entered.length });
    const scene = { bloc: blocOf(desk.season, of.bloc), isScored: cards.length + decisions.length > 0 };
    const problems = blocResultProblems(scene, result);
    if (problems.some(isError)) return refuse("bloc-result-refused", problems);
    const recorded: RecordedBlocResult = { sequence: follows + 1, by: subject, at: now(), result };
    if ((await store.keepBlocResult(of, recorded)) === "taken")
      return refuse("stale-record", [], { latest: follows + 1 });
    return { status: 201, body: recorded };
  };
