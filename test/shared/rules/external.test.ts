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

const rule = { kind: "external", input: "chi-so", outOf: "100", source: "Chỉ số CCHC" };
const of = (figure: string) => ({ max: "15", entered: { "chi-so": figure } });

describe("external: a figure another authority publishes, out of 100, for 15 points", () => {
  it("91,35 out of 100 earns 13,7 of 15", () => {
    expect(earned(rule, of("91.35"))).toBe("13.7"); // 13,7025
    expect(earned(rule, of("0"))).toBe("0");
    expect(earned(rule, of("100"))).toBe("15");
  });

  it("refuses a figure above its scale", () => {
    expect(refusalsOf(rule, of("100"))).toEqual([]);
    expect(refusalsOf(rule, of("100.001"))).toEqual([
      {
        code: "figure-above-scale",
        severity: "error",
        input: "chi-so",
        facts: { figure: "100.001", scale: "100" },
      },
    ]);
    expect(refusalsOf(rule, {})).toEqual([]);
  });

  it("a scale of 0 is a fault, and the authority must be named", () => {
    expect(faultsOf({ ...rule, outOf: "0.0" })).toEqual([
      { code: "scale-not-positive", severity: "error", facts: { scale: "0.0" } },
    ]);
    expect(faultsOf(rule)).toEqual([]);
    expect(isRule({ ...rule, source: "" })).toBe(false);
  });

  it("needs an amount or a per cent figure", () => {
    expect(readsOf(rule)).toEqual([{ input: "chi-so", kinds: ["amount", "percent"], needed: true }]);
  });

  it("is the same proportion in Excel", () => {
    expect(formulaOf({ ...rule, outOf: "80.5" }, "15")).toBe("MIN(ROUND(15*[chi-so]/80.5,2),15)");
  });

  it("names the authority, and writes both figures with the language's mark", () => {
    const situation = { max: "7.5", entered: { "chi-so": "61.25" } };
    expect(working({ ...rule, outOf: "80.5" }, situation)).toBe("7,5 × 61,25/80,5 (Chỉ số CCHC)");
    expect(working({ ...rule, outOf: "80.5" }, situation, "en")).toBe("7.5 × 61.25/80.5 (Chỉ số CCHC)");
  });
});
