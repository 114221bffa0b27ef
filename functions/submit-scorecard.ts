import * as z from "zod/mini";
import type { Problem } from "../shared/checked.ts";
import type { Desk } from "../shared/desk.ts";
import type { PersonId } from "../shared/ids.ts";
import { ownTotal } from "../shared/own-total.ts";
import { dueFor } from "../shared/period-state.ts";
import type { Points } from "../shared/points.ts";
import type { Revision } from "../shared/revision.ts";
import { Scorecard } from "../shared/scorecard.ts";
import { isLate } from "../shared/season.ts";
import { type Chain, revisionKey, revisionOf } from "../shared/storage-keys.ts";
import { unexplainedDifferences } from "../shared/unexplained-differences.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { Receipt } from "../shared/wire/receipt.ts";
import type { Submission } from "../shared/wire/submission.ts";
import { isLetIn } from "./closing.ts";
import { conflict } from "./conflict.ts";
import { deskFor, type OpenDesk, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { standingSelf } from "./standing-self.ts";

/**
 * Takes a scorecard: rights, table, chain, contents, then one conditional write, which is the commit, unless the
 * period closed meanwhile without it. The same attempt again gets the same answer; a revision overtaken by another is
 * never overwritten.
 */
export const submitScorecard =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { follows, uploadId, card }: Submission): Promise<Reply<Receipt>> => {
    const desk = await deskFor(store, subject, card, "submit");
    if ("refused" in desk) return desk;
    const { locked } = desk;
    const receivedAt = now();

    const latest = await latestRevision(store, card, follows);
    if (follows > latest) return refuse("unknown-revision", [], { latest });
    if (follows < latest) return overtaken(store, desk, { follows, uploadId, card });
    if (desk.right === "too-late") return refuse("period-closed");
    if (card.rubric !== undefined && card.rubric !== locked.hash)
      return refuse("rubric-mismatch", [], { rubric: locked.hash });

    const read = readOnce(scored(desk), card);
    if (!read.ok) return refuse("scorecard-refused", read.problems);
    const unexplained = unexplainedDifferences(locked.rubric, card, await standingSelf(store, desk, card));
    if (unexplained.length > 0) return refuse("scorecard-refused", [...unexplained, ...read.problems]);
    const { total, problems } = ownTotal(scored(desk), read.value);
    const revision: Extract<Revision, { kind: "scorecard" }> = {
      kind: "scorecard",
      revision: follows + 1,
      uploadId,
      by: subject,
      ...(desk.right === "for-another" && { onBehalf: true }),
      receivedAt,
      decided: desk.decided.length,
      ...(isLate(receivedAt, dueFor(desk.state, desk.period, card.agency)) && { late: true }),
      rubricHash: locked.hash,
      ...(total !== undefined && { total }),
      card,
    };
    const kept = await store.keepRevision(card, revision);
    if (kept.outcome === "taken") return overtaken(store, desk, { follows, uploadId, card });
    if (!(await isLetIn(store, card, revision))) return refuse("period-closed");
    return { status: 201, body: receipt(revision, kept.hash, [...read.problems, ...problems]) };
  };

/** The number of a chain's last revision, 0 for an empty chain. Looks from the revision that was edited on, and only if that is not there at all of it. */
export async function latestRevision(store: SeasonStore, chain: Chain, follows: number): Promise<number> {
  const last = async (from: number) =>
    (await store.listCards(onlyChain(chain), from)).reduce(
      (latest, { key }) => Math.max(latest, revisionOf(key)?.revision ?? 0),
      0,
    );
  return (await last(follows)) || (follows > 1 ? last(1) : 0);
}

const onlyChain = ({ season, period, bloc, agency, round, scorer }: Chain): Chain => ({
  season,
  period,
  bloc,
  agency,
  round,
  scorer,
});

/** The revision this upload wanted to write is there: it is this very attempt, or somebody was faster. */
async function overtaken(
  store: SeasonStore,
  desk: OpenDesk,
  { follows, uploadId, card }: Submission,
): Promise<Reply<Receipt>> {
  const { revision, hash } = await store.revision(revisionKey(card, follows + 1));
  if (revision.uploadId === uploadId && revision.kind === "scorecard") {
    const same =
      JSON.stringify(z.encode(Scorecard, revision.card)) === JSON.stringify(z.encode(Scorecard, card));
    if (!same) return refuse("upload-id-reused");
    if (!(await isLetIn(store, card, revision))) return refuse("period-closed");
    return { status: 200, body: receipt(revision, hash, flagsOf(scored(desk), revision.card)) };
  }
  const latest = await latestRevision(store, card, follows + 1);
  return refuse("stale-revision", [], conflict(desk, await store.revision(revisionKey(card, latest)), card));
}

/** What a kept card says of itself now; the season may have changed since it was taken. */
function flagsOf(desk: Desk, card: Scorecard): readonly Problem[] {
  const read = readOnce(desk, card);
  return read.ok ? [...read.problems, ...ownTotal(desk, read.value).problems] : read.problems;
}

function receipt(
  revision: Extract<Revision, { kind: "scorecard" }>,
  hash: string,
  flags: readonly Problem[],
): Receipt {
  const { season, period, bloc, agency, round, scorer } = revision.card;
  const total: Points | undefined = revision.total;
  return {
    season,
    period,
    bloc,
    agency,
    round,
    scorer,
    revision: revision.revision,
    uploadId: revision.uploadId,
    receivedAt: revision.receivedAt,
    late: revision.late ?? false,
    onBehalf: revision.onBehalf ?? false,
    ...(total !== undefined && { total }),
    hash,
    problems: flags.map(detailOf),
  };
}
