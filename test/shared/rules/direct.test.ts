import { describe, expect, it } from "vitest";
import {
  earned,
  faultsOf,
  formulaOf,
  readsOf,
  refusalsOf,
  typed,
  working,
} from "../../support/rule-situation.ts";

const entered = (points: string) => ({ entered: { points: typed(points) } });

describe("direct: points are typed", () => {
  const rule = { kind: "direct" };

  it("what is typed counts, 0 and the maximum included", () => {
    for (const points of ["0", "8.25", "10"]) {
      expect(earned(rule, { max: "10", ...entered(points) })).toBe(points);
      expect(refusalsOf(rule, { max: "10", ...entered(points) })).toEqual([]);
    }
  });

  it("needs its points; a blank is not a zero", () => {
    expect(readsOf(rule)).toEqual([{ input: "points", kinds: ["points"], needed: true }]);
    expect(refusalsOf(rule, { max: "10" })).toEqual([]);
  });

  it("refuses less than 0 and more than the maximum, by a hundredth already", () => {
    expect(refusalsOf(rule, { max: "10", ...entered("-0.01") })).toEqual([
      { code: "points-negative", severity: "error", input: "points", facts: { typed: "-0.01", max: "10" } },
    ]);
    expect(refusalsOf(rule, { max: "10", ...entered("10.01") })).toEqual([
      {
        code: "points-above-maximum",
        severity: "error",
        input: "points",
        facts: { typed: "10.01", max: "10" },
      },
    ]);
  });

  it("is the typed cell itself in Excel", () => {
    expect(formulaOf(rule)).toBe("[points]");
  });

  it("says what was typed", () => {
    expect(working(rule, entered("8.25"))).toBe("chấm 8,25");
    expect(working(rule, entered("8.25"), "en")).toBe("typed 8.25");
  });

  it("needs a maximum to score on", () => {
    expect(faultsOf(rule, "0")).toEqual([
      { code: "scale-not-positive", severity: "error", input: "points", facts: { scale: "0" } },
    ]);
    expect(faultsOf(rule, "10")).toEqual([]);
  });
});

describe("direct on another scale: typed out of 100 for a maximum of 15", () => {
  const rule = { kind: "direct", outOf: "100" };

  it("is multiplied by 15/100 and rounded half-up to a hundredth", () => {
    expect(earned(rule, { max: "15", ...entered("90") })).toBe("13.5");
    expect(earned(rule, { max: "15", ...entered("90.1") })).toBe("13.52"); // 13,515
    expect(earned(rule, { max: "15", ...entered("100") })).toBe("15");
  });

  it("allows up to the scale, not up to the maximum", () => {
    expect(refusalsOf(rule, { max: "15", ...entered("100") })).toEqual([]);
    expect(refusalsOf(rule, { max: "15", ...entered("100.01") })[0]?.facts).toEqual({
      typed: "100.01",
      max: "100",
    });
  });

  it("multiplies by the coefficient in Excel", () => {
    expect(formulaOf(rule, "15")).toBe("ROUND([points]*3/20,2)");
  });

  it("says the coefficient", () => {
    expect(working(rule, { max: "15", ...entered("90.1") })).toBe("chấm 90,1, hệ số 15/100");
    expect(working(rule, { max: "15", ...entered("90.1") }, "en")).toBe("typed 90.1, coefficient 15/100");
  });

  it("a scale of 0 is a fault", () => {
    expect(faultsOf({ kind: "direct", outOf: "0" })[0]).toMatchObject({
      code: "scale-not-positive",
      facts: { scale: "0" },
    });
  });
});

describe("direct in steps of 0,25", () => {
  const rule = { kind: "direct", step: "0.25" };

  it("takes whole multiples and refuses what lies between", () => {
    expect(refusalsOf(rule, entered("1.75"))).toEqual([]);
    expect(refusalsOf(rule, entered("1.8"))).toEqual([
      { code: "points-off-step", severity: "error", input: "points", facts: { typed: "1.8", step: "0.25" } },
    ]);
  });

  it("a step of 0 is a fault", () => {
    expect(faultsOf({ kind: "direct", step: "0" })).toEqual([
      { code: "step-not-positive", severity: "error", input: "points", facts: { step: "0" } },
    ]);
    expect(faultsOf(rule)).toEqual([]);
  });
});
