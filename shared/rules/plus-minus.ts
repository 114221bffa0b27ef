import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, larger, type Points, points, smaller, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { timesIn } from "./facts.ts";
import { type Facts, NO_FAULTS, optional, type RuleKind, scored } from "./rule.ts";

/** "Cộng/Trừ": b × times for, less p × times against, kept between 0 and the criterion's maximum. */
export const PlusMinus = z.strictObject({
  kind: z.literal("plus-minus"),
  plus: InputId,
  eachPlus: TablePoints,
  minus: InputId,
  eachMinus: TablePoints,
});
export type PlusMinus = z.infer<typeof PlusMinus>;

const net = (rule: PlusMinus, facts: Facts): Points =>
  points(timesIn(facts, rule.plus) * rule.eachPlus - timesIn(facts, rule.minus) * rule.eachMinus);

export const plusMinus: RuleKind<PlusMinus> = {
  use: "base",
  reads: ({ plus, minus }) => [optional(plus, "count"), optional(minus, "count")],
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: (rule, { max, facts }) => scored(smaller(larger(net(rule, facts), points(0)), max)),
  formula: ({ plus, eachPlus, minus, eachMinus }, cells) =>
    `MIN(MAX(ROUND(N(${cells.input(plus)})*${exactly(eachPlus)}-N(${cells.input(minus)})*${exactly(eachMinus)},2),0),${exactly(cells.max)})`,
  explain: (rule, { max, facts }, lang) => {
    const sum = `${timesIn(facts, rule.plus)} × ${shown(rule.eachPlus, lang)} − ${timesIn(facts, rule.minus)} × ${shown(rule.eachMinus, lang)} = ${shown(net(rule, facts), lang)}`;
    return lang === "vi"
      ? `${sum}, trong khoảng 0 đến ${shown(max, lang)}`
      : `${sum}, between 0 and ${shown(max, lang)}`;
  },
};
