import { isImpossible } from "../../shared/calendar.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import { SeasonId } from "../../shared/ids.ts";
import type { Period } from "../../shared/season.ts";
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
      title: titled(season.title, move, year),
      year,
      periods: season.periods.map((period) => moved(period, move, year)),
    },
    rubrics,
    cards: [],
    decisions: [],
  };
}

type Move = { readonly from: number; readonly years: number };

const moved = (period: Period, move: Move, year: number): Period => ({
  ...period,
  title: titled(period.title, move, year),
  from: movedDay(period.from, move),
  to: movedDay(period.to, move),
  due: `${year}-12-31T17:00:00+07:00`,
  days: Object.fromEntries(Object.entries(period.days).map(([name, day]) => [name, movedDay(day, move)])),
});

/** The same day so many years later; 29 February of a year without one is its 28th. */
function movedDay(day: CalendarDate, { years }: Move): CalendarDate {
  const later = CalendarDate.parse(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`);
  return isImpossible(later) && !isImpossible(day) ? CalendarDate.parse(`${later.slice(0, 8)}28`) : later;
}

/** A title with its years moved, those of a school year too; a title that names none gets the year behind it. */
function titled(title: string, { from, years }: Move, year: number): string {
  const changed = title.replace(/\b\d{4}\b/g, (written) =>
    Math.abs(Number(written) - from) <= 1 ? String(Number(written) + years) : written,
  );
  return changed.includes(String(year)) ? changed : `${title} – ${year}`;
}
