import * as z from "zod/mini";
import { CalendarDate, RealDate } from "../calendar-date.ts";
import { AgencyId, BlocId, PeriodId, PersonId, ScorerId, SeasonId } from "../ids.ts";
import { Round, Text } from "../rubric.ts";

/** "Đã nhận bản ký": the signed paper of one revision came, under this number and day of the paper. */
export const SignedCopyRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
  revision: z.int().check(z.positive()),
  number: Text,
  date: RealDate,
});
export type SignedCopyRequest = z.infer<typeof SignedCopyRequest>;

/** A signed paper as recorded: who took it in and when, in the period's sequence from 1. Never changed, never scored. */
export const SignedCopy = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime(),
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
  revision: z.int().check(z.positive()),
  number: Text,
  date: RealDate,
});
export type SignedCopy = z.infer<typeof SignedCopy>;

/** The signed paper of a card as others see it; it is of `revision`, which may not be the last one. */
export const SignedCopyMark = z.strictObject({
  revision: z.int(),
  number: z.string(),
  date: CalendarDate,
  at: z.iso.datetime(),
});
export type SignedCopyMark = z.infer<typeof SignedCopyMark>;
