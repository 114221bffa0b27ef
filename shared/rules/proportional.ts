import type Fraction from "fraction.js";
import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, type Points, points, roundHalfUp, TablePoints } from "../points.ts";
import { quantity, shown } from "../words/format.ts";
import { BoundText } from "./band.ts";
import { neededNumber } from "./facts.ts";
import { compareFormula } from "./reading.ts";
import { type Facts, NO_FAULTS, needed, type RuleKind, scored } from "./rule.ts";

/**
 * M × A/T, at most M, rounded half-up to a hundredth. `fewerIsBetter`: M × T/A. `nothingBelow`: a result under that
 * percentage of the target earns 0. `beyond`: the proportion goes on above the target, by at most so many điểm.
 */
export const Proportional = z.strictObject({
  kind: z.literal("proportional"),
  achieved: InputId,
  target: InputId,
  fewerIsBetter: z.optional(z.literal(true)),
  nothingBelow: z.optional(BoundText),
  beyond: z.optional(TablePoints),
});
export type Proportional = z.infer<typeof Proportional>;

/** How much of the target was met, 1 for all of it; undefined out of nothing, `"all"` when there was nothing left to reduce. */
function share(rule: Proportional, facts: Facts): Fraction | undefined | "all" {
  const [achieved, target] = [neededNumber(facts, rule.achieved), neededNumber(facts, rule.target)];
  if (!rule.fewerIsBetter) return target.equals(0) ? undefined : achieved.div(target);
  return achieved.equals(0) ? "all" : target.div(achieved);
}

const most = (rule: Proportional, max: Points): Points => points(max + (rule.beyond ?? 0));

export const proportional: RuleKind<Proportional> = {
  use: "base",
  reads: ({ achieved, target }) => [
    needed(achieved, "count", "amount", "percent"),
    needed(target, "count", "amount", "percent"),
  ],
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: (rule, { max, facts }) => {
    const met = share(rule, facts);
    if (met === undefined) return { kind: "nothing" };
    if (met === "all") return scored(most(rule, max));
    if (rule.nothingBelow !== undefined && met.mul(100).compare(rule.nothingBelow) < 0)
      return scored(points(0));
    const earned = met.mul(exactly(max));
    return scored(earned.compare(exactly(most(rule, max))) < 0 ? roundHalfUp(earned) : most(rule, max));
  },
  formula: (rule, cells) => {
    const [achieved, target] = [cells.input(rule.achieved), cells.input(rule.target)];
    const [over, under] = rule.fewerIsBetter ? [target, achieved] : [achieved, target];
    const cap = exactly(most(rule, cells.max));
    const proportion = `MIN(ROUND(${exactly(cells.max)}*${over}/${under},2),${cap})`;
    const floor = rule.nothingBelow;
    const rate = rule.fewerIsBetter
      ? { part: rule.target, whole: rule.achieved }
      : { part: rule.achieved, whole: rule.target };
    const bounded =
      floor === undefined ? proportion : `IF(${compareFormula(rate, "<", floor, cells)},0,${proportion})`;
    return `IF(${under}=0,${rule.fewerIsBetter ? cap : cells.nothing},${bounded})`;
  },
  explain: (rule, { max, facts }, lang) => {
    const [achieved, target] = [neededNumber(facts, rule.achieved), neededNumber(facts, rule.target)];
    const [over, under] = rule.fewerIsBetter ? [target, achieved] : [achieved, target];
    return `${shown(max, lang)} × ${quantity(over, lang)}/${quantity(under, lang)}`;
  },
};
