import { describe, expect, it } from "vitest";
import {
  day,
  earned,
  faultsOf,
  formulaOf,
  isRule,
  NONE,
  readsOf,
  refusalsOf,
  working,
} from "../../support/rule-situation.ts";

const report = (rest: object) => ({
  kind: "deadline",
  days: [{ input: "bao-cao-6-thang", due: { on: "2022-06-15" } }],
  per: "once",
  points: "0.5",
  ...rest,
});
const sent = (written: string) => ({ entered: { "bao-cao-6-thang": day(written) } });

describe("deadline: late against a day of the table", () => {
  it("the due day itself is in time, the day after is late", () => {
    expect(earned(report({}), sent("2022-06-14"))).toBe("0");
    expect(earned(report({}), sent("2022-06-15"))).toBe("0");
    expect(earned(report({}), sent("2022-06-16"))).toBe("0.5");
  });

  it("“trước ngày 15/6”: the due day itself is late", () => {
    expect(earned(report({ before: true }), sent("2022-06-14"))).toBe("0");
    expect(earned(report({ before: true }), sent("2022-06-15"))).toBe("0.5");
  });

  it("once, however late; or per day; or per started week", () => {
    expect(earned(report({}), sent("2022-07-15"))).toBe("0.5");
    expect(earned(report({ per: "document" }), sent("2022-07-15"))).toBe("0.5");
    expect(earned(report({ per: "day", points: "0.1" }), sent("2022-06-18"))).toBe("0.3");
    expect(earned(report({ per: "week" }), sent("2022-06-22"))).toBe("0.5");
    expect(earned(report({ per: "week" }), sent("2022-06-23"))).toBe("1");
  });

  it("nothing entered is nothing declared; “không có” costs as one late document, or what the table says", () => {
    expect(earned(report({}), {})).toBe("0");
    expect(earned(report({}), { entered: { "bao-cao-6-thang": NONE } })).toBe("0.5");
    expect(earned(report({ missing: "2" }), { entered: { "bao-cao-6-thang": NONE } })).toBe("2");
    expect(earned(report({ per: "day", missing: "0" }), { entered: { "bao-cao-6-thang": NONE } })).toBe("0");
  });

  it("a day its month does not have counts as the month's last", () => {
    const february = report({ days: [{ input: "bao-cao-6-thang", due: { on: "2022-02-28" } }] });
    expect(earned(february, sent("2022-02-30"))).toBe("0");
  });
});

describe("deadline: several documents", () => {
  const two = (per: string) => ({
    kind: "deadline",
    days: [
      { input: "bao-cao-6-thang", due: { on: "2022-06-15" } },
      { input: "bao-cao-nam", due: { on: "2022-11-20" } },
    ],
    per,
    points: "0.5",
    missing: "1",
  });
  const both = { entered: { "bao-cao-6-thang": day("2022-06-20"), "bao-cao-nam": NONE } };

  it("once: the costliest alone; per document: each", () => {
    expect(earned(two("once"), both)).toBe("1");
    expect(earned(two("document"), both)).toBe("1.5");
  });

  it("shows each document", () => {
    expect(working(two("document"), both)).toBe("20/06/2022 trễ 5 ngày: 0,5; không có: 1");
    expect(working(two("document"), both, "en")).toBe("20/06/2022 5 days late: 0.5; none: 1");
    expect(working(two("document"), { entered: { "bao-cao-nam": day("2022-11-01") } })).toBe(
      "chưa khai: 0; 01/11/2022 đúng hạn: 0",
    );
    expect(working(two("document"), { entered: { "bao-cao-nam": day("2022-11-01") } }, "en")).toBe(
      "nothing declared: 0; 01/11/2022 in time: 0",
    );
  });

  it("takes the largest or the rounded sum in Excel", () => {
    expect(formulaOf(two("once"))).toMatch(/^MAX\(IF\(\[bao-cao-6-thang\]="",0,.*,1\)\)\)$/);
    expect(formulaOf(two("document"))).toMatch(/^ROUND\(IF\(.*\)\+IF\(.*\),2\)$/);
  });
});

describe("deadline: relative to a day the season names", () => {
  const afterward = report({ days: [{ input: "bao-cao-6-thang", due: { named: "tong-ket", days: 10 } }] });
  const ahead = report({ days: [{ input: "bao-cao-6-thang", due: { named: "tong-ket", days: -10 } }] });
  const days = { "tong-ket": "2022-12-25" };

  it("ten days after the closing conference, across the end of the year", () => {
    expect(earned(afterward, { ...sent("2023-01-04"), days })).toBe("0");
    expect(earned(afterward, { ...sent("2023-01-05"), days })).toBe("0.5");
    expect(earned(ahead, { ...sent("2022-12-15"), days })).toBe("0");
    expect(earned(ahead, { ...sent("2022-12-16"), days })).toBe("0.5");
  });

  it("a day the period does not name is refused, and nobody is late against it", () => {
    expect(refusalsOf(afterward, sent("2023-01-05"))).toEqual([
      { code: "day-not-named", severity: "error", facts: { named: "tong-ket" } },
    ]);
    expect(refusalsOf(afterward, { days })).toEqual([]);
    expect(earned(afterward, sent("2023-01-05"))).toBe("0");
  });

  it("counts from the named day in Excel", () => {
    expect(formulaOf(ahead)).toContain("([bao-cao-6-thang]-(DATE(2022,12,31)-10))>0");
    expect(formulaOf({ ...ahead, per: "day" })).toContain("0.5*([bao-cao-6-thang]-(DATE(2022,12,31)-10))");
    expect(formulaOf({ ...afterward, before: true, per: "week" })).toBe(
      'ROUND(IF([bao-cao-6-thang]="",0,IF(ISNUMBER([bao-cao-6-thang]),IF(([bao-cao-6-thang]-(DATE(2022,12,31)+10-1))>0,0.5*ROUNDUP(([bao-cao-6-thang]-(DATE(2022,12,31)+10-1))/7,0),0),0.5)),2)',
    );
  });
});

