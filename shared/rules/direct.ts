import Fraction from "fraction.js";
import * as z from "zod/mini";
import { decimal, exactly, type Points, roundHalfUp, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { typedIn } from "./facts.ts";
import { type Fault, NO_FAULTS, needed, type RuleKind, scored, TYPED_POINTS } from "./rule.ts";

/**
 * Typed points ("chấm thẳng"). `outOf`: they are typed on another scale, 0 to `outOf`, and multiplied by the
 * coefficient max / outOf. `step`: only whole multiples of it may be typed.
 */
export const Direct = z.strictObject({
  kind: z.literal("direct"),
  outOf: z.optional(TablePoints),
  step: z.optional(TablePoints),
});
export type Direct = z.infer<typeof Direct>;

/** The most that may be typed, in hundredths of the scale it is typed on. */
export const scaleOf = (rule: Direct, max: Points): Points => rule.outOf ?? max;

/** What typed points are worth before rounding, in điểm: typed × max / outOf. */
export const worthOf = (rule: Direct, max: Points, typed: Fraction): Fraction =>
  rule.outOf === undefined ? typed : typed.mul(exactly(max)).div(exactly(rule.outOf));

export const direct: RuleKind<Direct> = {
  use: "base",
  reads: () => [needed(TYPED_POINTS, "points")],
  faults: (rule, max) => [
    ...(scaleOf(rule, max) <= 0
      ? [refusal("scale-not-positive", { scale: decimal(scaleOf(rule, max)) })]
      : []),
    ...(rule.step !== undefined && rule.step <= 0
      ? [refusal("step-not-positive", { step: decimal(rule.step) })]
      : []),
  ],
  refuses: (rule, { max, facts }) => {
    if (!facts.has(TYPED_POINTS)) return NO_FAULTS();
    const typed = typedIn(facts, TYPED_POINTS);
    const scale = scaleOf(rule, max);
    if (typed < 0) return [refusal("points-negative", { typed: decimal(typed), max: decimal(scale) })];
    if (typed > scale)
      return [refusal("points-above-maximum", { typed: decimal(typed), max: decimal(scale) })];
    if (rule.step !== undefined && typed % rule.step !== 0)
      return [refusal("points-off-step", { typed: decimal(typed), step: decimal(rule.step) })];
    return NO_FAULTS();
  },
  score: (rule, { max, facts }) =>
    scored(roundHalfUp(worthOf(rule, max, exactly(typedIn(facts, TYPED_POINTS))))),
  formula: (rule, cells) => {
    const cell = cells.input(TYPED_POINTS);
    if (rule.outOf === undefined) return cell;
    const coefficient = new Fraction(cells.max, rule.outOf);
    return `ROUND(${cell}*${coefficient.n}/${coefficient.d},2)`;
  },
  explain: (rule, { max, facts }, lang) => {
    const typed = shown(typedIn(facts, TYPED_POINTS), lang);
    if (rule.outOf === undefined) return lang === "vi" ? `chấm ${typed}` : `typed ${typed}`;
    const scale = `${shown(max, lang)}/${shown(rule.outOf, lang)}`;
    return lang === "vi" ? `chấm ${typed}, hệ số ${scale}` : `typed ${typed}, coefficient ${scale}`;
  },
};

const refusal = (code: Fault["code"], facts: Fault["facts"]): Fault => ({
  code,
  severity: "error",
  input: TYPED_POINTS,
  facts,
});
