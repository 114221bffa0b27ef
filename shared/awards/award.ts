import * as z from "zod/mini";
import { PassRule } from "../ballots/ballot.ts";
import { CalendarDate } from "../calendar-date.ts";
import { AgencyId, AwardId } from "../ids.ts";
import { TablePoints } from "../points.ts";
import { Text } from "../rubric.ts";
import { Share } from "./share.ts";

/** How a share that is not whole becomes places; `at-least-one` goes down, but never to none. */
export const QuotaRounding = z.enum(["down", "nearest", "up", "at-least-one"]);
export type QuotaRounding = z.infer<typeof QuotaRounding>;

/**
 * The most places of an award: a number; a share of the bloc's members, all of them, excluded ones too; or a share of
 * the agencies that may hold another award ("không quá 20 % số tập thể đạt tiêu chuẩn tặng Cờ"): as many as reach its
 * standard, at most its places.
 */
export const Quota = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("count"), count: z.int().check(z.positive()) }),
  z.strictObject({ of: z.literal("members"), share: Share, rounding: QuotaRounding }),
  z.strictObject({ of: z.literal("award"), award: AwardId, share: Share, rounding: QuotaRounding }),
]);
export type Quota = z.infer<typeof Quota>;

/**
 * What an agency needs besides being ranked: a class or a better one, a total, a rank. One that a gate or a decision
 * keeps out of the ranking is never proposed for anything.
 */
export const Eligibility = z.strictObject({
  class: z.optional(z.string()),
  total: z.optional(TablePoints),
  rank: z.optional(z.int().check(z.positive())),
});
export type Eligibility = z.infer<typeof Eligibility>;

const common = {
  id: AwardId,
  /** `title` a danh hiệu thi đua (Cờ thi đua …), `commendation` a hình thức khen thưởng (Bằng khen …). */
  kind: z.enum(["title", "commendation"]),
  title: Text,
  /** The law, decree or guidance the quota and the conditions stand on, as text. */
  ground: Text,
  quota: Quota,
  /** Higher awards whose holders are counted in this quota ("tổng số cờ, trong đó Cờ thi đua của Chính phủ"). */
  includes: z.optional(z.array(AwardId).check(z.minLength(1))),
  eligible: z._default(Eligibility, {}),
};
const voted = {
  /** How many of the best-ranked that may hold it are put to the vote; all of them when left out. */
  shortlist: z.optional(z.int().check(z.positive())),
  /** The pass rule the regulations set; without it the ballot record says which one was used. */
  pass: z.optional(PassRule),
};

/**
 * Danh hiệu or hình thức khen thưởng that a bloc proposes in a year. It goes by rank (a meeting agrees), by secret
 * ballot among a shortlist, or by a weighted sum of points and votes, both in percent.
 */
export const Award = z.discriminatedUnion("by", [
  z.strictObject({ ...common, by: z.literal("rank") }),
  z.strictObject({ ...common, by: z.literal("ballot"), ...voted }),
  z.strictObject({
    ...common,
    by: z.literal("weighted"),
    ...voted,
    weights: z.strictObject({ points: Share, votes: Share }),
  }),
]);
export type Award = z.infer<typeof Award>;

/** The awards of a bloc's year, highest first: each agency is proposed for the first it comes to. */
export const Awards = z.array(Award).check(z.maxLength(20));

/** Who gets the places that level agencies contest: a person's decision, with its reason. */
export type Choice = {
  readonly award: AwardId;
  readonly agencies: readonly AgencyId[];
  readonly reason: string;
};

/** What was granted (được tặng), recorded beside what was proposed (đề nghị) when the decision arrives. */
export const Grant = z.strictObject({ award: AwardId, agency: AgencyId, number: Text, date: CalendarDate });
export type Grant = z.infer<typeof Grant>;
