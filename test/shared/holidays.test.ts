import { describe, expect, test } from "vitest";
import { excelSerial } from "../../shared/calendar.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import { daysByLaw, holidaysOf, isAnnounced, KNOWN_YEARS } from "../../shared/holidays.ts";
import { addWorkingDays, workingDaysBetween } from "../../shared/working-days.ts";

const day = (written: string) => CalendarDate.parse(written);
const between = (from: string, to: string) => holidaysOf(day(from), day(to));
const yearly = (year: number) => between(`${year}-01-01`, `${year}-12-31`);
const isWeekend = (date: CalendarDate) => excelSerial(date) % 7 < 2;

describe.each(KNOWN_YEARS.filter((year) => year > 2020))("%i", (year) => {
  const { off, worked } = yearly(year);

  test("has the eleven days of Điều 112 off on days of the week, and one more for every Saturday worked", () => {
    expect(off.length - worked.length).toBe(11);
    expect(new Set(off).size).toBe(off.length);
    expect(off.filter(isWeekend)).toEqual([]);
    expect(worked.filter((date) => !isWeekend(date))).toEqual([]);
  });

  test("has a day beside 2/9", () => {
    const beside = off.map(excelSerial).map((serial) => serial - excelSerial(day(`${year}-09-02`)));
    expect(beside.filter((days) => Math.abs(days) === 1)).toHaveLength(1);
  });

  test("is what the law gives, but for the days exchanged", () => {
    const exchanged = off.filter((date) => !daysByLaw(year).includes(date));
    expect(daysByLaw(year).filter((date) => !off.includes(date))).toEqual([]);
    expect(exchanged).toHaveLength(worked.length);
  });
});

test("2020, before the law gave a day beside 2/9, has ten", () => {
  expect(yearly(2020).off).toHaveLength(10);
  expect(yearly(2020).off).toContain("2020-04-02");
});

test("2024: Tết from Thursday 8/2 to Wednesday 14/2, and 29/4 made up on 4/5", () => {
  const year = yearly(2024);
  expect(addWorkingDays(day("2024-02-07"), 1, year)).toBe("2024-02-15");
  expect(addWorkingDays(day("2024-04-26"), 1, year)).toBe("2024-05-02");
  expect(addWorkingDays(day("2024-05-03"), 1, year)).toBe("2024-05-04");
  expect(workingDaysBetween(day("2023-12-31"), day("2024-12-31"), year)).toBe(251);
});

test("2025: nine days of Tết from 25/1 to 2/2, and 2/5 made up on 26/4", () => {
  const year = yearly(2025);
  expect(addWorkingDays(day("2025-01-24"), 1, year)).toBe("2025-02-03");
  expect(addWorkingDays(day("2025-04-25"), 1, year)).toBe("2025-04-26");
  expect(addWorkingDays(day("2025-04-29"), 1, year)).toBe("2025-05-05");
});

test("of a part of a year only what lies in it, in order, across the end of a year too", () => {
  expect(between("2024-09-01", "2025-01-27")).toEqual({
    off: ["2024-09-02", "2024-09-03", "2025-01-01", "2025-01-27"],
    worked: [],
  });
  expect(between("2024-05-04", "2024-05-04")).toEqual({ off: [], worked: ["2024-05-04"] });
});

describe("a year that was not announced yet", () => {
  test("has the days the law gives, by the moon too: 2030, with Tết a day before China's", () => {
    expect(isAnnounced(2030)).toBe(false);
    expect(yearly(2030)).toEqual({
      off: [
        "2030-01-01",
        "2030-01-31",
        "2030-02-01",
        "2030-02-04",
        "2030-02-05",
        "2030-02-06",
        "2030-04-12",
        "2030-04-30",
        "2030-05-01",
        "2030-09-02",
        "2030-09-03",
      ],
      worked: [],
    });
  });

  test("has eleven days off on days of the week, whichever year", () => {
    for (let year = 2027; year < 2100; year++) {
      const { off } = yearly(year);
      expect([year, new Set(off).size, off.filter(isWeekend)]).toEqual([year, 11, []]);
    }
  });

  test("has a day off for each that falls on a weekend: 30/4 and 1/5 of 2033 on 2/5 and 3/5", () => {
    expect(yearly(2033).off.filter((date) => date.startsWith("2033-05"))).toEqual([
      "2033-05-02",
      "2033-05-03",
    ]);
  });
});

test("from a day to an earlier one there is none", () => {
  expect(between("2025-06-01", "2024-06-01")).toEqual({ off: [], worked: [] });
});
