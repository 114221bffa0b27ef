import * as z from "zod/mini";
import { excelSerial, fromExcelSerial } from "./calendar.ts";
import { CalendarDate } from "./calendar-date.ts";

/** What a period may list of either: a year has some twenty such days, and every one stands in formulas. */
const MOST_DAYS = 100;

/**
 * Where the calendar of work differs from the week: days off by law, and Saturdays or Sundays worked in exchange ("làm
 * bù"). A day in both lists is worked.
 */
export const Holidays = z.strictObject({
  off: z.array(CalendarDate).check(z.maxLength(MOST_DAYS)),
  worked: z._default(z.array(CalendarDate).check(z.maxLength(MOST_DAYS)), []),
});
export type Holidays = z.infer<typeof Holidays>;

/** Monday to Friday, and nothing else known. */
export const PLAIN_WEEK: Holidays = { off: [], worked: [] };

/** The further such a count may lead, the longer the calendars people would have to enter; ten years is beyond any table. */
export const MOST_AWAY = 3660;

export const isWorkingDay = (date: CalendarDate, holidays: Holidays): boolean =>
  workedUntil(excelSerial(date), holidays) > workedUntil(excelSerial(date) - 1, holidays);

/** Working days after one day, up to and with another; negative when that other is earlier. */
export const workingDaysBetween = (from: CalendarDate, to: CalendarDate, holidays: Holidays): number =>
  workingSerialsBetween(excelSerial(from), excelSerial(to), holidays);
/** The same in Excel's numbers of days. */
export const workingSerialsBetween = (from: number, to: number, holidays: Holidays): number =>
  workedUntil(to, holidays) - workedUntil(from, holidays);

/**
 * The working day that is so many after a day, or before it when `count` is negative; the day itself for none.
 * Undefined where Excel has no such day, outside 1 March 1900 to the year 9999.
 */
export const addWorkingDays = (
  from: CalendarDate,
  count: number,
  holidays: Holidays,
): CalendarDate | undefined => fromExcelSerial(workingSerial(excelSerial(from), count, holidays));

/** That day as Excel numbers days, wherever it is. At most `MOST_AWAY` working days are counted. */
export function workingSerial(from: number, count: number, holidays: Holidays): number {
  if (!Number.isInteger(count) || Math.abs(count) > MOST_AWAY)
    throw new RangeError(`not a number of working days that is counted: ${count}`);
  const step = Math.sign(count);
  const rest = restOf(holidays);
  let serial = from;
  for (let left = Math.abs(count); left > 0; ) {
    serial += step;
    if (isWorked(serial, rest)) left -= 1;
  }
  return serial;
}

/** Days of the week off, and days of a weekend worked: what really differs from the week, each once. */
type Rest = { readonly off: ReadonlySet<number>; readonly worked: ReadonlySet<number> };

export function restOf({ off, worked }: Holidays): Rest {
  const atWork = new Set(worked.map(excelSerial));
  return {
    off: new Set(off.map(excelSerial).filter((serial) => !isWeekend(serial) && !atWork.has(serial))),
    worked: new Set([...atWork].filter(isWeekend)),
  };
}

/** Excel's day 0 is a Saturday, its day 1 a Sunday. */
const isWeekend = (serial: number): boolean => modulo(serial, 7) < 2;
const isWorked = (serial: number, { off, worked }: Rest): boolean =>
  isWeekend(serial) ? worked.has(serial) : !off.has(serial);

/** Working days from the beginning of Excel's calendar up to and with a day: only differences of it mean anything. */
function workedUntil(serial: number, holidays: Holidays): number {
  const { off, worked } = restOf(holidays);
  const upTo = (days: ReadonlySet<number>) => [...days].filter((each) => each <= serial).length;
  return 5 * Math.floor((serial - 1) / 7) + Math.min(5, modulo(serial - 1, 7)) - upTo(off) + upTo(worked);
}

const modulo = (value: number, by: number): number => value - by * Math.floor(value / by);

/**
 * The Excel formula, on plain functions alone, that counts the working days after a day up to and with the one in a
 * cell that is later. NETWORKDAYS would not know the Saturdays that are worked.
 */
export function workingDaysFormula(after: number, cell: string, holidays: Holidays): string {
  const { off, worked } = restOf(holidays);
  const later = (days: ReadonlySet<number>, sign: "+" | "-") =>
    [...days]
      .filter((each) => each > after)
      .sort((a, b) => a - b)
      .map((each) => `${sign}(${cell}>=${each})`)
      .join("");
  const until = 5 * Math.floor((after - 1) / 7) + Math.min(5, modulo(after - 1, 7));
  return `(5*INT((${cell}-1)/7)+MIN(5,MOD(${cell}-1,7))-${until}${later(off, "-")}${later(worked, "+")})`;
}
