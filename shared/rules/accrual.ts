import Fraction from "fraction.js";
import * as z from "zod/mini";
import { exactly, NO_POINTS, type Points, points, TablePoints } from "../points.ts";
import { shown, written } from "../words/format.ts";
import { BoundText } from "./band.ts";
import {
  compareFormula,
  nothingFormula,
  Reading,
  readingIn,
  readingInWords,
  readsOf,
  scaleOf,
  shareFaults,
  wholeNumbers,
} from "./reading.ts";
import { type Cells, type Facts, type RuleKind, scored } from "./rule.ts";

/**
 * Points that accrue above a threshold: "trên 92 % cộng 0,1; cứ tăng 1 % cộng thêm 0,1". `first` as soon as the
 * figure exceeds `above`, `each` for every whole `every` beyond it. The cap is the line's.
 */
export const Accrual = z.strictObject({
  kind: z.literal("accrual"),
  reading: Reading,
  above: BoundText,
  first: TablePoints,
  every: BoundText,
  each: TablePoints,
});
export type Accrual = z.infer<typeof Accrual>;

/** A rate out of next to nothing is beyond any threshold; no table counts further than a count may be entered. */
const MOST_STEPS = 99_999_999;

/** Whole steps beyond the threshold; undefined at or below it. */
function stepsBeyond({ reading, above, every }: Accrual, facts: Facts): number | undefined {
  const value = readingIn(reading, facts);
  if (!value || value.compare(above) <= 0) return undefined;
  return Math.min(value.sub(above).div(every).floor().valueOf(), MOST_STEPS);
}

const accrued = (rule: Accrual, count: number): Points => points(rule.first + rule.each * count);

export const accrual: RuleKind<Accrual> = {
  use: "line",
  reads: ({ reading }) => readsOf(reading),
  faults: ({ every }) =>
    new Fraction(every).equals(0)
      ? [{ code: "step-not-positive", severity: "error", facts: { step: every } }]
      : [],
  refuses: ({ reading }, { facts }) => shareFaults(reading, facts),
  score: (rule, { facts }) => {
    const count = stepsBeyond(rule, facts);
    return scored(count === undefined ? NO_POINTS : accrued(rule, count));
  },
  formula: (rule, cells) => {
    const { reading, above, first, each } = rule;
    const sum = `ROUND(${exactly(first)}+${exactly(each)}*MIN(${beyondFormula(rule, cells)},${MOST_STEPS}),2)`;
    const value = `IF(${compareFormula(reading, ">", above, cells)},${sum},0)`;
    const nothing = nothingFormula(reading, cells);
    return nothing ? `IF(${nothing},${cells.nothing},${value})` : value;
  },
  explain: (rule, { facts }, lang) => {
    const count = stepsBeyond(rule, facts);
    const figure = readingInWords(rule.reading, facts, lang);
    const limit = written(rule.above, lang);
    if (count === undefined)
      return lang === "vi" ? `${figure} không vượt ${limit}: 0` : `${figure} not above ${limit}: 0`;
    const sum = `${shown(rule.first, lang)} + ${count} × ${shown(rule.each, lang)} = ${shown(accrued(rule, count), lang)}`;
    return lang === "vi" ? `${figure} vượt ${limit}: ${sum}` : `${figure} above ${limit}: ${sum}`;
  },
};

/** Whole steps beyond the threshold, computed on whole numbers only. */
function beyondFormula({ reading, above, every }: Accrual, cells: Cells): string {
  if ("input" in reading)
    return `INT(ROUND((${cells.input(reading.input)}-${above})*1000,0)/${new Fraction(every).mul(1000)})`;
  const { part, whole } = wholeNumbers(reading, cells);
  const scale = scaleOf(above, every);
  const [from, step] = [new Fraction(above).mul(scale), new Fraction(every).mul(scale)];
  return `INT((${part}*${100 * scale}-${from}*${whole})/(${step}*${whole}))`;
}
