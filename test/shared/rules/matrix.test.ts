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

describe("matrix: the number of files against the share settled early (table of 2022, item 3.3)", () => {
  const rule = {
    kind: "matrix",
    volume: { input: "so-ho-so" },
    rate: { part: "so-som", whole: "so-ho-so", share: true },
    rows: [
      {
        volume: { from: "1000" },
        cells: [
          { from: "80", points: "3" },
          { from: "50", below: "80", points: "2" },
        ],
      },
      {
        volume: { from: "500", below: "1000" },
        cells: [{ from: "80", points: "2" }],
      },
    ],
  };
  const of = (early: number, all: number) => ({ entered: { "so-som": early, "so-ho-so": all } });

  it("takes the row of the volume and in it the cell of the rate, at their ends as written", () => {
    expect(earned(rule, of(626, 723))).toBe("2"); // 86,58 %
    expect(earned(rule, of(800, 1000))).toBe("3");
    expect(earned(rule, of(799, 1000))).toBe("2");
    expect(earned(rule, of(799, 999))).toBe("0"); // 79,98 % in the lower row
    expect(earned(rule, of(400, 500))).toBe("2");
  });

  it("in no cell of the table it earns 0", () => {
    expect(earned(rule, of(499, 499))).toBe("0");
    expect(earned(rule, of(499, 1000))).toBe("0");
  });

  it("out of 0 files there is no rate", () => {
    expect(earned(rule, of(0, 0))).toBe("nothing");
    expect(working(rule, of(0, 0))).toBe("0; 0/0: 0");
    expect(earned({ ...rule, volume: { part: "so-som", whole: "so-ho-so" } }, of(0, 0))).toBe("nothing");
  });

  it("reads each figure it needs and refuses a part above the whole", () => {
    expect(readsOf(rule).map(({ input }) => input)).toEqual(["so-ho-so", "so-som", "so-ho-so"]);
    expect(refusalsOf(rule, of(724, 723)).map(({ code }) => code)).toEqual(["part-above-whole"]);
    expect(refusalsOf(rule, of(723, 723))).toEqual([]);
  });

  it("faults rows and cells that overlap or leave gaps", () => {
    expect(faultsOf(rule)).toEqual([]);
    const gap = {
      ...rule,
      rows: rule.rows.map((row) => ({ ...row, volume: { ...row.volume, from: "999" } })),
    };
    expect(faultsOf(gap).map(({ code }) => code)).toEqual(["bands-overlap"]);
    const cells = [
      { above: "80", points: "3" },
      { below: "80", points: "1" },
    ];
    expect(faultsOf({ ...rule, rows: [{ volume: {}, cells }] }).map(({ code }) => code)).toEqual([
      "bands-gap",
    ]);
  });

  it("nests row in row and cell in cell in Excel", () => {
    expect(formulaOf({ ...rule, rows: rule.rows.slice(1) }, "10", "0")).toBe(
      "IF([so-ho-so]=0,0,IF(AND([so-ho-so]>=500,[so-ho-so]<1000),IF([so-som]*100>=80*[so-ho-so],2,0),0))",
    );
  });

  it("says both figures and the cell", () => {
    expect(working(rule, of(799, 1000))).toBe("1000; 799/1000 = 79,9 % (từ 50 đến dưới 80): 2");
    expect(working(rule, of(799, 1000), "en")).toBe("1000; 799/1000 = 79.9 % (from 50 and below 80): 2");
    expect(working(rule, of(499, 499))).toBe("499; 499/499 = 100 %: 0");
  });

  it("its cells take no key they do not know", () => {
    const cells = [{ from: "80", points: "3", beyond: "1" }];
    expect(isRule({ ...rule, rows: [{ volume: {}, cells }] })).toBe(false);
    expect(isRule({ ...rule, rows: [{ volume: { form: "1" }, cells: [{ points: "1" }] }] })).toBe(false);
  });
});
