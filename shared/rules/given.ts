import * as z from "zod/mini";
import { exactly } from "../points.ts";
import { shown } from "../words/format.ts";
import { NO_FAULTS, type RuleKind, scored } from "./rule.ts";

/** Full standard points unless a line takes some away; nothing to enter. */
export const Given = z.strictObject({ kind: z.literal("given") });
export type Given = z.infer<typeof Given>;

export const given: RuleKind<Given> = {
  use: "base",
  reads: () => [],
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: (_, { max }) => scored(max),
  formula: (_, { max }) => exactly(max).toString(),
  explain: (_, { max }, lang) =>
    lang === "vi" ? `điểm chuẩn ${shown(max, lang)}` : `standard points ${shown(max, lang)}`,
};
