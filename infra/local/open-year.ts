import { SeasonId } from "../../shared/ids.ts";
import type { Period } from "../../shared/season.ts";
import { type Move, movedDay, movedTitle } from "../../shared/set-up/moved-years.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";

/**
 * A played illustrative season again in the year that it is now in Viet Nam, open and empty, for a newcomer to work in:
 * the same bloc, table, targets and people, so that the played year's figures stand beside as the year before. Cards
 * are due on 31 December at 17:00. A season that is not illustrative is refused: real bodies get no invented year.
 */
export function openYear({ season, rubrics }: SeasonFolder, now: string): SeasonFolder {
  if (!season.illustrative) throw new Error(`the season ${season.id} is not an illustrative one`);
  const year = Number(vietnamTime(now).slice(6, 10));
  const move: Move = { from: season.year, years: year - season.year };
  return {
    season: {
      ...season,
      id: SeasonId.parse(`${season.id}-${year}`),
      title: movedTitle(season.title, move),
      year,
      follows: season.id,
      blocs: season.blocs.map(({ follows: _, ...bloc }) => bloc),
      periods: season.periods.map((period) => moved(period, move, year)),
    },
    rubrics,
    cards: [],
    decisions: [],
  };
}

const moved = (period: Period, move: Move, year: number): Period => ({
  ...period,
  title: movedTitle(period.title, move),
  from: movedDay(period.from, move),
  to: movedDay(period.to, move),
  due: `${year}-12-31T17:00:00+07:00`,
  days: Object.fromEntries(Object.entries(period.days).map(([name, day]) => [name, movedDay(day, move)])),
});
