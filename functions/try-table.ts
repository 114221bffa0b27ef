import { whoWouldMove } from "../shared/authoring/who-would-move.ts";
import type { AgencyId, BlocId } from "../shared/ids.ts";
import { countedCards, periodState } from "../shared/period-state.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Agency, Season } from "../shared/season.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { type TableTrial, trialFigures } from "../shared/wire/table-trial.ts";
import { listCards } from "./closing.ts";
import { decisionsOf } from "./decisions-of.ts";
import { earlierSeasonsWith } from "./earlier-seasons.ts";
import { latestOf } from "./fold-bloc.ts";
import { deskOf, scored } from "./locked-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * A table tried on the last period that has cards, in the newest year before that the bloc goes back to. Undefined where
 * it goes back to none, or nobody was scored then.
 */
export async function tryTable(
  store: SeasonStore,
  season: Season,
  bloc: BlocId,
  rubric: Rubric,
): Promise<TableTrial | undefined> {
  const [before] = await earlierSeasonsWith(store, season, bloc);
  for (const { id } of [...(before?.periods ?? [])].reverse()) {
    const of: BlocPeriod = { season: (before as Season).id, period: id, bloc };
    const tried = await tryOn(store, of, rubric);
    if (tried) return tried;
  }
  return undefined;
}

async function tryOn(store: SeasonStore, of: BlocPeriod, rubric: Rubric): Promise<TableTrial | undefined> {
  const [desk, decided] = await Promise.all([deskOf(store, of), decisionsOf(store, of)]);
  if (!desk) return undefined;
  const { counting } = await listCards(store, of, decided);
  if (counting.length === 0) return undefined;
  const heads = await latestOf(store, counting);
  const sent = heads.flatMap(({ revision }) => (revision.kind === "scorecard" ? [revision] : []));
  const state = periodState(decided);
  const counted = countedCards(state, desk.period, sent);
  const titleOf = (agency: AgencyId) => (desk.bloc.agencies.find(({ id }) => id === agency) as Agency).title;
  const { id, title, year } = desk.kept.season;
  return {
    season: id,
    title,
    year,
    period: of.period,
    ...trialFigures(whoWouldMove(scored({ ...desk, state }), counted, decided, rubric), titleOf),
  };
}
