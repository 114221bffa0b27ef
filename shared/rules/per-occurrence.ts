import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, points, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { timesIn } from "./facts.ts";
import { NO_FAULTS, optional, type RuleKind, scored } from "./rule.ts";

/** So many points each time; reads a count, or a yes as one. Blank is "nothing declared", 0. The cap is the line's. */
export const PerOccurrence = z.strictObject({
  kind: z.literal("per-occurrence"),
  input: InputId,
  each: TablePoints,
});
export type PerOccurrence = z.infer<typeof PerOccurrence>;

export const perOccurrence: RuleKind<PerOccurrence> = {
  use: "line",
  reads: ({ input }) => [optional(input, "count", "flag")],
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: ({ input, each }, { facts }) => scored(points(timesIn(facts, input) * each)),
  formula: ({ input, each }, cells) =>
    cells.isWhole(input)
      ? `ROUND(N(${cells.input(input)})*${exactly(each)},2)`
      : `IF(${cells.input(input)}="Có",${exactly(each)},0)`,
  explain: ({ input, each }, { facts }, lang) => {
    const times = timesIn(facts, input);
    const product = shown(points(times * each), lang);
    return `${times} ${lang === "vi" ? "lần" : "times"} × ${shown(each, lang)} = ${product}`;
  },
};
