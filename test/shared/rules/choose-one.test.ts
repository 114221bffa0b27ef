import { describe, expect, it } from "vitest";
import {
  earned,
  faultsOf,
  formulaOf,
  option,
  readsOf,
  refusalsOf,
  working,
} from "../../support/rule-situation.ts";

describe("choose-one: a named alternative, chosen by a person", () => {
  const rule = {
    kind: "choose-one",
    input: "muc-do",
    alternatives: [
      { option: "xuat-sac", points: "6" },
      { option: "tot", points: "5" },
      { option: "hoan-thanh", points: "3" },
    ],
  };
  const of = (chosen: string) => ({ max: "6", entered: { "muc-do": option(chosen) } });

  it("earns the points of what was chosen", () => {
    expect(earned(rule, of("xuat-sac"))).toBe("6");
    expect(earned(rule, of("hoan-thanh"))).toBe("3");
  });

  it("an option the rule does not name, or nothing chosen, earns 0", () => {
    expect(earned(rule, of("khong"))).toBe("0");
    expect(earned(rule, {})).toBe("0");
    expect(readsOf(rule)).toEqual([{ input: "muc-do", kinds: ["choice"], needed: true }]);
    expect(refusalsOf(rule, of("khong"))).toEqual([]);
  });

  it("an alternative above the maximum is a fault of a base; a line has no maximum", () => {
    expect(faultsOf(rule, "5")).toEqual([
      { code: "band-above-maximum", severity: "error", facts: { points: "6", max: "5" } },
    ]);
    expect(faultsOf(rule, "6")).toEqual([]);
    expect(faultsOf(rule, "0")).toEqual([]);
  });

  it("compares with the words shown in the cell", () => {
    expect(formulaOf({ ...rule, alternatives: rule.alternatives.slice(0, 2) })).toBe(
      'IF([muc-do]="Phương án xuat-sac",6,IF([muc-do]="Phương án tot",5,0))',
    );
  });

  it("says what it earned", () => {
    expect(working(rule, of("tot"))).toBe("phương án đã chọn: 5");
    expect(working(rule, of("tot"), "en")).toBe("alternative chosen: 5");
  });
});
