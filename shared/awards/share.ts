import Fraction from "fraction.js";
import * as z from "zod/mini";

const WRITTEN = /^(?:(?:0|[1-9]\d?)(?:\.\d{1,2})?|100)%$|^[1-9]\d?\/[1-9]\d?$/;

/** A share as regulations write it and kept as written: "20%", "33.5%" or "2/3"; more than nothing, at most the whole. */
export const Share = z.string().check(
  z.regex(WRITTEN, { abort: true }),
  z.refine((share) => exactShare(share).compare(0) > 0 && exactShare(share).compare(1) <= 0),
);

/** A written share as an exact number between 0 and 1. */
export const exactShare = (share: string): Fraction =>
  share.endsWith("%") ? new Fraction(share.slice(0, -1)).div(100) : new Fraction(share);
