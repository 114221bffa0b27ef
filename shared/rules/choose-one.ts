import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { decimal, exactly, NO_POINTS, type Points, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { excelText } from "./condition.ts";
import { choiceIn } from "./facts.ts";
import { type Facts, NO_FAULTS, needed, type RuleKind, scored } from "./rule.ts";

/** One of the named alternatives, chosen by a person ("hoàn thành xuất sắc 6; hoàn thành tốt 5; hoàn thành 3"). */
export const ChooseOne = z.strictObject({
  kind: z.literal("choose-one"),
  input: InputId,
  alternatives: z.array(z.strictObject({ option: z.string(), points: TablePoints })).check(z.minLength(1)),
});
export type ChooseOne = z.infer<typeof ChooseOne>;

const chosen = ({ input, alternatives }: ChooseOne, facts: Facts): Points =>
  alternatives.find(({ option }) => option === choiceIn(facts, input))?.points ?? NO_POINTS;

export const chooseOne: RuleKind<ChooseOne> = {
  use: "either",
  reads: ({ input }) => [needed(input, "choice")],
  faults: ({ alternatives }, max) =>
    alternatives
      .filter(({ points }) => max > 0 && points > max)
      .map(({ points }) => ({
        code: "band-above-maximum",
        severity: "error",
        facts: { points: decimal(points), max: decimal(max) },
      })),
  refuses: NO_FAULTS,
  score: (rule, { facts }) => scored(chosen(rule, facts)),
  formula: ({ input, alternatives }, cells) =>
    alternatives.reduceRight(
      (otherwise, { option, points }) =>
        `IF(${cells.input(input)}=${excelText(cells.titleOf(input, option))},${exactly(points)},${otherwise})`,
      "0",
    ),
  explain: (rule, { facts }, lang) => {
    const points = shown(chosen(rule, facts), lang);
    return lang === "vi" ? `phương án đã chọn: ${points}` : `alternative chosen: ${points}`;
  },
};
