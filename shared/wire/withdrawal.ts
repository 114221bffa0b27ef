import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, ScorerId, SeasonId } from "../ids.ts";
import { Follows, UploadId } from "../revision.ts";
import { Round, Text } from "../rubric.ts";

/** "Rút lại để sửa": takes a card back; `follows` is the revision withdrawn. */
export const Withdrawal = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
  follows: Follows,
  uploadId: UploadId,
  reason: Text,
});
export type Withdrawal = z.infer<typeof Withdrawal>;

export const WithdrawalReceipt = z.strictObject({
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  hash: z.string(),
});
export type WithdrawalReceipt = z.infer<typeof WithdrawalReceipt>;
