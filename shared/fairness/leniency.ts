import type Fraction from "fraction.js";
import type { ScorerId } from "../ids.ts";
import { type Deviation, deviationOf } from "./deviation.ts";
import type { Mark } from "./mark.ts";

/**
 * How much higher (or, negative, lower) a scorer marks than the others do the same work: the mean difference of a mark
 * in điểm, and in percent of the maxima. `marks` is how many it rests on.
 */
export type Leniency = { readonly marks: number; readonly points: Fraction; readonly percent?: Fraction };

/** Undefined for a scorer who marked nothing that somebody else marked too. */
export function leniencyOf(scorer: ScorerId, marks: readonly Mark[]): Leniency | undefined {
  const off: Deviation | undefined = deviationOf(marks.filter((mark) => mark.scorer === scorer));
  return off && { ...off, points: off.points.div(off.marks) };
}
