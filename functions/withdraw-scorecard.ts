import type { PersonId } from "../shared/ids.ts";
import { stands } from "../shared/period-state.ts";
import type { Revision } from "../shared/revision.ts";
import { type BlocPeriod, type Chain, revisionKey } from "../shared/storage-keys.ts";
import type { Withdrawal, WithdrawalReceipt } from "../shared/wire/withdrawal.ts";
import { isLetIn, listCards } from "./closing.ts";
import { conflict } from "./conflict.ts";
import { latestOf } from "./fold-bloc.ts";
import { deskFor, type LockedDesk, type OpenDesk } from "./locked-desk.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { latestRevision } from "./submit-scorecard.ts";
import { verifies } from "./verifies.ts";

/** Withdraws a card nobody has verified yet: a revision that says so, never a deletion. */
export const withdrawScorecard =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { follows, uploadId, reason, ...chain }: Withdrawal,
  ): Promise<Reply<WithdrawalReceipt>> => {
    const desk = await deskFor(store, subject, chain, "submit");
    if ("refused" in desk) return desk;
    const latest = await latestRevision(store, chain, follows);
    if (follows > latest) return refuse("unknown-revision", [], { latest });
    if (follows < latest) return overtaken(store, desk, { follows, uploadId, chain }, latest);
    const last = latest === 0 ? undefined : (await store.revision(revisionKey(chain, latest))).revision;
    if (!last || !stands(desk.state, chain, last)) return refuse("nothing-to-withdraw");
    if (desk.right === "too-late") return refuse("period-closed");
    if (chain.round === "self" && (await isVerified(store, desk, chain))) return refuse("already-verified");

    const revision: Revision = {
      kind: "withdrawal",
      revision: follows + 1,
      uploadId,
      by: subject,
      ...(desk.right === "for-another" && { onBehalf: true }),
      receivedAt: now(),
      decided: desk.decided.length,
      reason,
    };
    const kept = await store.keepRevision(chain, revision);
    if (kept.outcome === "taken") return overtaken(store, desk, { follows, uploadId, chain }, follows + 1);
    if (!(await isLetIn(store, chain, revision))) return refuse("period-closed");
    return {
      status: 201,
      body: { revision: revision.revision, receivedAt: revision.receivedAt, hash: kept.hash },
    };
  };

async function overtaken(
  store: SeasonStore,
  desk: LockedDesk,
  {
    follows,
    uploadId,
    chain,
  }: { readonly follows: number; readonly uploadId: string; readonly chain: Chain },
  latest: number,
): Promise<Reply<WithdrawalReceipt>> {
  const { revision, hash } = await store.revision(revisionKey(chain, follows + 1));
  if (revision.uploadId !== uploadId || revision.kind !== "withdrawal")
    return refuse("stale-revision", [], conflict(desk, await store.revision(revisionKey(chain, latest))));
  if (!(await isLetIn(store, chain, revision))) return refuse("period-closed");
  return { status: 200, body: { revision: revision.revision, receivedAt: revision.receivedAt, hash } };
}

/** Whether a later round has scored this agency. */
async function isVerified(store: SeasonStore, { state, decided }: OpenDesk, chain: Chain): Promise<boolean> {
  const { counting } = await listCards(store, blocPeriod(chain), decided);
  const later = await latestOf(store, counting, (each) => verifies(each, chain));
  return later.some((head) => stands(state, head.chain, head.revision));
}

const blocPeriod = ({ season, period, bloc }: Chain): BlocPeriod => ({ season, period, bloc });
