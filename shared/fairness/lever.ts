import type Fraction from "fraction.js";
import { concerning, type Desk } from "../desk.ts";
import { exactly, type Points, points } from "../points.ts";
import type { Criterion } from "../rubric.ts";
import type { TallyLine } from "../tally-bloc.ts";
import { directOf, typedFaults } from "../typed-points.ts";
import { least } from "./least.ts";

/** One criterion of an agency whose points could be others: raised (`sign` 1) or lowered (−1), by at most `room` hundredths. */
export type Lever = {
  readonly line: TallyLine;
  readonly criterion: Criterion;
  readonly exact: Fraction;
  readonly sign: 1 | -1;
  readonly room: number;
};

/** What could be changed of an agency's points, in the table's order. A criterion without a bound moves by the table's total at most. */
export const leversOf = (desk: Desk, line: TallyLine, sign: Lever["sign"]): readonly Lever[] =>
  concerning(desk, line.agency).flatMap(({ criterion }) => {
    const exact = line.finals.get(criterion.id)?.exact;
    if (!exact) return [];
    const room = roomOf(criterion, exact, sign, desk.rubric.total);
    return room > 0 ? [{ line, criterion, exact, sign, room }] : [];
  });

/** The points of a lever moved by whole hundredths. */
export const movedBy = ({ exact, sign }: Pick<Lever, "exact" | "sign">, by: number): Fraction =>
  exact.add(exactly(points(by * sign)));

function roomOf(criterion: Criterion, exact: Fraction, sign: Lever["sign"], most: Points): number {
  const tooFar = least(1, most, (by) => !isPossible(criterion, movedBy({ exact, sign }, by), sign));
  return tooFar === undefined ? most : tooFar - 1;
}

/** Whether a criterion may come to this; a mark off its step may still be a mean. */
function isPossible(criterion: Criterion, given: Fraction, sign: Lever["sign"]): boolean {
  if (directOf(criterion).outOf !== undefined)
    return given.compare(0) >= 0 && given.compare(exactly(criterion.max)) <= 0;
  const hundredths = given.mul(100);
  const outermost = points(Number((sign > 0 ? hundredths.ceil() : hundredths.floor()).valueOf()));
  return typedFaults(criterion, outermost).every(({ code }) => code === "points-off-step");
}
