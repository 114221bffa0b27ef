import { describe, expect, it } from "vitest";
import { earned, faultsOf, formulaOf, readsOf, refusalsOf, working } from "../../support/rule-situation.ts";

describe("plus-minus: 1 điểm each time praised, 0,5 less each time criticised, from 0 to the maximum", () => {
  const rule = { kind: "plus-minus", plus: "so-khen", eachPlus: "1", minus: "so-phe-binh", eachMinus: "0.5" };
  const of = (praised: number, criticised: number) => ({
    max: "3",
    entered: { "so-khen": praised, "so-phe-binh": criticised },
  });

  it("counts both and keeps the result between 0 and the maximum", () => {
    expect(earned(rule, of(2, 1))).toBe("1.5");
    expect(earned(rule, of(5, 1))).toBe("3");
    expect(earned(rule, of(4, 2))).toBe("3");
    expect(earned(rule, of(0, 1))).toBe("0");
    expect(earned(rule, of(1, 2))).toBe("0");
  });

  it("blank is nothing declared", () => {
    expect(earned(rule, { max: "3" })).toBe("0");
    expect(earned(rule, { max: "3", entered: { "so-khen": 2 } })).toBe("2");
    expect(readsOf(rule).map(({ needed }) => needed)).toEqual([false, false]);
  });

  it("is the same sum in Excel", () => {
    expect(formulaOf(rule, "3")).toBe("MIN(MAX(ROUND(N([so-khen])*1-N([so-phe-binh])*0.5,2),0),3)");
  });

  it("shows the sum before its bounds", () => {
    expect(working(rule, of(1, 3))).toBe("1 × 1 − 3 × 0,5 = -0,5, trong khoảng 0 đến 3");
    expect(working(rule, of(1, 3), "en")).toBe("1 × 1 − 3 × 0.5 = -0.5, between 0 and 3");
  });

  it("has nothing to fault and nothing to refuse", () => {
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, of(1, 3))).toEqual([]);
  });
});
