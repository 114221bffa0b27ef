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

describe("given: the standard points, unless a line takes some away", () => {
  const rule = { kind: "given" };

  it("earns the maximum without anything entered", () => {
    expect(earned(rule, { max: "12.99" })).toBe("12.99");
    expect(readsOf(rule)).toEqual([]);
    expect(formulaOf(rule, "12.99")).toBe("12.99");
  });

  it("has nothing to fault and nothing to refuse", () => {
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, {})).toEqual([]);
  });

  it("says so", () => {
    expect(working(rule, { max: "1.5" })).toBe("điểm chuẩn 1,5");
    expect(working(rule, { max: "1.5" }, "en")).toBe("standard points 1.5");
  });

  it("is refused with a parameter it does not have", () => {
    expect(isRule({ kind: "given", points: "1" })).toBe(false);
  });
});
