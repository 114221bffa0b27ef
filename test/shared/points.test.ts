import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  addUp,
  decimal,
  exactly,
  fromDecimal,
  larger,
  less,
  NO_POINTS,
  negate,
  points,
  roundHalfUp,
  smaller,
  TablePoints,
  WirePoints,
} from "../../shared/points.ts";

const any = fc.integer({ min: -999_999_999, max: 999_999_999 }).map(points);

describe("points are whole hundredths of a điểm", () => {
  it("a fraction of a hundredth is a bug of ours", () => {
    expect(() => points(0.5)).toThrow("not whole hundredths of a điểm: 0.5");
    expect(() => points(Number.NaN)).toThrow(RangeError);
    expect(() => points(2 ** 53)).toThrow(RangeError);
    expect(Object.is(points(-0), 0)).toBe(true);
  });

  it("0,1 × 3 is 0,30 exactly", () => {
    const tenth = points(10);
    expect(addUp([tenth, tenth, tenth])).toBe(points(30));
    expect(addUp([])).toBe(NO_POINTS);
  });

  it("adding up never depends on the order", () => {
    fc.assert(
      fc.property(
        fc
          .array(any)
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          expect(addUp(shuffled)).toBe(addUp(list));
        },
      ),
    );
  });

  it("taking away, turning round and comparing", () => {
    expect(less(points(825), points(900))).toBe(-75);
    expect(Object.is(negate(NO_POINTS), 0)).toBe(true);
    expect(negate(points(5))).toBe(-5);
    expect([smaller(points(1), points(2)), smaller(points(2), points(1))]).toEqual([1, 1]);
    expect([larger(points(1), points(2)), larger(points(2), points(1))]).toEqual([2, 2]);
  });
});

describe("the one rounding of the product", () => {
  it("a half goes away from zero, as in Excel and as officials do by hand", () => {
    for (const [exact, hundredths] of [
      ["0.625", 63],
      ["0.6249999999999999", 62],
      ["-0.625", -63],
      ["-0.6249999", -62],
      ["94.995", 9500],
      ["1/3", 33],
      ["2/3", 67],
      ["0.005", 1],
      ["0.00499999999999999999999", 0],
      ["-0.004", 0],
    ] as const)
      expect(roundHalfUp(new Fraction(exact)), exact).toBe(hundredths);
    expect(Object.is(roundHalfUp(new Fraction("-0.004")), 0)).toBe(true);
  });

  it("never moves a figure by more than half a hundredth, and whole hundredths not at all", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), (n, d) => {
        const exact = new Fraction(n, d);
        const off = exactly(roundHalfUp(exact)).sub(exact).abs();
        expect(off.compare(new Fraction(1, 200))).toBeLessThanOrEqual(0);
      }),
    );
    fc.assert(
      fc.property(any, (given) => {
        expect(roundHalfUp(exactly(given))).toBe(given);
      }),
    );
  });
});

describe("points on the wire", () => {
  it("are decimal strings in their shortest form, and read back", () => {
    expect([825, 10_000, -50, 5, 0, 999_999_999].map((each) => decimal(points(each)))).toEqual([
      "8.25",
      "100",
      "-0.5",
      "0.05",
      "0",
      "9999999.99",
    ]);
    fc.assert(
      fc.property(any, (given) => {
        expect(fromDecimal(decimal(given))).toBe(given);
      }),
    );
    fc.assert(
      fc.property(any, (given) => {
        expect(Number(decimal(given))).toBe(given / 100);
      }),
    );
  });

  it("take one or two decimals, and nothing finer, longer or otherwise written", () => {
    expect(fromDecimal("8.5")).toBe(850);
    expect(fromDecimal("8.50")).toBe(850);
    for (const text of [
      "8.255",
      "8,5",
      "08.5",
      "-0",
      "-0.00",
      "+1",
      "1e2",
      " 1",
      "",
      ".5",
      "5.",
      "12345678",
      "١",
    ])
      expect(fromDecimal(text), text).toBeUndefined();
    expect(fromDecimal("-0.01")).toBe(-1);
  });

  it("pass the door of the schema both ways", () => {
    expect(z.decode(WirePoints, "-8.25")).toBe(-825);
    expect(z.encode(WirePoints, points(-825))).toBe("-8.25");
    expect(WirePoints.safeParse("8,25").success).toBe(false);
    expect(WirePoints.safeParse(8.25).success).toBe(false);
    expect(() => z.encode(WirePoints, 0.5 as ReturnType<typeof points>)).toThrow();
  });

  it("of a table are never negative", () => {
    expect(z.decode(TablePoints, "0.25")).toBe(25);
    expect(TablePoints.safeParse("0").success).toBe(true);
    expect(TablePoints.safeParse("-0.25").success).toBe(false);
    expect(TablePoints.safeParse("-0").success).toBe(false);
  });
});

it("the types of exact fractions are really seen", () => {
  const half = new Fraction(1, 2);
  // @ts-expect-error: a method fraction.js does not have. Were its types lost, everything would be allowed here.
  expect(half.madeUp).toBeUndefined();
});
