import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, type PersonId, ScorerId, SeasonId } from "../shared/ids.ts";
import { Follows, type Revision, UploadId } from "../shared/revision.ts";
import { Round, Text } from "../shared/rubric.ts";
import { type Chain, revisionKey, revisionOf } from "../shared/storage-keys.ts";
import { isClosed } from "./decide.ts";
import { latestOf } from "./fold-bloc.ts";
import { deskFor } from "./locked-desk.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { latestRevision } from "./submit-scorecard.ts";

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

/** Withdraws a card nobody has verified yet: a revision that says so, never a deletion. */
export const withdrawScorecard =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { follows, uploadId, reason, ...chain }: Withdrawal,
  ): Promise<Reply<WithdrawalReceipt>> => {
    const desk = await deskFor(store, subject, chain);
    if ("refused" in desk) return desk;
    const latest = await latestRevision(store, chain, follows);
    if (follows > latest) return refuse("unknown-revision", [], { latest });
    if (follows < latest) return overtaken(store, chain, follows, uploadId, latest);
    if (latest === 0 || (await store.revision(revisionKey(chain, latest))).revision.kind === "withdrawal")
      return refuse("nothing-to-withdraw");
    if (await isClosed(store, chain)) return refuse("period-closed");
    if (chain.round === "self" && (await isVerified(store, chain))) return refuse("already-verified");

    const revision: Revision = {
      kind: "withdrawal",
      revision: follows + 1,
      uploadId,
      by: subject,
      ...(desk.right === "for-another" && { onBehalf: true }),
      receivedAt: now(),
      reason,
    };
    const kept = await store.keepRevision(chain, revision);
    if (kept.outcome === "taken") return overtaken(store, chain, follows, uploadId, follows + 1);
    return {
      status: 201,
      body: { revision: revision.revision, receivedAt: revision.receivedAt, hash: kept.hash },
    };
  };

async function overtaken(
  store: SeasonStore,
  chain: Chain,
  follows: number,
  uploadId: string,
  latest: number,
): Promise<Reply<WithdrawalReceipt>> {
  const { revision, hash } = await store.revision(revisionKey(chain, follows + 1));
  if (revision.uploadId !== uploadId || revision.kind !== "withdrawal")
    return refuse("stale-revision", [], { latest });
  return { status: 200, body: { revision: revision.revision, receivedAt: revision.receivedAt, hash } };
}

/** Whether a later round has scored this agency. */
async function isVerified(store: SeasonStore, { season, period, bloc, agency }: Chain): Promise<boolean> {
  const listed = await store.listCards({ season, period, bloc });
  const later = listed.filter(({ key }) => {
    const chain = revisionOf(key)?.chain;
    return chain?.agency === agency && chain.round !== "self" && chain.round !== "cross";
  });
  return (await latestOf(store, later)).some(({ revision }) => revision.kind === "scorecard");
}
