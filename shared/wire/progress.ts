import * as z from "zod/mini";
import { Round, Text } from "../rubric.ts";
import { Period } from "../season.ts";
import { SignedCopyMark } from "./signed-copy.ts";

/** The head of one chain: what was sent last, how and when; the signed paper that came for it. */
export const Sent = z.strictObject({
  round: Round,
  scorer: z.string(),
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  withdrawn: z.boolean(),
  /** Why it was sent back ("trả lại"), while it was not sent again. */
  sentBack: z.optional(Text),
  signedCopy: z.optional(SignedCopyMark),
  /** It was made on an earlier version of the table and says something of what is another thing now ("bảng tiêu chí đã đổi"). */
  tableChanged: z.optional(z.literal(true)),
});
export type Sent = z.infer<typeof Sent>;

/**
 * Who has sent what: every agency of the bloc, those that sent nothing included. No figures. A verifier sees the
 * self-scores and its own cards only.
 */
export const Progress = z.strictObject({
  due: Period.shape.due,
  closed: z.boolean(),
  /** The rounds the table holds. */
  rounds: z.array(Round),
  agencies: z.array(
    z.strictObject({
      agency: z.string(),
      title: z.string(),
      /** Until when its own cards are in time, where that was extended. */
      due: Period.shape.due,
      /** Its self-score is there and who asks has not verified it, or verified an earlier revision of it. */
      waiting: z.boolean(),
      sent: z.array(Sent),
    }),
  ),
});
export type Progress = z.infer<typeof Progress>;
