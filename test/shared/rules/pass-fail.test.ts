import { describe, expect, it } from "vitest";
import { earned, faultsOf, formulaOf, readsOf, refusalsOf, working } from "../../support/rule-situation.ts";

describe("pass-fail: đạt earns the maximum, không đạt earns 0", () => {
  const rule = { kind: "pass-fail", input: "co-ke-hoach" };

  it("Có earns 2 of 2, Không earns 0", () => {
    expect(earned(rule, { max: "2", entered: { "co-ke-hoach": true } })).toBe("2");
    expect(earned(rule, { max: "2", entered: { "co-ke-hoach": false } })).toBe("0");
  });

  it("needs its yes or no: a blank is not a no", () => {
    expect(readsOf(rule)).toEqual([{ input: "co-ke-hoach", kinds: ["flag"], needed: true }]);
  });

  it("asks Excel for “Có”", () => {
    expect(formulaOf(rule, "2")).toBe('IF([co-ke-hoach]="Có",2,0)');
  });

  it("says which", () => {
    expect(working(rule, { max: "2", entered: { "co-ke-hoach": true } })).toBe("đạt: 2");
    expect(working(rule, { max: "2", entered: { "co-ke-hoach": false } })).toBe("không đạt: 0");
    expect(working(rule, { max: "2", entered: { "co-ke-hoach": true } }, "en")).toBe("met: 2");
    expect(working(rule, { max: "2", entered: { "co-ke-hoach": false } }, "en")).toBe("not met: 0");
  });

  it("has nothing to fault and nothing to refuse", () => {
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, { entered: { "co-ke-hoach": true } })).toEqual([]);
  });
});
