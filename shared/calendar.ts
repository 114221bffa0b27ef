import type { CalendarDate } from "./calendar-date.ts";

export type { CalendarDate } from "./calendar-date.ts";

/** How a day is written: "2022-01-31". */
export const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** "2022-01-31" as a day; undefined for what is not written so. */
export const dayOf = (text: string): CalendarDate | undefined =>
  DAY.test(text) ? (text as CalendarDate) : undefined;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(date: CalendarDate): Parts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month of a year has. */
export const daysIn = (year: number, month: number): number =>
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

const AS_PEOPLE_WRITE = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/;

/** "5/3/2022", "05.03.2022" or "05-03-2022": day before month, as Vietnamese write; undefined for anything else. */
export function dayWritten(text: string): CalendarDate | undefined {
  const [, day = "", month = "", year = ""] = AS_PEOPLE_WRITE.exec(text) ?? [];
  return dayOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

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
const EXCEL_EPOCH = dayNumber("1899-12-30" as CalendarDate);

/** The Gregorian day so many days after 1970-01-01 (the civil-from-days arithmetic of H. Hinnant). */
export function civil(days: number): Parts {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Excel's number of a day in the 1900 date system: 1 March 1900 is 61, as if 29 February 1900 had been. */
export const excelSerial = (date: CalendarDate): number => dayNumber(date) - EXCEL_EPOCH;

/** The day of a number of Excel, its time of day left out; undefined outside 1 March 1900 to the year 9999. */
export function fromExcelSerial(serial: number): CalendarDate | undefined {
  if (!(serial >= 61 && serial < 2_958_466)) return undefined;
  const { year, month, day } = civil(Math.floor(serial) + EXCEL_EPOCH - EPOCH);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  ) as CalendarDate;
}
