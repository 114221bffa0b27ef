import type { PersonId } from "../shared/ids.ts";
import { canInSeason, personOf, type SeasonAct } from "../shared/rights.ts";
import { type Period, periodOf, type Season } from "../shared/season.ts";
import type { SeasonPeriod } from "../shared/storage-keys.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** A season in one period, that somebody was let in to. */
export type SeasonDesk = { readonly season: Season; readonly period: Period };

/** The desk of a season for an act about all its blocs. Someone without a task in it is not told that it exists. */
export async function seasonFor(
  store: SeasonStore,
  subject: PersonId,
  of: SeasonPeriod,
  act: SeasonAct,
): Promise<SeasonDesk | Refusal> {
  const season = (await store.season(of.season))?.season;
  const right = canInSeason(season && personOf(season, subject), act);
  if (!season || right === "hidden") return refuse("unknown-season");
  if (right === "refused") return refuse("forbidden");
  const period = periodOf(season, of.period);
  return period ? { season, period } : refuse("unknown-period");
}