describe("deadline: days of work", () => {
  // 2/9/2024 was a Monday and 3/9 off with it; 20/9/2024 a Friday.
  const holidays = { off: ["2024-09-02", "2024-09-03"] };
  const ahead = (days: number, rest = {}) =>
    report({
      days: [{ input: "bao-cao-6-thang", due: { named: "hop-khoi", days, working: true } }],
      before: true,
      ...rest,
    });
  const meeting = { days: { "hop-khoi": "2024-09-06" }, holidays };

  it("“trước 05 ngày làm việc” passes over weekends and the period's days off", () => {
    // Back from Friday 6/9: 5/9, 4/9, then 30/8, 29/8, 28/8; to be there before Wednesday 28/8.
    expect(earned(ahead(-5), { ...sent("2024-08-27"), ...meeting })).toBe("0");
    expect(earned(ahead(-5), { ...sent("2024-08-28"), ...meeting })).toBe("0.5");
    expect(earned(ahead(-5), { ...sent("2024-08-29"), days: meeting.days })).toBe("0");
    expect(earned(ahead(-5), { ...sent("2024-08-30"), days: meeting.days })).toBe("0.5");
  });

  it("a Saturday worked in exchange is a day of work", () => {
    const worked = { ...holidays, worked: ["2024-08-31"] };
    expect(earned(ahead(-5), { ...sent("2024-08-28"), ...meeting, holidays: worked })).toBe("0");
    expect(earned(ahead(-5), { ...sent("2024-08-29"), ...meeting, holidays: worked })).toBe("0.5");
  });

  it("for each working day late: a weekend and a day off cost nothing more", () => {
    const rule = report({
      days: [{ input: "bao-cao-6-thang", due: { on: "2024-08-30" } }],
      per: "working-day",
      points: "0.1",
    });
    const cost = (day: string) => earned(rule, { ...sent(day), holidays });
    expect(["2024-08-30", "2024-09-01", "2024-09-03", "2024-09-04", "2024-09-09"].map(cost)).toEqual([
      "0",
      "0",
      "0",
      "0.1",
      "0.4",
    ]);
    expect(earned(rule, sent("2024-09-04"))).toBe("0.3");
    expect(formulaOf(rule)).toContain("0.1*(5*INT(([bao-cao-6-thang]-1)/7)");
    const late = { ...sent("2024-09-05"), holidays };
    expect(working(rule, late)).toBe("05/09/2024 trễ 2 ngày làm việc: 0,2");
    expect(working(rule, late, "en")).toBe("05/09/2024 2 working days late: 0.2");
  });

  it("counts in Excel what lies after the last day in time, days off and Saturdays worked with their numbers", () => {
    const rule = report({
      days: [{ input: "bao-cao-6-thang", due: { named: "tong-ket", days: 3, working: true } }],
      per: "working-day",
    });
    // 31/12/2022 is a Saturday, day 44926; three working days after it Wednesday, day 44930.
    expect(formulaOf(rule)).toBe(
      'ROUND(IF([bao-cao-6-thang]="",0,IF(ISNUMBER([bao-cao-6-thang]),IF(([bao-cao-6-thang]-(44930))>0,0.5*(5*INT(([bao-cao-6-thang]-1)/7)+MIN(5,MOD([bao-cao-6-thang]-1,7))-32093),0),0.5)),2)',
    );
  });

  it("is refused further than ten years away, and beside a fixed day", () => {
    expect(isRule(ahead(-3661))).toBe(false);
    expect(isRule(report({ days: [{ input: "a", due: { on: "2022-06-15", working: true } }] }))).toBe(false);
  });
});

it("a deadline reads days that may be left blank, and needs at least one", () => {
  expect(readsOf(report({}))).toEqual([{ input: "bao-cao-6-thang", kinds: ["date"], needed: false }]);
  expect(faultsOf(report({}))).toEqual([]);
  expect(isRule(report({ days: [] }))).toBe(false);
  expect(
    isRule(report({ days: [{ input: "a", due: { on: "2022-06-15", named: "tong-ket", days: 1 } }] })),
  ).toBe(false);
});
