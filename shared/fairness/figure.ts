import type Fraction from "fraction.js";
import * as z from "zod/mini";
import { exactly, roundHalfUp } from "../points.ts";

/**
 * An exact figure as it is shown: `near` a decimal string of at most four decimals, rounded half-up; `exact` the
 * figure itself as "n/d" where hundredths do not hold it.
 */
export const Figure = z.strictObject({
  near: z.string().check(z.regex(/^(?!-0$)-?(0|[1-9]\d*)(\.\d{0,3}[1-9])?$/)),
  exact: z.optional(z.string().check(z.regex(/^-?[1-9]\d*\/[1-9]\d*$/))),
});
export type Figure = z.infer<typeof Figure>;

/** A figure of the wire from an exact number; nothing is computed with it any more. */
export function figureOf(exact: Fraction): Figure {
  const near = fourDecimals(exact);
  return exact.equals(exactly(roundHalfUp(exact))) ? { near } : { near, exact: exact.toFraction() };
}

function fourDecimals(exact: Fraction): string {
  const tenThousandths: number = roundHalfUp(exact.mul(100));
  const size = Math.abs(tenThousandths);
  const rest = String(size % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${tenThousandths < 0 ? "-" : ""}${Math.trunc(size / 10_000)}${rest === "" ? "" : `.${rest}`}`;
}
