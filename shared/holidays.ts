import { daysBetween, excelSerial, fromExcelSerial } from "./calendar.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { lunarDay } from "./lunar-calendar.ts";
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
 * day beside it; as they were announced for a year. In 2020 the law before it still held, without the day beside 2/9.
 */
const ANNOUNCED: Readonly<Record<number, AnnouncedYear>> = {
  2020: {
    off: ["01-23", "01-24", "01-27", "01-28", "01-29", "04-02"],
    exchanged: [],
  },
  2021: {
    off: ["02-10", "02-11", "02-12", "02-15", "02-16", "04-21", "05-03", "09-03"],
    exchanged: [],
  },
  2022: {
    off: ["01-03", "01-31", "02-01", "02-02", "02-03", "02-04", "04-11", "05-02", "05-03", "09-01"],
    exchanged: [],
  },
  2023: {
    off: ["01-02", "01-20", "01-23", "01-24", "01-25", "01-26", "05-02", "05-03", "09-01", "09-04"],
    exchanged: [],
  },
  2024: {
    off: ["02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "09-03"],
    // Công văn 2450/VPCP-KGVX ngày 12/4/2024
    exchanged: [{ off: "04-29", worked: "05-04" }],
  },
  2025: {
    off: ["01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "09-01"],
    exchanged: [{ off: "05-02", worked: "04-26" }],
  },
  2026: {
    off: ["02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "09-01"],
    exchanged: [
      { off: "01-02", worked: "01-10" },
      { off: "08-31", worked: "08-22" },
    ],
  },
};

/** 1/1, 30/4, 1/5 and 2/9, the same in every year. */
const FIXED = ["01-01", "04-30", "05-01", "09-02"];

/** The years whose announced days off are entered here. */
export const KNOWN_YEARS: readonly number[] = Object.keys(ANNOUNCED).map(Number);

export const isAnnounced = (year: number): boolean => year in ANNOUNCED;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/**
 * The days of the week off and the weekends worked from one day to another. Of a year whose announcement is not known
 * (`isAnnounced`) they are the days the law gives: nothing is exchanged then, and of what is chosen anew each year the
 * usual is taken.
 */
export function holidaysOf(from: CalendarDate, to: CalendarDate): Holidays {
  const years = Array.from(
    { length: Math.max(0, yearOf(to) - yearOf(from) + 1) },
    (_, i) => yearOf(from) + i,
  );
  const all = years.map(holidaysIn);
  const within = (dates: readonly CalendarDate[]) =>
    dates.filter((date) => daysBetween(from, date) >= 0 && daysBetween(date, to) >= 0).sort();
  return { off: within(all.flatMap(({ off }) => off)), worked: within(all.flatMap(({ worked }) => worked)) };
}

function holidaysIn(year: number): Holidays {
  const announced = ANNOUNCED[year];
  if (!announced) return { off: daysByLaw(year), worked: [] };
  const dayIn = (date: string) => `${year}-${date}` as CalendarDate;
  const { off, exchanged } = announced;
  return {
    off: [...FIXED, ...off, ...exchanged.map((each) => each.off)].map(dayIn).filter(isOfWeek),
    worked: exchanged.map(({ worked }) => dayIn(worked)),
  };
}

const isOfWeek = (date: CalendarDate): boolean => excelSerial(date) % 7 > 1;

/**
 * The days of Điều 112 in a year, each that falls on a weekend moved to the next day of work (Điều 111 khoản 3). Chosen
 * anew each year are the five days of Tết, usually the last two of the old year and three of the new one, and whether
 * the day beside 2/9 is the one before or after: the one that joins it to a weekend.
 */
export function daysByLaw(year: number): CalendarDate[] {
  const tet = excelSerial(lunarDay(year, 1, 1));
  const national = excelSerial(`${year}-09-02` as CalendarDate);
  const isBefore = [3, 4, 6, 0].includes(national % 7);
  const given = [
    ...FIXED.map((date) => excelSerial(`${year}-${date}` as CalendarDate)),
    ...[-2, -1, 0, 1, 2].map((days) => tet + days),
    excelSerial(lunarDay(year, 3, 10)),
    national + (isBefore ? -1 : 1),
  ].sort((a, b) => a - b);
  const off = new Set<number>();
  for (const serial of given.filter((each) => each % 7 > 1)) off.add(serial);
  for (const serial of given.filter((each) => each % 7 <= 1)) {
    let next = serial + 1;
    while (next % 7 <= 1 || off.has(next)) next += 1;
    off.add(next);
  }
  return [...off].sort((a, b) => a - b).map((serial) => fromExcelSerial(serial) as CalendarDate);
}
