import { describe, expect, it } from "vitest";
import {
  earned,
  faultsOf,
  formulaOf,
  isRule,
  readsOf,
  refusalsOf,
  working,
} from "../../support/rule-situation.ts";

describe("checklist: parts that each earn their own points, all or nothing", () => {
  const rule = {
    kind: "checklist",
    parts: [
      { input: "van-ban", points: "0.5" },
      { input: "ke-hoach", points: "0.25" },
      { input: "bao-cao", points: "0.25" },
    ],
  };
  const of = (...done: boolean[]) => ({
    max: "1",
    entered: Object.fromEntries(
      ["van-ban", "ke-hoach", "bao-cao"].map((id, index) => [id, done[index] ?? false]),
    ),
  });

  it("adds up the parts that were done", () => {
    expect(earned(rule, of(true, false, true))).toBe("0.75");
    expect(earned(rule, of(true, true, true))).toBe("1");
    expect(earned(rule, of())).toBe("0");
  });

  it("needs a yes or no for every part", () => {
    expect(readsOf(rule).map(({ input, needed }) => [input, needed])).toEqual([
      ["van-ban", true],
      ["ke-hoach", true],
      ["bao-cao", true],
    ]);
    expect(refusalsOf(rule, of())).toEqual([]);
  });

  it("parts that do not come to the maximum are a fault", () => {
    expect(faultsOf(rule, "1")).toEqual([]);
    expect(faultsOf(rule, "1.5")).toEqual([
      { code: "parts-not-maximum", severity: "error", facts: { sum: "1", max: "1.5" } },
    ]);
    expect(isRule({ kind: "checklist", parts: [] })).toBe(false);
  });

  it("adds up rounded in Excel, so that 0,1 + 0,2 prints and compares as 0,3", () => {
    expect(formulaOf(rule)).toBe(
      'ROUND(IF([van-ban]="Có",0.5,0)+IF([ke-hoach]="Có",0.25,0)+IF([bao-cao]="Có",0.25,0),2)',
    );
  });

  it("says how many parts and which points", () => {
    expect(working(rule, of(true, false, true))).toBe("đạt 2/3 phần: 0,5 + 0,25");
    expect(working(rule, of(), "en")).toBe("0 of 3 parts: 0");
    expect(working(rule, of())).toBe("đạt 0/3 phần: 0");
  });
});
