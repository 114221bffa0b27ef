import { daysBetween } from "./calendar.ts";
import { CalendarDate } from "./calendar-date.ts";
import { bad, type Checked, good, mistake } from "./checked.ts";
import type { Holidays } from "./working-days.ts";

/** The days off of one year, as they were announced for those who work Monday to Friday. */
type AnnouncedYear = {
  /** Tết, Giỗ Tổ, the day beside 2/9, and days off for one that falls on a weekend. */
  readonly off: readonly string[];
  /** A day of the week exchanged, and the Saturday it is made up on. */
  readonly exchanged: readonly { readonly off: string; readonly worked: string }[];
};

/**
 * Ngày nghỉ lễ, tết by Bộ luật Lao động 2019, Điều 112: 1/1, Tết Âm lịch (5 days), 10/3 âm lịch, 30/4, 1/5, 2/9 and one
 * day beside it. What follows the moon or is chosen from year to year is data; a year that is not here is not known.
 */
const ANNOUNCED: Readonly<Record<number, AnnouncedYear>> = {
  2024: {
    off: ["2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14", "2024-04-18", "2024-09-03"],
    // Công văn 2450/VPCP-KGVX ngày 12/4/2024
    exchanged: [{ off: "2024-04-29", worked: "2024-05-04" }],
  },
  2025: {
    off: ["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07", "2025-09-01"],
    exchanged: [{ off: "2025-05-02", worked: "2025-04-26" }],
  },
};

/** 1/1, 30/4, 1/5 and 2/9, the same in every year. */
const FIXED = ["01-01", "04-30", "05-01", "09-02"];

/** The years whose days off are entered here. */
export const KNOWN_YEARS: readonly number[] = Object.keys(ANNOUNCED).map(Number);

/**
 * The days off and the weekends worked from one day to another. A year whose days are not entered is a Problem, never
 * a guess: the announcement is then to be entered in the period by whoever sets it up.
 */
export function holidaysOf(from: CalendarDate, to: CalendarDate): Checked<Holidays> {
  const [first, last] = [from, to].map((date) => Number(date.slice(0, 4))) as [number, number];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const unknown = years.filter((year) => !ANNOUNCED[year]);
  if (unknown.length > 0)
    return bad(unknown.map((year) => mistake("holidays-not-known", {}, { year: String(year) })));
  const within = (dates: readonly string[]) =>
    dates
      .map((date) => CalendarDate.parse(date))
      .filter((date) => daysBetween(from, date) >= 0 && daysBetween(date, to) >= 0)
      .sort();
  const announced = years.map((year) => ({ year, ...(ANNOUNCED[year] as AnnouncedYear) }));
  return good({
    off: within(
      announced.flatMap(({ year, off, exchanged }) => [
        ...FIXED.map((date) => `${year}-${date}`),
        ...off,
        ...exchanged.map((each) => each.off),
      ]),
    ),
    worked: within(announced.flatMap(({ exchanged }) => exchanged.map((each) => each.worked))),
  });
}
