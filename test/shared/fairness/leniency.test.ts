import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { analysed, crossDesk, leniencies, marked } from "../../support/cross-scores.ts";
import { crossScore, selfScore, typed } from "../../support/small-bloc.ts";

describe("leniency of a scorer", () => {
  test("is the mean of its marks less what the others gave for the same, in points and percent of the maximum", () => {
    const cards = marked("b a 9", "c a 8", "d a 8", "a b 7", "c b 6", "d b 6.5");
    // b: 9 − 8. a: 7 − 6,25. c: 8 − 8,5 and 6 − 6,75. d: 8 − 8,5 and 6,5 − 6,5.
    expect(leniencies(analysed(crossDesk([typed("x")], {}, "abcd"), cards))).toEqual([
      "b 1 (10%) of 1",
      "a 3/4 (15/2%) of 1",
      "d -1/4 (-5/2%) of 2",
      "c -5/8 (-25/4%) of 2",
    ]);
  });

  test("is exact where decimals are not", () => {
    const cards = marked("b a 9", "c a 8", "d a 8", "e a 8.01");
    const [first] = leniencies(analysed(crossDesk([typed("x")], {}, "abcde"), cards));
    expect(first).toBe("b 299/300 (299/30%) of 1");
  });

  test("percent is of the maxima of what was marked, and none where all of them are 0", () => {
    const bonus = typed("y", "0", { atMost: "5" });
    const both = crossDesk([typed("x", "30"), { ...bonus, base: { kind: "given" }, inputs: [] }]);
    expect(leniencies(analysed(both, marked("b a 15 2", "c a 12 2")))).toEqual([
      "b 3/2 (10%) of 2",
      "c -3/2 (-10%) of 2",
    ]);
    expect(leniencies(analysed(both, marked("b a - 3", "c a - 2")))).toEqual(["b 1 of 1", "c -1 of 1"]);
  });

  test("a mark typed on a scale is taken in points of the criterion", () => {
    const desk = crossDesk([typed("x", "25", { base: { kind: "direct", outOf: "10" } })]);
    expect(leniencies(analysed(desk, marked("b a 8", "c a 9")))).toEqual([
      "c 5/2 (10%) of 1",
      "b -5/2 (-10%) of 1",
    ]);
  });

  test("is not given to who marked nothing that another marked too; such scorers come last, by id", () => {
    const desk = crossDesk([typed("x"), typed("y")], {}, "abcd");
    const cards = [
      ...marked("d a 8", "b a 9", "c b 8", "a b - 8"),
      crossScore("c", "d", { x: {} }),
      crossScore("d", "b", { y: { points: "3" } }),
    ];
    expect(leniencies(analysed(desk, cards))).toEqual(["b 1 (10%) of 1", "d -1 (-10%) of 1", "a -", "c -"]);
  });

  test("a self-score is nobody's mark, and a card that does not read counts nowhere", () => {
    const cards = [...marked("b a 9", "c a 11", "c b 8"), selfScore("a", { x: { points: "10" } })];
    const fairness = analysed(crossDesk(), cards);
    expect(leniencies(fairness)).toEqual(["b -", "c -"]);
    expect(fairness.tally.refused.length).toBe(1);
  });
});

const anyMarks = fc
  .array(
    fc.record({
      by: fc.constantFrom(..."abcd"),
      about: fc.constantFrom(..."abcd"),
      x: fc.nat(40),
      y: fc.option(fc.nat(40), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  .map((list) => {
    const cards = new Map(
      list
        .filter(({ by, about }) => by !== about)
        .map(({ by, about, x, y }) => [
          `${by} ${about}`,
          `${by} ${about} ${x / 4} ${y === undefined ? "-" : y / 4}`,
        ]),
    );
    return marked(...cards.values());
  });

test("the leniencies, each as often as the marks it rests on, sum to nothing", () => {
  fc.assert(
    fc.property(anyMarks, (cards) => {
      const { scorers } = analysed(crossDesk([typed("x"), typed("y")], {}, "abcd"), cards);
      const sum = scorers.reduce(
        (total, { leniency }) => (leniency ? total.add(leniency.points.mul(leniency.marks)) : total),
        new Fraction(0),
      );
      expect(sum.toFraction()).toBe("0");
    }),
    { numRuns: 100 },
  );
});
