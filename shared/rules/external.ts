import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, roundHalfUp, smaller } from "../points.ts";
import { quantity, shown, written } from "../words/format.ts";
import { BoundText } from "./band.ts";
import { neededNumber, numberIn } from "./facts.ts";
import { needed, type RuleKind, scored } from "./rule.ts";

/** A figure another authority publishes (PAR Index, DTI): M × figure / outOf, half-up. `source` names the authority. */
export const External = z.strictObject({
  kind: z.literal("external"),
  input: InputId,
  outOf: BoundText,
  source: z.string().check(z.minLength(1)),
});
export type External = z.infer<typeof External>;

export const external: RuleKind<External> = {
  use: "base",
  reads: ({ input }) => [needed(input, "amount", "percent")],
  faults: ({ outOf }) =>
    Number(outOf) === 0 ? [{ code: "scale-not-positive", severity: "error", facts: { scale: outOf } }] : [],
  refuses: ({ input, outOf }, { facts }) => {
    const figure = numberIn(facts, input);
    if (!figure || figure.compare(outOf) <= 0) return [];
    return [
      {
        code: "figure-above-scale",
        severity: "error",
        input,
        facts: { figure: figure.toString(), scale: outOf },
      },
    ];
  },
  score: ({ input, outOf }, { max, facts }) =>
    scored(smaller(roundHalfUp(exactly(max).mul(neededNumber(facts, input)).div(outOf)), max)),
  formula: ({ input, outOf }, cells) =>
    `MIN(ROUND(${exactly(cells.max)}*${cells.input(input)}/${outOf},2),${exactly(cells.max)})`,
  explain: ({ input, outOf, source }, { max, facts }, lang) =>
    `${shown(max, lang)} × ${quantity(neededNumber(facts, input), lang)}/${written(outOf, lang)} (${source})`,
};
