import { describe, expect, test } from "vitest";
import { excelSerial } from "../../shared/calendar.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import { holidaysOf, KNOWN_YEARS } from "../../shared/holidays.ts";
import { describe as worded } from "../../shared/words/problems.ts";
import { addWorkingDays, type Holidays, workingDaysBetween } from "../../shared/working-days.ts";

const day = (written: string) => CalendarDate.parse(written);
function between(from: string, to: string): Holidays {
  const known = holidaysOf(day(from), day(to));
  if (!known.ok) throw new Error("the years are known");
  return known.value;
}
const isWeekend = (date: CalendarDate) => excelSerial(date) % 7 < 2;

describe.each(KNOWN_YEARS)("%i", (year) => {
  const { off, worked } = between(`${year}-01-01`, `${year}-12-31`);

  test("has the eleven days of Điều 112 off on days of the week, and one more for every Saturday worked", () => {
    expect(off.length - worked.length).toBe(11);
    expect(new Set(off).size).toBe(off.length);
    expect(off.filter(isWeekend)).toEqual([]);
    expect(worked.filter((date) => !isWeekend(date))).toEqual([]);
  });

  test("has 2/9 and one day beside it", () => {
    const beside = off.map(excelSerial).map((serial) => serial - excelSerial(day(`${year}-09-02`)));
    expect(beside.filter((days) => Math.abs(days) === 1)).toHaveLength(1);
    expect(beside).toContain(0);
  });
});

test("2024: Tết from Thursday 8/2 to Wednesday 14/2, and 29/4 made up on 4/5", () => {
  const year = between("2024-01-01", "2024-12-31");
  expect(addWorkingDays(day("2024-02-07"), 1, year)).toBe("2024-02-15");
  expect(addWorkingDays(day("2024-04-26"), 1, year)).toBe("2024-05-02");
  expect(addWorkingDays(day("2024-05-03"), 1, year)).toBe("2024-05-04");
  expect(workingDaysBetween(day("2023-12-31"), day("2024-12-31"), year)).toBe(251);
});

test("2025: nine days of Tết from 25/1 to 2/2, and 2/5 made up on 26/4", () => {
  const year = between("2025-01-01", "2025-12-31");
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

test("a year that is not known is said, never guessed", () => {
  const asked = holidaysOf(day("2024-12-01"), day("2200-01-31"));
  expect(asked.ok).toBe(false);
  expect(worded(asked.problems.at(-1) as never, "en")).toBe(
    "The public holidays of 2200 are not known: enter its days off and the Saturdays worked as announced.",
  );
  expect(asked.problems.map(({ facts }) => facts["year"])).not.toContain("2025");
});

test("from a day to an earlier one there is none", () => {
  expect(between("2025-06-01", "2024-06-01")).toEqual({ off: [], worked: [] });
});
