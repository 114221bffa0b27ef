import type Fraction from "fraction.js";
import { decimal, type Points, roundHalfUp } from "../points.ts";

export type Lang = "vi" | "en";

const mark = (text: string, lang: Lang): string => (lang === "vi" ? text.replace(".", ",") : text);

/** Points in a sentence, shortest form: "8,25", "100". */
export const shown = (given: Points, lang: Lang): string => mark(decimal(given), lang);

/** Points in a column of figures, always two decimals: "8,25", "100,00". */
export function fixed(given: Points, lang: Lang): string {
  const sign = given < 0 ? "-" : "";
  const digits = String(Math.abs(given)).padStart(3, "0");
  return mark(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`, lang);
}

/** A count, an amount or a rate in a sentence; to the nearest hundredth, marked ≈ when that is not the whole truth. */
export function quantity(exact: Fraction, lang: Lang): string {
  const near = roundHalfUp(exact);
  const whole = exact.mul(100).equals(near);
  return `${whole ? "" : "≈"}${shown(near, lang)}`;
}

/** A decimal string of the wire as the language writes it: "97.7" is "97,7". */
export const written = (wire: string, lang: Lang): string => mark(wire, lang);
