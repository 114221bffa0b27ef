import Fraction from "fraction.js";
import * as z from "zod/mini";
import type { AwardId } from "../ids.ts";
import { type Award, type Quota, QuotaRounding } from "./award.ts";
import { exactShare, Share } from "./share.ts";

/**
 * A quota worked out: "20 % × 8 = 1,6 → 1". `exact` is the fraction "n/d" before rounding; `included` the places that
 * higher awards counted in this quota take, so that `places` are what is left.
 */
export const QuotaFigure = z.strictObject({
  working: z.optional(
    z.strictObject({ share: Share, base: z.int(), exact: z.string(), rounding: QuotaRounding }),
  ),
  whole: z.int(),
  included: z.optional(z.int()),
  places: z.int(),
});

export type QuotaFigure = z.infer<typeof QuotaFigure>;
export type WholeQuota = Pick<QuotaFigure, "working" | "whole">;

/** What quotas are worked out from: how many members the bloc has, and how many agencies reach an award's standard. */
export type QuotaScene = {
  readonly awards: readonly Award[];
  readonly members: number;
  readonly eligible: (award: Award) => number;
};

/** A quota before what included awards take of it. Awards that refer to each other in a circle are refused by `checkAwards`. */
export function quotaOf({ quota }: Award, scene: QuotaScene): WholeQuota {
  if (quota.of !== "award") return ownQuota(quota, scene.members);
  const other = awardIn(scene.awards, quota.award);
  const base = Math.min(quotaOf(other, scene).whole, scene.eligible(other));
  return shareOf(quota.share, base, quota.rounding);
}

/** A quota that depends on no other award. */
export const ownQuota = (quota: Exclude<Quota, { of: "award" }>, members: number): WholeQuota =>
  quota.of === "count" ? { whole: quota.count } : shareOf(quota.share, members, quota.rounding);

const awardIn = (awards: readonly Award[], id: AwardId): Award =>
  awards.find((award) => award.id === id) as Award;

function shareOf(share: string, base: number, rounding: QuotaRounding): WholeQuota {
  const exact = exactShare(share).mul(base);
  return { working: { share, base, exact: exact.toFraction(), rounding }, whole: rounded(exact, rounding) };
}

/** "Ít nhất 1" holds where there is anybody at all to take a share of. */
function rounded(exact: Fraction, rounding: QuotaRounding): number {
  switch (rounding) {
    case "down":
      return exact.floor().valueOf();
    case "nearest":
      return exact.add(new Fraction(1, 2)).floor().valueOf();
    case "up":
      return exact.ceil().valueOf();
    case "at-least-one":
      return exact.equals(0) ? 0 : Math.max(1, exact.floor().valueOf());
  }
}
