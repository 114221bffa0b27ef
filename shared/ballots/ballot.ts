import * as z from "zod/mini";
import { Share } from "../awards/share.ts";
import { RealDate } from "../calendar-date.ts";
import { AgencyId, AwardId, BallotId } from "../ids.ts";

/** What the share of votes is taken of: valid ballots, people present, people summoned, ballots issued. */
const Base = z.enum(["valid", "present", "summoned", "issued"]);

/**
 * When a candidate passes: with at least a share ("từ 2/3 trở lên"), with more than one ("trên 50 %"), or by having
 * the most votes alone (`none`). `of` is the base of the percentage that is printed in every case.
 */
export const PassRule = z.discriminatedUnion("bound", [
  z.strictObject({ bound: z.literal("at-least"), share: Share, of: Base }),
  z.strictObject({ bound: z.literal("more-than"), share: Share, of: Base }),
  z.strictObject({ bound: z.literal("none"), of: Base }),
]);
export type PassRule = z.infer<typeof PassRule>;

/**
 * What was voted on: an award, a class that points alone only make possible, or who leads the bloc (Khối trưởng) or
 * is its deputy (Khối phó) in the year to come.
 */
export const BallotSubject = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("award"), award: AwardId }),
  z.strictObject({ on: z.literal("class"), class: z.string() }),
  z.strictObject({ on: z.literal("leader") }),
  z.strictObject({ on: z.literal("deputy") }),
]);
export type BallotSubject = z.infer<typeof BallotSubject>;

const Count = z.int().check(z.gte(0), z.lte(9999));

/**
 * Biên bản kiểm phiếu: one round of voting as its tellers counted it. In a show of hands, ballots issued and returned
 * are the hands counted. A second round has the next `round` and only the candidates the round before left level.
 */
export const Ballot = z.strictObject({
  id: BallotId,
  subject: BallotSubject,
  round: z.int().check(z.positive(), z.lte(9)),
  manner: z.enum(["secret", "show-of-hands"]),
  date: RealDate,
  summoned: Count,
  present: Count,
  issued: Count,
  returned: Count,
  valid: Count,
  invalid: Count,
  /** How many may be elected: the most names one ballot may bear. */
  places: z.int().check(z.positive(), z.lte(60)),
  pass: PassRule,
  candidates: z
    .array(z.strictObject({ agency: AgencyId, votes: Count }))
    .check(z.minLength(1), z.maxLength(60)),
  /** Whether a candidate may vote for itself; not said by the regulations when left out. */
  mayVoteForItself: z.optional(z.boolean()),
});
export type Ballot = z.infer<typeof Ballot>;

/** Whether two ballots are rounds of one vote. */
export function isSameSubject(a: BallotSubject, b: BallotSubject): boolean {
  switch (a.on) {
    case "award":
      return b.on === "award" && a.award === b.award;
    case "class":
      return b.on === "class" && a.class === b.class;
    default:
      return a.on === b.on;
  }
}
