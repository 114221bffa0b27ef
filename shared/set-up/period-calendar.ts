import type { CalendarDate } from "../calendar.ts";
import { holidaysOf, isAnnounced, yearOf } from "../holidays.ts";
import { isTooLong } from "../period-holidays.ts";
import type { Holidays } from "../working-days.ts";

/** As many days of either kind as a period may list. */
export const MOST_DAYS_LISTED = 100;

/** The days off and weekends worked of one year, and whether they are those that were announced. */
export type CalendarYear = Holidays & { readonly year: number; readonly isAnnounced: boolean };

type Days = { readonly from: CalendarDate; readonly to: CalendarDate };

/**
 * The calendar a period is scored by while it lists none of its own: from the year before it, which a count back may
 * reach, to the year after. Undefined of a period that is too long to list any.
 */
export const commonCalendar = ({ from, to }: Days): Holidays | undefined =>
  isTooLong({ from, to })
    ? undefined
    : holidaysOf(`${yearOf(from) - 1}-01-01` as CalendarDate, `${yearOf(to) + 1}-12-31` as CalendarDate);

/** A calendar year by year, for the years of a period and every other one that it lists a day of. */
export function calendarYears({ from, to }: Days, { off, worked }: Holidays): readonly CalendarYear[] {
  const years = new Set([...off, ...worked].map(yearOf));
  for (let year = yearOf(from); year <= yearOf(to); year += 1) years.add(year);
  const of = (days: readonly CalendarDate[], year: number) =>
    days.filter((day) => yearOf(day) === year).sort();
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({ year, isAnnounced: isAnnounced(year), off: of(off, year), worked: of(worked, year) }));
}
