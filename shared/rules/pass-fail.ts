import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, NO_POINTS } from "../points.ts";
import { shown } from "../words/format.ts";
import { timesIn } from "./facts.ts";
import { NO_FAULTS, needed, type RuleKind, scored } from "./rule.ts";

/** Đạt earns the maximum, không đạt earns 0. */
export const PassFail = z.strictObject({ kind: z.literal("pass-fail"), input: InputId });
export type PassFail = z.infer<typeof PassFail>;

export const passFail: RuleKind<PassFail> = {
  use: "base",
  reads: ({ input }) => [needed(input, "flag")],
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: ({ input }, { max, facts }) => scored(timesIn(facts, input) > 0 ? max : NO_POINTS),
  formula: ({ input }, cells) => `IF(${cells.input(input)}="Có",${exactly(cells.max)},0)`,
  explain: ({ input }, { max, facts }, lang) => {
    const passed = timesIn(facts, input) > 0;
    if (lang === "vi") return passed ? `đạt: ${shown(max, lang)}` : "không đạt: 0";
    return passed ? `met: ${shown(max, lang)}` : "not met: 0";
  },
};
