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

describe("per-occurrence: so many points each time", () => {
  const rule = { kind: "per-occurrence", input: "so-ho-so-tre", each: "0.5" };

  it("4 late cases × 0,5 are 2; the cap is the line's", () => {
    expect(earned(rule, { entered: { "so-ho-so-tre": 4 } })).toBe("2");
    expect(earned(rule, { entered: { "so-ho-so-tre": 0 } })).toBe("0");
  });

  it("0,1 × 3 is 0,3 exactly", () => {
    expect(earned({ ...rule, each: "0.1" }, { entered: { "so-ho-so-tre": 3 } })).toBe("0.3");
  });

  it("blank is nothing declared, 0", () => {
    expect(earned(rule, {})).toBe("0");
    expect(readsOf(rule)).toEqual([{ input: "so-ho-so-tre", kinds: ["count", "flag"], needed: false }]);
  });

  it("a yes is one time, a no is none", () => {
    expect(earned({ ...rule, input: "co-vi-pham" }, { entered: { "co-vi-pham": true } })).toBe("0.5");
    expect(earned({ ...rule, input: "co-vi-pham" }, { entered: { "co-vi-pham": false } })).toBe("0");
  });

  it("multiplies a count and asks a yes in Excel", () => {
    expect(formulaOf(rule)).toBe("ROUND(N([so-ho-so-tre])*0.5,2)");
    expect(formulaOf({ ...rule, input: "co-vi-pham" })).toBe('IF([co-vi-pham]="Có",0.5,0)');
  });

  it("shows the multiplication", () => {
    expect(working(rule, { entered: { "so-ho-so-tre": 3 } })).toBe("3 lần × 0,5 = 1,5");
    expect(working(rule, { entered: { "so-ho-so-tre": 3 } }, "en")).toBe("3 times × 0.5 = 1.5");
  });

  it("whether it adds or takes is the line's: points below 0 are not a rule", () => {
    expect(isRule({ ...rule, each: "-0.5" })).toBe(false);
    expect(isRule({ ...rule, each: "0" })).toBe(true);
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, { entered: { "so-ho-so-tre": 4 } })).toEqual([]);
  });
});
