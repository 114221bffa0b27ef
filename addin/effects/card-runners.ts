import { conflictOf } from "../server/conflict-of.ts";
import { chainOf } from "../state/chain-key.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners } from "./run-effect.ts";
import { isUnreached, ServerRefusal, valueFrom } from "./server-refusal.ts";
import { waitingOf } from "./waiting-of.ts";

/** Sending cards, letting them wait, taking them back. */
export const cardRunners: Runners<"send" | "preview-card" | "withdraw" | "send-waiting" | "drop-waiting"> = {
  send: async ({ submission, title, sheet }, parts, send) => {
    const answer = await parts.server.submitScorecard(submission);
    const where = sheet === undefined ? {} : { sheet };
    if (answer.ok) return send({ kind: "sent", submission, receipt: answer.value, ...where });
    const conflict = conflictOf(answer.refusal);
    if (conflict) return send({ kind: "clashed", submission, conflict, ...where });
    if (!isUnreached(answer.refusal)) throw new ServerRefusal(answer.refusal);
    await (await parts.queue()).add(submission, { by: personOf(parts), title, refusal: answer.refusal });
    send({ kind: "queued", submission, waiting: await waitingOf(parts) });
  },
  "preview-card": async ({ submission }, { server }, send) => {
    const { effect } = valueFrom(await server.previewScorecard(submission));
    send({ kind: "card-previewed", uploadId: submission.uploadId, effect });
  },
  withdraw: async ({ withdrawal }, { server }, send) => {
    const receipt = valueFrom(await server.withdrawScorecard(withdrawal));
    send({ kind: "withdrawn", chain: chainOf(withdrawal), receipt });
  },
  "send-waiting": async (_, parts, send) => {
    const queue = await parts.queue();
    const waiting = await waitingOf(parts);
    const round = await queue.sendAll(parts.server, {
      by: personOf(parts),
      also: waiting.map(({ id }) => id),
    });
    const receipts = round.kind === "done" ? round.sent.map(({ receipt }) => receipt) : [];
    send({ kind: "waiting-sent", receipts, waiting: await waitingOf(parts) });
    if (round.kind === "done" && round.stopped && !isUnreached(round.stopped))
      throw new ServerRefusal(round.stopped);
  },
  "drop-waiting": async ({ id }, parts, send) => {
    await (await parts.queue()).remove(id);
    send({ kind: "waiting-listed", waiting: await waitingOf(parts) });
  },
};

function personOf({ signIn }: PaneParts): string {
  const person = signIn.current();
  if (!person) throw new ServerRefusal({ kind: "signed-out" });
  return person.subject;
}
