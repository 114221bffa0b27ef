import { describe, expect, it } from "vitest";
import { earned, faultsOf, formulaOf, readsOf, refusalsOf, working } from "../../support/rule-situation.ts";

const rule = { kind: "proportional", achieved: "so-thuc-hien", target: "so-chi-tieu" };
const of = (achieved: number | string, target: number | string) => ({
  entered: { "so-thuc-hien": achieved, "so-chi-tieu": target },
});

describe("proportional: M × A/T", () => {
  it("45 of 60 targets earn 7,5 of 10 points; all of them, or more, earn 10", () => {
    expect(earned(rule, of(45, 60))).toBe("7.5");
    expect(earned(rule, of(60, 60))).toBe("10");
    expect(earned(rule, of(90, 60))).toBe("10");
  });

  it("nothing achieved is 0", () => {
    expect(earned(rule, of(0, 60))).toBe("0");
  });

  it("rounds half-up to a hundredth, once: 1/16 of 10 is 0,625, so 0,63", () => {
    expect(earned(rule, of(1, 16))).toBe("0.63");
    expect(earned(rule, of(1, 3))).toBe("3.33");
    expect(earned(rule, of(2, 3))).toBe("6.67");
  });

  it("a target of 0 cannot be a share of anything", () => {
    expect(earned(rule, of(5, 0))).toBe("nothing");
  });

  it("however far above the target, the maximum is the maximum", () => {
    expect(earned(rule, { max: "1000", ...of("99999999.999", "0.001") })).toBe("1000");
  });

  it("needs both figures and refuses none", () => {
    expect(readsOf(rule)).toEqual([
      { input: "so-thuc-hien", kinds: ["count", "amount", "percent"], needed: true },
      { input: "so-chi-tieu", kinds: ["count", "amount", "percent"], needed: true },
    ]);
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, of(90, 60))).toEqual([]);
  });

  it("is a division in Excel, guarded against a target of 0", () => {
    expect(formulaOf(rule)).toBe("IF([so-chi-tieu]=0,NA(),MIN(ROUND(10*[so-thuc-hien]/[so-chi-tieu],2),10))");
  });

  it("shows the proportion", () => {
    expect(working(rule, { max: "12.5", ...of("45.5", 60) })).toBe("12,5 × 45,5/60");
    expect(working(rule, { max: "12.5", ...of("45.5", 60) }, "en")).toBe("12.5 × 45.5/60");
  });
});

describe("proportional with nothing below 50 %", () => {
  const floored = { ...rule, nothingBelow: "50" };

  it("exactly 50 % still counts, just under it earns 0", () => {
    expect(earned(floored, of(30, 60))).toBe("5");
    expect(earned(floored, of(29, 60))).toBe("0");
    expect(earned(floored, of("29.999", 60))).toBe("0");
  });

  it("compares by multiplying, not by dividing, in Excel", () => {
    expect(formulaOf(floored)).toBe(
      "IF([so-chi-tieu]=0,NA(),IF([so-thuc-hien]*100<50*[so-chi-tieu],0,MIN(ROUND(10*[so-thuc-hien]/[so-chi-tieu],2),10)))",
    );
  });
});

describe("proportional beyond the target, by at most 2 points", () => {
  const beyond = { ...rule, beyond: "2" };

  it("goes on above the target and stops at maximum + 2", () => {
    expect(earned(beyond, of(66, 60))).toBe("11");
    expect(earned(beyond, of(72, 60))).toBe("12");
    expect(earned(beyond, of(120, 60))).toBe("12");
  });
});

describe("proportional where fewer is better: M × T/A", () => {
  const fewer = { ...rule, fewerIsBetter: true };

  it("8 complaints where 6 were allowed earn 7,5; at or under the allowance 10", () => {
    expect(earned(fewer, of(8, 6))).toBe("7.5");
    expect(earned(fewer, of(6, 6))).toBe("10");
    expect(earned(fewer, of(3, 6))).toBe("10");
  });

  it("none at all earns everything there is, beyond the target too", () => {
    expect(earned(fewer, of(0, 6))).toBe("10");
    expect(earned(fewer, of(0, 0))).toBe("10");
    expect(earned({ ...fewer, beyond: "2" }, of(0, 6))).toBe("12");
  });

  it("an allowance of 0 with any at all earns 0", () => {
    expect(earned(fewer, of(1, 0))).toBe("0");
  });

  it("turns the proportion round in Excel and in words", () => {
    expect(formulaOf({ ...fewer, nothingBelow: "12.5" })).toBe(
      "IF([so-thuc-hien]=0,10,IF([so-chi-tieu]*1000<125*[so-thuc-hien],0,MIN(ROUND(10*[so-chi-tieu]/[so-thuc-hien],2),10)))",
    );
    expect(working(fewer, of(8, 6))).toBe("10 × 6/8");
  });
});

it("a rule asked without the figures it needs is a bug of ours", () => {
  expect(() => earned(rule, {})).toThrow("input so-thuc-hien is needed and was not checked");
});
