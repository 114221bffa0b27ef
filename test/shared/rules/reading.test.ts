import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import {
  compareFormula,
  isRead,
  nothingFormula,
  Reading,
  readingIn,
  readingInWords,
  shareFaults,
} from "../../../shared/rules/reading.ts";
import { rowCells } from "../../support/arbitrary-criteria.ts";
import { evaluate } from "../../support/excel.ts";
import { factsOf, pointsOf } from "../../support/rule-situation.ts";

const rate = Reading.parse({ part: "amount-1", whole: "amount-2", share: true });
const row = { ...rowCells(1), max: pointsOf("10"), nothing: "0" as const };

describe("a figure a rule looks at", () => {
  it("is one input, or one in percent of another, exact", () => {
    expect(readingIn(Reading.parse({ input: "count-1" }), factsOf({ "count-1": 7 }))?.toFraction()).toBe("7");
    expect(readingIn(rate, factsOf({ "amount-1": 1, "amount-2": 3 }))?.toFraction()).toBe("100/3");
    expect(readingIn(rate, factsOf({ "amount-1": 0, "amount-2": 0 }))).toBeUndefined();
  });

  it("is read when all of it was entered", () => {
    expect(isRead(rate, factsOf({ "amount-1": 1, "amount-2": 0 }))).toBe(true);
    expect(isRead(rate, factsOf({ "amount-1": 1 }))).toBe(false);
  });

  it("is written with its division", () => {
    expect(readingInWords(rate, factsOf({ "amount-1": "1.5", "amount-2": 4 }), "vi")).toBe("1,5/4 = 37,5 %");
    expect(readingInWords(rate, factsOf({ "amount-1": 2, "amount-2": 3 }), "en")).toBe("2/3 = ≈66.67 %");
    expect(readingInWords(rate, factsOf({ "amount-1": 0, "amount-2": 0 }), "vi")).toBe("0/0");
    expect(
      readingInWords(Reading.parse({ input: "percent-1" }), factsOf({ "percent-1": "97.7" }), "vi"),
    ).toBe("97,7");
  });
});

describe("a part larger than its whole", () => {
  it("is refused to the last decimal, where the table calls it a share", () => {
    expect(shareFaults(rate, factsOf({ "amount-1": "12.346", "amount-2": "12.345" }))).toEqual([
      {
        code: "part-above-whole",
        severity: "error",
        input: "amount-1",
        facts: { part: "12.346", whole: "12.345" },
      },
    ]);
    expect(shareFaults(rate, factsOf({ "amount-1": 5, "amount-2": 5 }))).toEqual([]);
    expect(shareFaults(rate, factsOf({ "amount-1": 5 }))).toEqual([]);
    expect(shareFaults(rate, factsOf({ "amount-2": 5 }))).toEqual([]);
  });

  it("is nothing unusual where it does not", () => {
    const over = Reading.parse({ part: "amount-1", whole: "amount-2" });
    expect(shareFaults(over, factsOf({ "amount-1": 6, "amount-2": 5 }))).toEqual([]);
    expect(shareFaults(Reading.parse({ input: "amount-1" }), factsOf({ "amount-1": 6 }))).toEqual([]);
  });
});

describe("a rate in Excel", () => {
  const compared = (part: string, whole: string, bound: string) =>
    compareFormula(Reading.parse({ part, whole }), ">=", bound, row);

  it("counts are multiplied as they are, amounts in thousandths, the bound by its decimals", () => {
    expect(compared("count-1", "count-2", "97")).toBe("A1*100>=97*B1");
    expect(compared("count-1", "count-2", "97.75")).toBe("A1*10000>=9775*B1");
    expect(compared("amount-1", "amount-2", "97")).toBe("ROUND(D1*1000,0)*100>=97*ROUND(E1*1000,0)");
    expect(compared("amount-1", "count-2", "0.5")).toBe("ROUND(D1*1000,0)*1000>=5*B1*1000");
    expect(compareFormula(Reading.parse({ input: "percent-1" }), "<", "97.7", row)).toBe("F1<97.7");
  });

  it("out of nothing is asked first", () => {
    expect(nothingFormula(rate, row)).toBe("E1=0");
    expect(nothingFormula(Reading.parse({ input: "percent-1" }), row)).toBeUndefined();
  });

  it("just at, under and over a bound compares right, up to the largest amounts", () => {
    const near = fc.record({
      whole: fc.integer({ min: 1, max: 99_999_999_999 }),
      bound: fc.integer({ min: 0, max: 100_000 }),
      places: fc.integer({ min: 0, max: 3 }),
      off: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(near, ({ whole, bound: digits, places, off }) => {
        const bound = new Fraction(digits % (100 * 10 ** places), 10 ** places);
        const part = Math.max(0, Number(bound.mul(whole).div(100).floor().valueOf()) + off);
        const [a, t] = [new Fraction(part, 1000), new Fraction(whole, 1000)];
        const order = a.mul(100).div(t).compare(bound);
        const cells = new Map([
          ["D1", a.valueOf()],
          ["E1", t.valueOf()],
        ]);
        const holds = { "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 } as const;
        for (const op of ["<", "<=", ">", ">="] as const)
          expect(evaluate(compareFormula(rate, op, bound.toString(), row), cells)).toBe(holds[op]);
      }),
      { numRuns: 300 },
    );
  });
});
