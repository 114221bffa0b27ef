import type { CardTaker } from "../../../addin/queue/offline-queue.ts";
import type { Answer, Refused } from "../../../addin/server/answer.ts";
import { Scorecard } from "../../../shared/scorecard.ts";
import type { Receipt } from "../../../shared/wire/receipt.ts";
import type { Submission } from "../../../shared/wire/submission.ts";
import { selfCard } from "../../support/small-season.ts";

/** A self-score of an agency of the small season, ready to be sent. */
export const cardOf = (letter: string, uploadId: string, { follows = 0, typed = "8" } = {}): Submission => ({
  follows,
  uploadId,
  card: Scorecard.parse(selfCard(letter, { typed })),
});

export const refusedWith = (code: string, status: number): Refused => ({
  kind: "refused",
  problem: {
    type: "",
    title: code,
    status,
    detail: "Không",
    detailEn: "No",
    code,
    instance: "urn:x:1",
    errors: [],
  },
});

/** A server that keeps chains as ours does: once per upload id, refusing what follows another revision. */
export function smallServer(): CardTaker & {
  readonly revisions: Submission[];
  readonly asked: Submission[];
  /** What the next calls answer before anything is stored, or "lost" after it was: the answer goes astray. */
  readonly faults: (Refused | "lost")[];
} {
  const [revisions, asked, faults]: [Submission[], Submission[], (Refused | "lost")[]] = [[], [], []];
  const chainOf = ({ card }: Submission) => `${card.bloc} ${card.agency} ${card.round}`;
  return {
    revisions,
    asked,
    faults,
    async submitScorecard(submission): Promise<Answer<Receipt>> {
      asked.push(submission);
      const fault = faults.shift();
      if (fault && fault !== "lost") return { ok: false, refusal: fault };
      const chain = revisions.filter((other) => chainOf(other) === chainOf(submission));
      const known = chain.findIndex(({ uploadId }) => uploadId === submission.uploadId);
      if (known < 0 && chain.length !== submission.follows)
        return { ok: false, refusal: refusedWith("stale-revision", 409) };
      if (known < 0) revisions.push(submission);
      if (fault === "lost") return { ok: false, refusal: { kind: "offline" } };
      const revision = known < 0 ? chain.length + 1 : known + 1;
      return { ok: true, value: { revision, uploadId: submission.uploadId } as Receipt };
    },
  };
}
