import { isImpossible } from "../calendar.ts";
import type { CalendarDate } from "../calendar-date.ts";

/** From the year a text or a day is of, so many years on. */
export type Move = { readonly from: number; readonly years: number };

/** The same day so many years later; 29 February of a year without one is its 28th. */
export function movedDay(day: CalendarDate, { years }: Pick<Move, "years">): CalendarDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0");
  const later = `${year}${day.slice(4)}` as CalendarDate;
  return isImpossible(later) && !isImpossible(day) ? (`${later.slice(0, 8)}28` as CalendarDate) : later;
}

/** A title with its years moved, those of a school year too; a title that names none gets the year behind it. */
export function movedTitle(title: string, { from, years }: Move): string {
  const year = String(from + years);
  const changed = title.replace(/\b\d{4}\b/g, (written) =>
    Math.abs(Number(written) - from) <= 1 ? String(Number(written) + years) : written,
  );
  return changed.includes(year) ? changed : `${title} – ${year}`;
}
