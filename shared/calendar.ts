import * as z from "zod/mini";

const WRITTEN = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * A day as people write it, "2022-02-30" included: a day that its month does not have is kept, flagged by
 * `isImpossible`, and counts as the last day of that month. No time, no zone.
 */
export const CalendarDate = z.string().check(z.regex(WRITTEN)).brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof CalendarDate>;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(date: CalendarDate): Parts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export function isImpossible(date: CalendarDate): boolean {
  const { year, month, day } = partsOf(date);
  return day > daysIn(year, month);
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar (the civil-from-days arithmetic of H. Hinnant). */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const lastDay = Math.min(day, daysIn(year, month));
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    lastDay -
    1
  );
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** "31/01/2022", as official papers write a day. */
export function writtenDay(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

/** The Excel function that gives the same day. */
export function excelDay(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `DATE(${year},${month},${Math.min(day, daysIn(year, month))})`;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * An ISO instant with its offset ("2022-12-15T17:00:00+07:00") as milliseconds since 1970 in UTC: how two instants
 * written in different zones compare. A text that is none is a bug of ours and throws.
 */
export function instant(written: string): number {
  const match = INSTANT.exec(written);
  if (!match) throw new RangeError(`not an instant with its offset: ${written}`);
  const [, date, hours, minutes, seconds = "0", fraction = "", sign, zoneHours = "0", zoneMinutes = "0"] =
    match;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === "-" ? -1 : 1);
  const day = dayNumber(date as CalendarDate) - EPOCH;
  const minute = day * 1440 + Number(hours) * 60 + Number(minutes) - offset;
  return (minute * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
}

const EPOCH = dayNumber("1970-01-01" as CalendarDate);
