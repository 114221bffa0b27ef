import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excelSerial } from "../../shared/calendar.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import {
  addWorkingDays,
  Holidays,
  isWorkingDay,
  MOST_AWAY,
  PLAIN_WEEK,
  workingDaysBetween,
  workingDaysFormula,
} from "../../shared/working-days.ts";
import { evaluate } from "../support/excel.ts";

const day = (written: string) => CalendarDate.parse(written);
const calendar = (off: readonly string[], worked: readonly string[] = []) =>
  Holidays.parse({ off: [...off], worked: [...worked] });

/** 30/4 and 1/5/2024, a Tuesday and a Wednesday; Monday 29/4 exchanged for Saturday 4/5. */
const LATE_APRIL = calendar(["2024-04-29", "2024-04-30", "2024-05-01"], ["2024-05-04"]);

/** Whether a day is worked, by the words of the definition. */
function worked(date: Date, { off, worked: instead }: Holidays): boolean {
  const written = date.toISOString().slice(0, 10);
  if (instead.some((each) => each === written)) return true;
  return ![0, 6].includes(date.getUTCDay()) && !off.some((each) => each === written);
}

const DAYS = fc
  .date({ min: new Date("2023-11-01"), max: new Date("2024-07-01"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const holidays = fc
  .record({ off: fc.uniqueArray(DAYS, { maxLength: 12 }), worked: fc.uniqueArray(DAYS, { maxLength: 4 }) })
  .map((each) => Holidays.parse(each));

describe("a working day", () => {
  test("is a day of the week that is not off, or a weekend worked in exchange", () => {
    const is = (written: string) => isWorkingDay(day(written), LATE_APRIL);
    expect(["2024-04-26", "2024-05-02", "2024-05-04"].map(is)).toEqual([true, true, true]);
    expect(["2024-04-27", "2024-04-29", "2024-05-01", "2024-05-05"].map(is)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("named off and worked at once is worked; a Sunday named off is off once", () => {
    const both = calendar(["2024-05-02", "2024-05-05"], ["2024-05-02"]);
    expect(isWorkingDay(day("2024-05-02"), both)).toBe(true);
    expect(workingDaysBetween(day("2024-05-01"), day("2024-05-06"), both)).toBe(3);
  });
});

describe("so many working days away", () => {
  test.each([
    ["2024-04-26", 1, "2024-05-02"],
    ["2024-04-26", 3, "2024-05-04"],
    ["2024-04-26", 4, "2024-05-06"],
    ["2024-05-06", -1, "2024-05-04"],
    ["2024-05-06", -4, "2024-04-26"],
    ["2024-05-05", 0, "2024-05-05"],
  ])("from %s, %i of them: %s", (from, count, to) => {
    expect(addWorkingDays(day(from), count, LATE_APRIL)).toBe(to);
  });

  test("across the end of a year, by the week alone", () => {
    expect(addWorkingDays(day("2024-12-30"), 5, PLAIN_WEEK)).toBe("2025-01-06");
  });

  test("is a day Excel has, and a number of days somebody may mean", () => {
    expect(addWorkingDays(day("1900-03-01"), -1, PLAIN_WEEK)).toBeUndefined();
    expect(() => addWorkingDays(day("2024-01-01"), MOST_AWAY + 1, PLAIN_WEEK)).toThrow(/is counted: 3661/);
    expect(() => addWorkingDays(day("2024-01-01"), 1.5, PLAIN_WEEK)).toThrow(/is counted: 1\.5/);
  });

  test("is so many working days between, and itself one", () => {
    fc.assert(
      fc.property(DAYS, fc.integer({ min: 1, max: 60 }), holidays, (from, count, off) => {
        const to = addWorkingDays(from, count, off) as CalendarDate;
        expect(workingDaysBetween(from, to, off)).toBe(count);
        expect(isWorkingDay(to, off)).toBe(true);
        if (isWorkingDay(from, off)) expect(addWorkingDays(to, -count, off)).toBe(from);
      }),
    );
  });
});

describe("working days between", () => {
  test("are those after the one, up to and with the other; negative backwards", () => {
    expect(workingDaysBetween(day("2024-04-26"), day("2024-05-06"), LATE_APRIL)).toBe(4);
    expect(workingDaysBetween(day("2024-05-06"), day("2024-04-26"), LATE_APRIL)).toBe(-4);
    expect(workingDaysBetween(day("2024-05-04"), day("2024-05-05"), LATE_APRIL)).toBe(0);
  });

  test("are what counting on a wall calendar gives, and what the Excel formula gives", () => {
    fc.assert(
      fc.property(DAYS, fc.integer({ min: 1, max: 200 }), holidays, (from, more, off) => {
        const dates = Array.from({ length: more }, (_, index) => {
          const date = new Date(`${from}T00:00:00Z`);
          date.setUTCDate(date.getUTCDate() + index + 1);
          return date;
        });
        const counted = dates.filter((date) => worked(date, off)).length;
        const to = day((dates.at(-1) as Date).toISOString().slice(0, 10));
        expect(workingDaysBetween(from, to, off)).toBe(counted);
        const formula = workingDaysFormula(excelSerial(from), "A1", off);
        expect(evaluate(formula, new Map([["A1", excelSerial(to)]])), formula).toBe(counted);
      }),
    );
  });
});
