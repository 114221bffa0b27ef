import Fraction from "fraction.js";
import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { type Lang, quantity } from "../words/format.ts";
import { neededNumber, numberIn } from "./facts.ts";
import { type Cells, type Facts, type Fault, needed, type Read } from "./rule.ts";

/**
 * The figure a band, a condition or a matrix looks at: one input, or one input in percent of another ("số hồ sơ
 * trước hạn trên số hồ sơ tiếp nhận"). `share`: the part cannot exceed the whole.
 */
export const Reading = z.union([
  z.strictObject({ input: InputId }),
  z.strictObject({ part: InputId, whole: InputId, share: z.optional(z.literal(true)) }),
]);
export type Reading = z.infer<typeof Reading>;

const NUMBERS = ["count", "amount", "percent"] as const;

export const readsOf = (reading: Reading): readonly Read[] =>
  "input" in reading
    ? [needed(reading.input, ...NUMBERS)]
    : [needed(reading.part, "count", "amount"), needed(reading.whole, "count", "amount")];

/** The figure, exact; a rate in percent. Undefined out of a whole of zero. */
export function readingIn(reading: Reading, facts: Facts): Fraction | undefined {
  if ("input" in reading) return neededNumber(facts, reading.input);
  const whole = neededNumber(facts, reading.whole);
  return whole.equals(0) ? undefined : neededNumber(facts, reading.part).mul(100).div(whole);
}

export const isRead = (reading: Reading, facts: Facts): boolean =>
  readsOf(reading).every(({ input }) => numberIn(facts, input) !== undefined);

/** A part larger than its whole, where the table calls it a share. */
export function shareFaults(reading: Reading, facts: Facts): readonly Fault[] {
  if ("input" in reading || !reading.share) return [];
  const [part, whole] = [numberIn(facts, reading.part), numberIn(facts, reading.whole)];
  if (!part || !whole || part.compare(whole) <= 0) return [];
  return [
    {
      code: "part-above-whole",
      severity: "error",
      input: reading.part,
      facts: { part: part.toString(), whole: whole.toString() },
    },
  ];
}

/** The condition `reading op bound` as Excel computes it without error: a rate is multiplied out, not divided. */
export function compareFormula(
  reading: Reading,
  op: ">" | ">=" | "<" | "<=",
  bound: string,
  cells: Cells,
): string {
  if ("input" in reading) return `${cells.input(reading.input)}${op}${bound}`;
  const { part, whole } = wholeNumbers(reading, cells);
  const scale = scaleOf(bound);
  return `${part}*${100 * scale}${op}${new Fraction(bound).mul(scale)}*${whole}`;
}

/** Both sides of a rate as whole numbers of one unit: amounts, which have up to three decimals, in thousandths. */
export function wholeNumbers(
  { part, whole }: Extract<Reading, { part: unknown }>,
  cells: Cells,
): { readonly part: string; readonly whole: string } {
  if (cells.isWhole(part) && cells.isWhole(whole))
    return { part: cells.input(part), whole: cells.input(whole) };
  const thousandths = (id: InputId) =>
    cells.isWhole(id) ? `${cells.input(id)}*1000` : `ROUND(${cells.input(id)}*1000,0)`;
  return { part: thousandths(part), whole: thousandths(whole) };
}

/** What makes all of these bounds whole numbers. */
export const scaleOf = (...bounds: readonly string[]): number =>
  10 ** Math.max(...bounds.map((bound) => bound.split(".")[1]?.length ?? 0));

/** True in Excel when the reading is a rate out of zero. */
export const nothingFormula = (reading: Reading, cells: Cells): string | undefined =>
  "input" in reading ? undefined : `${cells.input(reading.whole)}=0`;

/** "8366/8532 = ≈98,05 %" or "97,7". */
export function readingInWords(reading: Reading, facts: Facts, lang: Lang): string {
  const value = readingIn(reading, facts);
  if ("input" in reading) return quantity(value as Fraction, lang);
  const parts = `${quantity(neededNumber(facts, reading.part), lang)}/${quantity(neededNumber(facts, reading.whole), lang)}`;
  return value ? `${parts} = ${quantity(value, lang)} %` : parts;
}
