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

const awards = [
  { input: "so-co-chinh-phu", points: "15" },
  { input: "so-co-thanh-pho", points: "10" },
  { input: "so-bang-khen", points: "2.5" },
];

describe("award: all commendations added up", () => {
  const rule = { kind: "award", awards, count: "all" };

  it("a flag of the City and two certificates are 10 + 2 × 2,5", () => {
    expect(earned(rule, { entered: { "so-co-thanh-pho": 1, "so-bang-khen": 2 } })).toBe("15");
    expect(earned(rule, { entered: { "so-bang-khen": 0 } })).toBe("0");
    expect(earned(rule, {})).toBe("0");
  });

  it("is a sum in Excel", () => {
    expect(formulaOf(rule)).toBe(
      "ROUND(N([so-co-chinh-phu])*15+N([so-co-thanh-pho])*10+N([so-bang-khen])*2.5,2)",
    );
  });

  it("shows the sum, in either language", () => {
    expect(working(rule, { entered: { "so-co-thanh-pho": 1, "so-bang-khen": 3 } })).toBe(
      "1 × 10 + 3 × 2,5 → 17,5",
    );
    expect(working(rule, { entered: { "so-bang-khen": 3 } }, "en")).toBe("3 × 2.5 → 7.5");
    expect(working(rule, {})).toBe("0");
  });
});

describe("award: only the highest commendation", () => {
  const rule = { kind: "award", awards, count: "highest" };

  it("a flag of the City and two certificates are 10", () => {
    expect(earned(rule, { entered: { "so-co-thanh-pho": 1, "so-bang-khen": 2 } })).toBe("10");
    expect(earned(rule, { entered: { "so-co-thanh-pho": 2 } })).toBe("10");
    expect(earned(rule, {})).toBe("0");
  });

  it("is a maximum in Excel and lists what it chose from", () => {
    expect(formulaOf({ ...rule, awards: awards.slice(1) })).toBe(
      "MAX(IF(N([so-co-thanh-pho])>0,10,0),IF(N([so-bang-khen])>0,2.5,0))",
    );
    expect(working(rule, { entered: { "so-co-thanh-pho": 1, "so-bang-khen": 3 } })).toBe(
      "1 × 10; 3 × 2,5 → 10",
    );
  });

  it("reads counts that may be left blank; has nothing to fault or refuse", () => {
    expect(readsOf(rule)).toEqual(awards.map(({ input }) => ({ input, kinds: ["count"], needed: false })));
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, {})).toEqual([]);
    expect(isRule({ ...rule, awards: [] })).toBe(false);
  });
});
