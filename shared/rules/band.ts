import Fraction from "fraction.js";
import * as z from "zod/mini";
import { type Lang, written } from "../words/format.ts";
import { compareFormula, type Reading } from "./reading.ts";
import type { Cells, Fault } from "./rule.ts";

/** A bound as a table writes it, with up to three decimals and never negative. */
export const BoundText = z.string().check(z.regex(/^(0|[1-9]\d{0,8})(\.\d{1,3})?$/));

/**
 * A band with its ends as written: `from` "từ … trở lên" and `upTo` "đến hết" belong to it, `above` "trên" and
 * `below` "dưới" do not. An end left out is open for ever.
 */
export const Band = z.strictObject({
  from: z.optional(BoundText),
  above: z.optional(BoundText),
  below: z.optional(BoundText),
  upTo: z.optional(BoundText),
});
export type Band = z.infer<typeof Band>;

const BOUNDS = [
  { name: "from", op: ">=", holds: (order: number) => order >= 0 },
  { name: "above", op: ">", holds: (order: number) => order > 0 },
  { name: "below", op: "<", holds: (order: number) => order < 0 },
  { name: "upTo", op: "<=", holds: (order: number) => order <= 0 },
] as const;

export const isIn = (band: Band, value: Fraction): boolean =>
  BOUNDS.every(({ name, holds }) => {
    const bound = band[name];
    return bound === undefined || holds(value.compare(bound));
  });

/** The Excel condition that the reading lies in the band. */
export function bandFormula(band: Band, reading: Reading, cells: Cells): string {
  const sides = BOUNDS.flatMap(({ name, op }) => {
    const bound = band[name];
    return bound === undefined ? [] : [compareFormula(reading, op, bound, cells)];
  });
  if (sides.length === 0) return "TRUE";
  return sides.length === 1 ? (sides[0] as string) : `AND(${sides.join(",")})`;
}

export function bandInWords(band: Band, lang: Lang): string {
  const [names, and, any] = BAND_WORDS[lang];
  const ends = BOUNDS.flatMap(({ name }) => {
    const bound = band[name];
    return bound === undefined ? [] : [`${names[name]} ${written(bound, lang)}`];
  });
  return ends.length === 0 ? any : ends.join(and).replace("đến đến hết", "đến hết");
}

const BAND_WORDS = {
  vi: [{ from: "từ", above: "trên", below: "dưới", upTo: "đến hết" }, " đến ", "mọi số liệu"],
  en: [{ from: "from", above: "above", below: "below", upTo: "up to" }, " and ", "any figure"],
} as const;

/** An end of a band on the line: just before the value (-1), at it (0), just after it (1). */
type End = { readonly value: Fraction; readonly side: -1 | 0 | 1 };

const START: End = { value: new Fraction(0), side: -1 };

/** Where a band begins: at the later of its low ends, were a table to write both. */
const lowEnd = ({ from, above }: Band): End =>
  [
    START,
    ...(from === undefined ? [] : [{ value: new Fraction(from), side: -1 } as const]),
    ...(above === undefined ? [] : [{ value: new Fraction(above), side: 1 } as const]),
  ].reduce((a, b) => (order(a, b) >= 0 ? a : b));

/** Where a band ends: at the earlier of its high ends; undefined when it has none. */
const highEnd = ({ below, upTo }: Band): End | undefined =>
  [
    ...(below === undefined ? [] : [{ value: new Fraction(below), side: -1 } as const]),
    ...(upTo === undefined ? [] : [{ value: new Fraction(upTo), side: 1 } as const]),
  ].sort(order)[0];

const order = (a: End, b: End): number => a.value.compare(b.value) || a.side - b.side;

export type Coverage = {
  readonly faults: readonly Fault[];
  /** Whether every value from 0 up lies in a band or in a gap between two bands. */
  readonly reachesZero: boolean;
  readonly reachesForever: boolean;
};

/** Reads a set of bands as a person would: which values lie in none between two bands, which in two, what is left outside. */
export function coverageOf(bands: readonly Band[]): Coverage {
  const sorted = [...bands].sort((a, b) => order(lowEnd(a), lowEnd(b)));
  const faults: Fault[] = [];
  for (const [index, band] of sorted.entries()) {
    const high = highEnd(band);
    if (high && order(lowEnd(band), high) >= 0) faults.push(fault("band-empty", "error", lowEnd(band), high));
    const next = sorted[index + 1];
    if (!next) continue;
    const low = lowEnd(next);
    if (!high || order(high, low) > 0) faults.push(fault("bands-overlap", "error", low, high ?? low));
    else if (order(high, low) < 0) faults.push(fault("bands-gap", "warning", high, low));
  }
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  return {
    faults,
    reachesZero: first !== undefined && order(lowEnd(first), START) <= 0,
    reachesForever: last !== undefined && highEnd(last) === undefined,
  };
}

const fault = (code: Fault["code"], severity: Fault["severity"], low: End, high: End): Fault => ({
  code,
  severity,
  facts: { low: low.value.toString(), high: high.value.toString() },
});

/** Whether a value that is in no band lies between two of them, where only the table's author can say what it earns. */
export function isBetween(bands: readonly Band[], value: Fraction): boolean {
  const at: End = { value, side: 0 };
  const below = bands.some((band) => {
    const high = highEnd(band);
    return high !== undefined && order(high, at) < 0;
  });
  return below && bands.some((band) => order(lowEnd(band), at) > 0);
}
