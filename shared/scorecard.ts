import * as z from "zod/mini";
import { CalendarDate } from "./calendar-date.ts";
import { MOST_EVIDENCE } from "./card-limits.ts";
import { AgencyId, BlocId, CriterionId, InputId, LineId, PeriodId, ScorerId, SeasonId } from "./ids.ts";
import { Round, Text } from "./rubric.ts";

/** A figure as sent, not yet read: what it means, and whether it is right, its criterion's table says. */
export const Sent = z.union([z.string().check(z.maxLength(80)), z.number(), z.boolean(), z.null()]);
export type Sent = z.infer<typeof Sent>;

/** What supports a score, described and not uploaded: scans stay with the agency. `underWay`: the act is not finished. */
export const Evidence = z.strictObject({
  number: z.optional(Text),
  date: z.optional(CalendarDate),
  issuer: z.optional(Text),
  excerpt: z.optional(Text),
  underWay: z.optional(z.literal(true)),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * One criterion of a card. `inputs` by input id; `points` where they are typed; `claimed` the points the agency asks
 * for, `claimedUnder` the codes it wrote them under; `exempt` the lines it declares itself exempt from.
 */
export const Entry = z.strictObject({
  criterion: CriterionId,
  inputs: z.optional(z.record(InputId, Sent)),
  points: z.optional(Sent),
  claimed: z.optional(Sent),
  claimedUnder: z.optional(z.array(z.strictObject({ code: Text, points: z.optional(Sent) }))),
  exempt: z.optional(z.array(z.strictObject({ line: LineId, reason: Text }))),
  notApplicable: z.optional(z.strictObject({ reason: Text })),
  evidence: z.optional(z.array(Evidence).check(z.maxLength(MOST_EVIDENCE))),
  reason: z.optional(Text),
  explanation: z.optional(Text),
});
export type Entry = z.infer<typeof Entry>;

/** Bảng chấm điểm: what one scorer entered for one agency in one round of a period. */
export const Scorecard = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
  /** The content hash of the table it was filled on; refused when the locked table is another. */
  rubric: z.optional(z.string()),
  entries: z.array(Entry).check(z.maxLength(1000)),
  declarations: z.optional(z.array(z.strictObject({ gate: z.string(), holds: z.boolean(), reason: Text }))),
});
export type Scorecard = z.infer<typeof Scorecard>;
export type WrittenScorecard = z.input<typeof Scorecard>;

/** Who a chain of revisions belongs to: one chain per agency, round and scorer. */
export type CardKey = Pick<Scorecard, "agency" | "round" | "scorer">;
