import { describe, expect, test } from "vitest";
import { lunarDay } from "../../shared/lunar-calendar.ts";

/** Tết as it was and will be celebrated in Viet Nam. */
const TET = [
  "2000-02-05",
  "2001-01-24",
  "2002-02-12",
  "2003-02-01",
  "2004-01-22",
  "2005-02-09",
  "2006-01-29",
  "2007-02-17",
  "2008-02-07",
  "2009-01-26",
  "2010-02-14",
  "2011-02-03",
  "2012-01-23",
  "2013-02-10",
  "2014-01-31",
  "2015-02-19",
  "2016-02-08",
  "2017-01-28",
  "2018-02-16",
  "2019-02-05",
  "2020-01-25",
  "2021-02-12",
  "2022-02-01",
  "2023-01-22",
  "2024-02-10",
  "2025-01-29",
  "2026-02-17",
  "2027-02-06",
  "2028-01-26",
  "2029-02-13",
  "2030-02-02",
];
const yearOf = (date: string) => Number(date.slice(0, 4));

test("Tết of thirty-one years", () => {
  expect(TET.map((date) => lunarDay(yearOf(date), 1, 1))).toEqual(TET);
});

test("Giỗ Tổ Hùng Vương, in years with a leap month before it, after it and without one", () => {
  const days = [
    "2015-04-28",
    "2016-04-16",
    "2017-04-06",
    "2018-04-25",
    "2019-04-14",
    "2020-04-02",
    "2021-04-21",
    "2022-04-10",
    "2023-04-29",
    "2024-04-18",
    "2025-04-07",
    "2026-04-26",
  ];
  expect(days.map((date) => lunarDay(yearOf(date), 3, 10))).toEqual(days);
});

describe("the meridian", () => {
  test.each([
    [1985, "1985-01-21", "1985-02-20"],
    [2007, "2007-02-17", "2007-02-18"],
    [2030, "2030-02-02", "2030-02-03"],
  ])("gives %i another Tết in Hà Nội than in Beijing", (year, here, there) => {
    expect([lunarDay(year, 1, 1), lunarDay(year, 1, 1, 8)]).toEqual([here, there]);
  });
});
