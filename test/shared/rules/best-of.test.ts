import { describe, expect, it } from "vitest";
import {
  earned,
  faultsOf,
  formulaOf,
  isRule,
  option,
  readsOf,
  refusalsOf,
  working,
} from "../../support/rule-situation.ts";

describe("best-of: the best of the alternatives that hold (“cộng điểm đối với 01 trong 02 trường hợp”)", () => {
  const rule = {
    kind: "best-of",
    alternatives: [
      { points: "1", if: [{ when: "stated", input: "co-sang-kien" }] },
      {
        points: "2",
        if: [
          { when: "chosen", input: "cap", option: "tinh" },
          { when: "in-band", reading: { input: "so-don-vi" }, band: { from: "3" } },
        ],
      },
    ],
  };

  it("takes the highest that holds, never the sum; none holding is 0", () => {
    const both = { "co-sang-kien": true, cap: option("tinh"), "so-don-vi": 3 };
    expect(earned(rule, { entered: both })).toBe("2");
    expect(earned(rule, { entered: { ...both, "so-don-vi": 2 } })).toBe("1");
    expect(earned(rule, { entered: { "co-sang-kien": false, cap: option("huyen") } })).toBe("0");
    expect(earned(rule, {})).toBe("0");
  });

  it("an alternative holds only when all its conditions do", () => {
    expect(earned(rule, { entered: { cap: option("tinh") } })).toBe("0");
    expect(earned(rule, { entered: { "so-don-vi": 9 } })).toBe("0");
  });

  it("as a base it needs everything its conditions look at", () => {
    expect(readsOf(rule).map(({ input, needed }) => [input, needed])).toEqual([
      ["co-sang-kien", "as-base"],
      ["cap", "as-base"],
      ["so-don-vi", "as-base"],
    ]);
  });

  it("a level above the maximum, and “đạt đủ điểm chuẩn” as an alternative, are faults", () => {
    expect(faultsOf(rule, "2")).toEqual([]);
    expect(faultsOf(rule, "0")).toEqual([]);
    expect(faultsOf(rule, "1.5")).toEqual([
      { code: "band-above-maximum", severity: "error", facts: { points: "2", max: "1.5" } },
    ]);
    const whole = { ...rule, alternatives: [{ points: "1", if: [{ when: "whole" }] }] };
    expect(faultsOf(whole)).toEqual([{ code: "whole-in-alternative", severity: "error", facts: {} }]);
    expect(earned(whole, {})).toBe("0");
    const mixed = { when: "stated", input: "co-sang-kien" };
    const among = [
      { points: "1", if: [mixed] },
      { points: "2", if: [mixed, { when: "whole" }] },
    ];
    expect(faultsOf({ ...rule, alternatives: among }).map(({ code }) => code)).toEqual([
      "whole-in-alternative",
    ]);
    expect(isRule({ ...rule, alternatives: [{ points: "1", if: [] }] })).toBe(false);
  });

  it("refuses a part above its whole in a condition", () => {
    const reading = { part: "so-moi", whole: "so-thua", share: true };
    const rate = {
      ...rule,
      alternatives: [{ points: "1", if: [{ when: "in-band", reading, band: { below: "100" } }] }],
    };
    expect(refusalsOf(rate, { entered: { "so-moi": 5, "so-thua": 4 } }).map(({ code }) => code)).toEqual([
      "part-above-whole",
    ]);
    expect(refusalsOf(rule, {})).toEqual([]);
  });

  it("is the largest of what holds in Excel", () => {
    expect(formulaOf(rule)).toBe(
      'MAX(IF(AND(IF(ISNUMBER([co-sang-kien]),TRUE,[co-sang-kien]="Có")),1,0),IF(AND([cap]="Phương án tinh",IF([so-don-vi]<>"",[so-don-vi]>=3,FALSE)),2,0))',
    );
  });

  it("says the level reached", () => {
    expect(working(rule, { entered: { "co-sang-kien": true } })).toBe("mức cao nhất đạt được: 1");
    expect(working(rule, {}, "en")).toBe("best level reached: 0");
  });
});
