import Fraction from "fraction.js";
import { addUp, exactly } from "../points.ts";
import type { Mark } from "./mark.ts";

/**
 * How far marks are from what the others gave for the same: `points` the sum of the differences in điểm, over `marks`
 * of them; `percent` that sum of the maxima they were given out of, where there are any.
 */
export type Deviation = {
  readonly marks: number;
  readonly points: Fraction;
  readonly percent?: Fraction;
};

/** Undefined when nobody else marked any of it. */
export function deviationOf(marks: readonly Mark[]): Deviation | undefined {
  const shared = marks.flatMap(({ given, others, max }) => (others ? [{ off: given.sub(others), max }] : []));
  if (shared.length === 0) return undefined;
  const sum = shared.reduce((total, { off }) => total.add(off), new Fraction(0));
  const whole = exactly(addUp(shared.map(({ max }) => max)));
  return {
    marks: shared.length,
    points: sum,
    ...(whole.compare(0) > 0 && { percent: sum.div(whole).mul(100) }),
  };
}
