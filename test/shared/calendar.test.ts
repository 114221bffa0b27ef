import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayNumber,
  daysBetween,
  excelDay,
  instant,
  isImpossible,
  writtenDay,
} from "../../shared/calendar.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import { evaluate } from "../support/excel.ts";

const date = (written: string) => CalendarDate.parse(written);
const days = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))
  .filter((written) => /^\d{4}-/.test(written));

describe("a day as people write it", () => {
  it("is year-month-day, nothing else", () => {
    for (const written of ["2022-01-31", "2022-02-30", "0000-03-01"])
      expect(CalendarDate.safeParse(written).success).toBe(true);
    for (const written of [
      "2022-1-31",
      "31/01/2022",
      "2022-13-01",
      "2022-00-01",
      "2022-01-32",
      "2022-01-00",
      "2022-01-31T00:00",
      "",
    ])
      expect(CalendarDate.safeParse(written).success, written).toBe(false);
  });

  it("is impossible when its month does not have it", () => {
    const impossible = [
      "2022-02-29",
      "2022-02-30",
      "2022-04-31",
      "2022-06-31",
      "2022-09-31",
      "2022-11-31",
      "1900-02-29",
    ];
    for (const written of impossible) expect(isImpossible(date(written)), written).toBe(true);
    for (const written of ["2024-02-29", "2000-02-29", "2022-01-31", "2022-12-31", "2022-04-30"])
      expect(isImpossible(date(written)), written).toBe(false);
  });

  it("an impossible day counts as the last of its month", () => {
    expect(dayNumber(date("2022-02-30"))).toBe(dayNumber(date("2022-02-28")));
    expect(dayNumber(date("2024-02-30"))).toBe(dayNumber(date("2024-02-29")));
    expect(daysBetween(date("2022-02-30"), date("2022-03-01"))).toBe(1);
    expect(excelDay(date("2022-02-30"))).toBe("DATE(2022,2,28)");
  });

  it("is written 31/01/2022 on paper", () => {
    expect(writtenDay(date("2022-01-31"))).toBe("31/01/2022");
    expect(writtenDay(date("2022-02-30"))).toBe("30/02/2022");
  });
});

describe("counting days", () => {
  it("agrees with the calendar of the world, leap years and all", () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const expected = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
        expect(daysBetween(date(from), date(to))).toBe(expected);
      }),
      {
        examples: [
          ["2024-02-28", "2024-03-01"],
          ["1900-02-28", "1900-03-01"],
          ["2022-12-31", "2023-01-01"],
        ],
      },
    );
  });

  it("agrees with Excel from 01/03/1900 on", () => {
    const zero = dayNumber(date("1899-12-30"));
    fc.assert(
      fc.property(
        days.filter((written) => written >= "1900-03-01"),
        (written) => {
          expect(evaluate(excelDay(date(written)), new Map())).toBe(dayNumber(date(written)) - zero);
        },
      ),
    );
  });

  it("is negative backwards and 0 within the day", () => {
    expect(daysBetween(date("2022-06-15"), date("2022-06-14"))).toBe(-1);
    expect(daysBetween(date("2022-06-15"), date("2022-06-15"))).toBe(0);
  });
});

describe("instants written in different zones", () => {
  it("compare as what they are: 17:00 in Viet Nam is 10:00 UTC", () => {
    expect(instant("2022-12-15T17:00:00+07:00")).toBe(instant("2022-12-15T10:00:00Z"));
    expect(instant("2022-12-15T17:00+07:00")).toBe(instant("2022-12-15T10:00Z"));
    expect(instant("2022-12-15T02:30:00-05:30")).toBe(instant("2022-12-15T08:00:00Z"));
    expect(instant("2023-01-01T00:30:00+07:00")).toBe(instant("2022-12-31T17:30:00Z"));
  });

  it("agree with the clock of the world to the millisecond", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
        (each) => {
          expect(instant(each.toISOString())).toBe(each.getTime());
        },
      ),
    );
    for (let millisecond = 0; millisecond < 1000; millisecond++) {
      const fraction = String(millisecond).padStart(3, "0");
      expect(instant(`1970-01-01T00:00:00.${fraction}Z`)).toBe(millisecond);
    }
    expect(instant("1970-01-01T00:00:00.5Z")).toBe(500);
    expect(instant("1970-01-01T00:00:00.123999Z")).toBe(123);
  });

  it("a text that is no instant is a bug of ours, not a card in time", () => {
    for (const written of ["2022-12-15", "2022-12-15T17:00:00", "nay", ""])
      expect(() => instant(written)).toThrow("not an instant with its offset");
  });
});
