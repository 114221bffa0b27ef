import { isError } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import { periodState, type Stage } from "../shared/period-state.ts";
import { type DossierRequest, dossierProblems, type RecordedDossier } from "../shared/rollup/dossier.ts";
import { resultText } from "../shared/rollup/standings-entry.ts";
import { blocOf, type Season } from "../shared/season.ts";
import type { BlocPeriod, SeasonPeriod } from "../shared/storage-keys.ts";
import { decisionsOf } from "./decisions-of.ts";
import { foldBloc } from "./fold-bloc.ts";
import { sha256 } from "./hash.ts";
import { enteredBloc } from "./province-of.ts";
import { type Reply, refuse } from "./reply.ts";
import { seasonFor } from "./season-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/** Records what the council office did with a bloc's dossier, write-once, in the order of the bloc's own records. */
export const recordDossier =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { season: id, period, bloc, follows, outcome, reason }: SeasonPeriod & DossierRequest,
  ): Promise<Reply<RecordedDossier>> => {
    const of: BlocPeriod = { season: id, period, bloc };
    const desk = await seasonFor(store, subject, of, "record-dossier");
    if ("refused" in desk) return desk;
    const [listed, result] = await Promise.all([store.listDossiers(of), resultNow(store, desk.season, of)]);
    if (!result) return refuse("unknown-bloc");
    if (listed.length !== follows) return refuse("stale-record", [], { latest: listed.length });
    const head = listed.at(-1);
    const last = head && (await store.dossier(head.key)).outcome;
    const problems = dossierProblems({ ...result, last }, outcome);
    if (problems.some(isError)) return refuse("dossier-refused", problems);
    const recorded: RecordedDossier = {
      sequence: follows + 1,
      by: subject,
      at: now(),
      outcome,
      ...(reason !== undefined && { reason }),
      result: result.hash,
    };
    if ((await store.keepDossier(of, recorded)) === "taken")
      return refuse("stale-record", [], { latest: follows + 1 });
    return { status: 201, body: recorded };
  };

type ResultNow = { readonly title: string; readonly stage: Stage; readonly hash: string };

/** What a bloc's result is now: its standings where it has any, else what was entered; nothing where there is no such bloc. */
async function resultNow(store: SeasonStore, season: Season, of: BlocPeriod): Promise<ResultNow | undefined> {
  const [cards, decided, entered] = await Promise.all([
    store.listCards(of),
    decisionsOf(store, of),
    store.listBlocResults(of),
  ]);
  const bloc = blocOf(season, of.bloc);
  const stored = bloc && cards.length + decided.length > 0 ? await foldBloc(store, of) : undefined;
  if (stored)
    return {
      title: stored.document.title,
      stage: periodState(decided).stage,
      hash: sha256(resultText(stored.document)),
    };
  const head = entered.at(-1);
  if (!head) return bloc && { title: bloc.title, stage: "open", hash: "" };
  return enteredBloc(season, of, await store.blocResult(head.key));
}
