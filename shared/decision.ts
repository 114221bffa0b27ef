import * as z from "zod/mini";
import { Ballot } from "./ballots/ballot.ts";
import { RealDate } from "./calendar-date.ts";
import { MOST_EVIDENCE, MOST_TARGETS } from "./card-limits.ts";
import { AgencyId, AwardId, CriterionId, InputId, MovementId, PersonId, ScorerId } from "./ids.ts";
import { Round, Text } from "./rubric.ts";
import { Evidence, Sent } from "./scorecard.ts";

const about = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), reason: Text });
const aboutAgency = <Kind extends string>(kind: Kind) => z.extend(about(kind), { agency: AgencyId });

/** Phong trào, chuyên đề: its plan, its launch, the reviews held by the bloc or by one agency, the rewards of the campaign. */
export const Movement = z.strictObject({
  id: MovementId,
  title: Text,
  plan: z.optional(Text),
  launched: RealDate,
  reviews: z._default(
    z
      .array(z.strictObject({ agency: z.optional(AgencyId), date: RealDate, note: z.optional(Text) }))
      .check(z.maxLength(200)),
    [],
  ),
  rewards: z._default(
    z
      .array(
        z.strictObject({
          agency: AgencyId,
          /** The form of reward, as the deciding authority calls it. */
          reward: Text,
          /** The decision it was given by; left out while it is only proposed. */
          decision: z.optional(z.strictObject({ number: Text, date: RealDate })),
        }),
      )
      .check(z.maxLength(200)),
    [],
  ),
});
export type Movement = z.infer<typeof Movement>;

/**
 * What a person decides about a bloc's period, apart from scores.
 *
 * `exclude` "không xét", `pend` "chưa xét, chờ kết luận", `reinstate` lifts either; `extend` "gia hạn nộp" for one
 * agency; `send-back` "trả lại" a card, which counts no more until it is sent again; `pledge` the dates of the giao
 * ước; `register` what a member strives for ("đăng ký danh hiệu, hình thức khen thưởng"), `register-targets` how much of
 * it ("đăng ký chỉ tiêu"), over what the season sets; `example` a điển hình tiên tiến with its evidence; `movement` a phong trào or chuyên đề, from its plan to its rewards; `close` "chốt" ends the
 * taking of cards; `ask-reopen` and `reopen` open it again, by two people; `record-ballot` the biên bản kiểm phiếu, a
 * ballot of the same name replacing what stood; `choose` names who gets the places of an
 * award that level agencies contest; `elect-leader` the Khối trưởng and Khối phó of the year to come; `publish`
 * "công bố" ends everything but the recording of what was granted; `grant` "được tặng".
 */
export const Decision = z.discriminatedUnion("kind", [
  aboutAgency("exclude"),
  aboutAgency("pend"),
  aboutAgency("reinstate"),
  z.extend(aboutAgency("extend"), { until: z.iso.datetime({ offset: true }) }),
  z.extend(aboutAgency("send-back"), {
    round: Round,
    scorer: ScorerId,
    revision: z.int().check(z.positive()),
  }),
  z.extend(about("pledge"), {
    drafted: z.optional(RealDate),
    adopted: z.optional(RealDate),
    signed: RealDate,
    /** The members that signed; all of the bloc when left out. */
    signers: z.optional(z.array(AgencyId).check(z.minLength(1))),
  }),
  z.extend(aboutAgency("register"), {
    titles: z
      .array(
        z.strictObject({
          title: Text,
          /** For the collective, or for how many individuals: a count, never names. */
          for: z.union([z.literal("collective"), z.int().check(z.positive(), z.lte(10_000))]),
        }),
      )
      .check(z.minLength(1), z.maxLength(40)),
  }),
  z.extend(aboutAgency("register-targets"), {
    targets: z
      .array(z.strictObject({ criterion: CriterionId, input: InputId, value: Sent }))
      .check(z.minLength(1), z.maxLength(MOST_TARGETS)),
  }),
  z.extend(aboutAgency("example"), {
    title: Text,
    /** What was done and what came of it: cách làm hay, gương người tốt, việc tốt. */
    story: Text,
    evidence: z.array(Evidence).check(z.minLength(1), z.maxLength(MOST_EVIDENCE)),
  }),
  z.extend(about("movement"), { movement: Movement }),
  about("close"),
  about("ask-reopen"),
  about("reopen"),
  z.extend(about("record-ballot"), { ballot: Ballot }),
  z.extend(about("choose"), {
    award: AwardId,
    agencies: z.array(AgencyId).check(z.minLength(1), z.maxLength(60)),
  }),
  z.extend(about("elect-leader"), { leader: AgencyId, deputy: z.optional(AgencyId) }),
  about("publish"),
  z.extend(aboutAgency("grant"), { award: AwardId, number: Text, date: RealDate }),
]);
export type Decision = z.infer<typeof Decision>;
export type DecisionKind = Decision["kind"];

/** A decision as it is kept: who, when (ISO instant), and its place in the period's sequence from 1. Never changed. */
export const RecordedDecision = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime(),
  decision: Decision,
  /** The SHA-256 of the standings that were published, as `writeStandings` writes them. */
  published: z.optional(z.string()),
});
export type RecordedDecision = z.infer<typeof RecordedDecision>;
