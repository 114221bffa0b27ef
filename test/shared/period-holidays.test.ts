import { describe, expect, test } from "vitest";
import { yearsByLaw } from "../../shared/period-holidays.ts";
import type { WrittenCriterion } from "../../shared/rubric.ts";
import { Deadline } from "../../shared/rules/deadline.ts";
import { Period } from "../../shared/season.ts";
import { deskOf, finalOf, selfScore, tallied } from "../support/small-bloc.ts";

const PERIOD = { id: "nam", title: "Năm", from: "2025-01-01", to: "2025-12-31" };

/** A report due on a day; every working day of delay takes half a point. */
const REPORT: WrittenCriterion = {
  id: "x",
  code: "X",
  title: "Gửi báo cáo",
  max: "10",
  base: { kind: "given" },
  inputs: [{ kind: "date", id: "sent", title: "Ngày gửi" }],
  lines: [
    {
      id: "x-late",
      code: "X.a",
      title: "Gửi muộn",
      effect: "deduct",
      rule: {
        kind: "deadline",
        days: [{ input: "sent", due: { named: "han", days: 0 } }],
        per: "working-day",
        points: "0.5",
      },
      atMost: "5",
    },
  ],
};

function pointsOf(due: string, sent: string, period: object = {}): string | undefined {
  const desk = deskOf([REPORT], { letters: "a" });
  const by = { ...desk, period: Period.parse({ ...PERIOD, days: { han: due }, ...period }) };
  return finalOf(tallied(by, [selfScore("a", { x: { inputs: { sent } } })]), "a", "x");
}

describe("working days of a period that lists no days off", () => {
  test("leave out those announced: over the nine days of Tết 2025 one is a day late", () => {
    expect(pointsOf("2025-01-24", "2025-02-03")).toBe("9.5");
  });

  test("leave out those of the law in a year not announced yet: over Tết 2027", () => {
    const year = { from: "2027-01-01", to: "2027-12-31" };
    expect(pointsOf("2027-02-03", "2027-02-11", year)).toBe("9.5");
  });

  test("know the year after the period, in which a deadline may fall", () => {
    expect(pointsOf("2025-12-31", "2026-01-05")).toBe("9.5");
  });

  test("are all of the week in a period of many years", () => {
    const many = { from: "2020-01-01", to: "2026-12-31" };
    expect(pointsOf("2025-01-24", "2025-02-03", many)).toBe("7");
  });
});

test("what a period lists stands, whatever was announced", () => {
  expect(pointsOf("2025-01-24", "2025-02-03", { holidays: { off: ["2025-01-27"] } })).toBe("7.5");
});

test("the years reckoned by the law alone are those of the period and of a deadline's day, where it is set", () => {
  const yearsOf = (due: object) =>
    yearsByLaw(
      Period.parse(PERIOD),
      Deadline.parse({ kind: "deadline", days: [{ input: "sent", due }], per: "working-day", points: "1" }),
    );
  expect(yearsOf({ on: "2028-01-15" })).toEqual([2027, 2028]);
  expect(yearsOf({ named: "chua-dat", days: 0 })).toEqual([]);
});
