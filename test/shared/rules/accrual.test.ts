import { describe, expect, it } from "vitest";
import { earned, faultsOf, formulaOf, readsOf, refusalsOf, working } from "../../support/rule-situation.ts";

describe("accrual: above 92 % 0,1 point; for every whole 1 % more another 0,1", () => {
  const rule = {
    kind: "accrual",
    reading: { input: "ty-le" },
    above: "92",
    first: "0.1",
    every: "1",
    each: "0.1",
  };
  const at = (rate: string) => ({ entered: { "ty-le": rate } });

  it("nothing up to the threshold itself, the first points just above it", () => {
    expect(earned(rule, at("91.999"))).toBe("0");
    expect(earned(rule, at("92"))).toBe("0");
    expect(earned(rule, at("92.001"))).toBe("0.1");
  });

  it("another 0,1 for each whole step beyond", () => {
    expect(earned(rule, at("92.999"))).toBe("0.1");
    expect(earned(rule, at("93"))).toBe("0.2");
    expect(earned(rule, at("100"))).toBe("0.9");
  });

  it("counts steps finer than 1 % exactly: 0,3 over a step of 0,1 are three", () => {
    expect(earned({ ...rule, every: "0.1" }, at("92.3"))).toBe("0.4");
  });

  it("shows the steps", () => {
    expect(working(rule, at("95.5"))).toBe("95,5 vượt 92: 0,1 + 3 × 0,1 = 0,4");
    expect(working(rule, at("95.5"), "en")).toBe("95.5 above 92: 0.1 + 3 × 0.1 = 0.4");
    expect(working({ ...rule, above: "92.5" }, at("92"))).toBe("92 không vượt 92,5: 0");
    expect(working({ ...rule, above: "92.5" }, at("92"), "en")).toBe("92 not above 92.5: 0");
  });

  it("computes in thousandths in Excel, where 92,3 − 92 is not 0,3", () => {
    expect(formulaOf({ ...rule, every: "0.1" }, "10", "0")).toBe(
      "IF([ty-le]>92,ROUND(0.1+0.1*MIN(INT(ROUND(([ty-le]-92)*1000,0)/100),99999999),2),0)",
    );
  });

  it("a step of 0 is a fault", () => {
    expect(faultsOf(rule)).toEqual([]);
    expect(faultsOf({ ...rule, every: "0.00" })).toEqual([
      { code: "step-not-positive", severity: "error", facts: { step: "0.00" } },
    ]);
  });
});

describe("accrual on a rate: early files out of all files received", () => {
  const rule = {
    kind: "accrual",
    reading: { part: "so-som", whole: "so-ho-so", share: true },
    above: "92.5",
    first: "0.1",
    every: "1",
    each: "0.1",
  };
  const of = (early: number, all: number) => ({ entered: { "so-som": early, "so-ho-so": all } });

  it("counts whole steps of the exact rate", () => {
    expect(earned(rule, of(370, 400))).toBe("0"); // 92,5 %
    expect(earned(rule, of(371, 400))).toBe("0.1");
    expect(earned(rule, of(374, 400))).toBe("0.2"); // 93,5 %
  });

  it("a rate out of 0 files scores nothing on the line", () => {
    expect(earned(rule, of(0, 0))).toBe("0");
    expect(working(rule, of(0, 0))).toBe("0/0 không vượt 92,5: 0");
  });

  it("refuses more early files than files", () => {
    expect(refusalsOf(rule, of(401, 400))).toEqual([
      { code: "part-above-whole", severity: "error", input: "so-som", facts: { part: "401", whole: "400" } },
    ]);
    expect(refusalsOf(rule, of(400, 400))).toEqual([]);
  });

  it("needs both figures", () => {
    expect(readsOf(rule)).toEqual([
      { input: "so-som", kinds: ["count", "amount"], needed: true },
      { input: "so-ho-so", kinds: ["count", "amount"], needed: true },
    ]);
  });

  it("divides whole numbers only in Excel", () => {
    expect(formulaOf(rule, "10", "0")).toBe(
      "IF([so-ho-so]=0,0,IF([so-som]*1000>925*[so-ho-so],ROUND(0.1+0.1*MIN(INT(([so-som]*1000-925*[so-ho-so])/(10*[so-ho-so])),99999999),2),0))",
    );
  });

  it("out of next to nothing it stops counting at what a count may be", () => {
    const wide = { ...rule, reading: { part: "thuc-hien", whole: "chi-tieu" }, above: "100", each: "0.01" };
    expect(earned(wide, { entered: { "thuc-hien": "99999999.999", "chi-tieu": "0.001" } })).toBe(
      "1000000.09",
    );
  });
});
