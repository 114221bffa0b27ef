import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { addUp, decimal, exactly, type Points, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { timesIn } from "./facts.ts";
import { type Facts, NO_FAULTS, needed, type RuleKind, scored } from "./rule.ts";

/** Parts that each earn their own points, all or nothing: "có văn bản hướng dẫn 0,5; có kế hoạch kiểm tra 0,5". */
export const Checklist = z.strictObject({
  kind: z.literal("checklist"),
  parts: z.array(z.strictObject({ input: InputId, points: TablePoints })).check(z.minLength(1)),
});
export type Checklist = z.infer<typeof Checklist>;

const done = (rule: Checklist, facts: Facts): readonly Points[] =>
  rule.parts.filter(({ input }) => timesIn(facts, input) > 0).map((part) => part.points);

export const checklist: RuleKind<Checklist> = {
  use: "base",
  reads: ({ parts }) => parts.map(({ input }) => needed(input, "flag")),
  faults: ({ parts }, max) => {
    const sum = addUp(parts.map((part) => part.points));
    if (sum === max) return [];
    return [
      { code: "parts-not-maximum", severity: "error", facts: { sum: decimal(sum), max: decimal(max) } },
    ];
  },
  refuses: NO_FAULTS,
  score: (rule, { facts }) => scored(addUp(done(rule, facts))),
  formula: ({ parts }, cells) =>
    `ROUND(${parts.map(({ input, points }) => `IF(${cells.input(input)}="Có",${exactly(points)},0)`).join("+")},2)`,
  explain: (rule, { facts }, lang) => {
    const earned = done(rule, facts).map((points) => shown(points, lang));
    const sum = earned.length > 0 ? earned.join(" + ") : "0";
    return lang === "vi"
      ? `đạt ${earned.length}/${rule.parts.length} phần: ${sum}`
      : `${earned.length} of ${rule.parts.length} parts: ${sum}`;
  },
};
