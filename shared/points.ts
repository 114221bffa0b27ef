import Fraction from "fraction.js";
import * as z from "zod/mini";

declare const unit: unique symbol;

/** Whole hundredths of a điểm: 8,25 điểm is 825. Negative only where something is taken away or compared. */
export type Points = number & { readonly [unit]: "hundredths of a điểm" };

/** Names a whole number of hundredths as Points. A fraction of a hundredth is a bug of ours and throws. */
export function points(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths))
    throw new RangeError(`not whole hundredths of a điểm: ${hundredths}`);
  return (hundredths + 0) as Points; // -0 becomes 0
}

export const NO_POINTS: Points = points(0);

export const addUp = (list: Iterable<Points>): Points => {
  let total = 0;
  for (const each of list) total += each;
  return points(total);
};

export const less = (from: Points, taken: Points): Points => points(from - taken);
export const negate = (given: Points): Points => points(-given);
export const smaller = (a: Points, b: Points): Points => (a < b ? a : b);
export const larger = (a: Points, b: Points): Points => (a > b ? a : b);

/** Points as an exact number of điểm. */
export const exactly = (given: Points): Fraction => new Fraction(given, 100);

/**
 * The one rounding of the product: an exact number of điểm to the nearest hundredth, a half away from
 * zero, as Excel's ROUND and as officials do by hand. Called once, at the place a rule names.
 */
export function roundHalfUp(exact: Fraction): Points {
  const hundredths = exact.abs().mul(100).add(new Fraction(1, 2)).floor();
  return points(Number(hundredths.valueOf()) * (exact.compare(0) < 0 ? -1 : 1));
}

/** The decimal string of the wire and the store, shortest form: "8.25", "100", "-0.5". */
export function decimal(given: Points): string {
  const whole = Math.trunc(Math.abs(given) / 100);
  const rest = String(Math.abs(given) % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${given < 0 ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

const DECIMAL = /^(?!-0(\.00?)?$)-?(0|[1-9]\d{0,6})(\.\d{1,2})?$/;

/** A decimal string of the wire to Points; at most two decimals, nothing rounded. Undefined when it is not one. */
export function fromDecimal(text: string): Points | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const [whole, rest = ""] = text.replace("-", "").split(".");
  const hundredths = Number(whole) * 100 + Number(rest.padEnd(2, "0"));
  return points(text.startsWith("-") ? -hundredths : hundredths);
}

const wirePoints = (shape: RegExp) =>
  z.codec(
    z.string().check(z.regex(shape)),
    z.custom<Points>((value) => Number.isSafeInteger(value)),
    { decode: (text) => fromDecimal(text) as Points, encode: decimal },
  );

/** Points as they cross the wire: a decimal string with at most two decimals. */
export const WirePoints = wirePoints(DECIMAL);

/** Points a table gives or takes, never negative: whether they are added or taken is said beside them. */
export const TablePoints = wirePoints(/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/);
