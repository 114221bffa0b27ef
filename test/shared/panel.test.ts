import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "../../shared/panel.ts";
import { points } from "../../shared/points.ts";
import { Panel } from "../../shared/rubric.ts";

const panel = (method: string, drop?: number) =>
  Panel.parse({ method, round: "criterion", ...(drop !== undefined && { drop }) });
const combined = (of: Panel, ...given: number[]) =>
  combine(
    of,
    given.map((each) => points(each * 100)),
  )?.toFraction();

describe("cross-scores of one criterion become one figure", () => {
  it("their mean, exact", () => {
    expect(combined(panel("mean"), 9, 8, 8)).toBe("25/3");
    expect(combined(panel("mean"), 9)).toBe("9");
  });

  it("the mean without the highest and the lowest", () => {
    expect(combined(panel("trimmed-mean"), 10, 9, 8, 2)).toBe("17/2");
    expect(combined(panel("trimmed-mean"), 10, 10, 2)).toBe("10");
    expect(combined(panel("trimmed-mean", 2), 10, 9, 8, 2, 1)).toBe("8");
  });

  it("a trimmed mean of too few is nobody's figure", () => {
    expect(combined(panel("trimmed-mean"), 10, 9)).toBeUndefined();
    expect(combined(panel("trimmed-mean"), 10)).toBeUndefined();
    expect(combined(panel("trimmed-mean", 2), 10, 9, 8, 7)).toBeUndefined();
  });

  it("the median: the one in the middle, or the mean of the two", () => {
    expect(combined(panel("median"), 2, 9, 8)).toBe("8");
    expect(combined(panel("median"), 2, 10, 9, 8)).toBe("17/2");
    expect(combined(panel("median"), 7)).toBe("7");
  });

  it("nobody's marks are no figure, by any method", () => {
    for (const method of ["mean", "trimmed-mean", "median"]) expect(combined(panel(method))).toBeUndefined();
  });

  it("never depends on the order of the marks and lies within them", () => {
    const marks = fc.array(fc.integer({ min: 0, max: 1000 }).map(points), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.constantFrom("mean", "trimmed-mean", "median").map((method) => panel(method)),
        marks.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        (of, [list, shuffled]) => {
          const figure = combine(of, list);
          expect(combine(of, shuffled)?.toFraction()).toBe(figure?.toFraction());
          expect(figure?.mul(100).compare(Math.min(...list))).toBeGreaterThanOrEqual(0);
          expect(figure?.mul(100).compare(Math.max(...list))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
