import * as z from "zod/mini";
import type { Receipt } from "../../shared/wire/receipt.ts";
import { Submission } from "../../shared/wire/submission.ts";
import { type Answer, isFinal, type Refused } from "../server/answer.ts";
import type { OneSender } from "./one-sender.ts";
import {
  isSameChain,
  mayBeStored,
  needsPerson,
  type QueueEntry,
  readEntry,
  writeEntry,
} from "./queue-entry.ts";
import type { QueueStore } from "./queue-store.ts";
import { MOST_CARDS, QueueTrouble } from "./queue-trouble.ts";

/** Cards waiting to be sent; they outlive the pane and Excel. */
export type OfflineQueue = ReturnType<typeof offlineQueue>;

export type Waiting = {
  readonly entries: readonly QueueEntry[];
  /** How many more are there that this pane cannot read. They are left as they are. */
  readonly unreadable: number;
};

export type Sent = {
  readonly kind: "done";
  readonly sent: readonly { readonly entry: QueueEntry; readonly receipt: Receipt }[];
  /** Why the round ended before every card was tried: the network, the server, or the sign-in. */
  readonly stopped?: Refused;
};

/** What sending needs of the server client. */
export type CardTaker = {
  readonly submitScorecard: (submission: Submission) => Promise<Answer<Receipt>>;
};

type Parts = { readonly store: QueueStore; readonly oneSender: OneSender; readonly now: () => string };

/** The server takes bodies up to 1 MiB; what it would refuse shall not wait. */
const LARGEST_BODY = 1_048_576;

export function offlineQueue({ store, oneSender, now }: Parts) {
  const readAll = async (): Promise<Waiting> => {
    const kept = await store.all();
    const entries = kept.flatMap(({ text }) => readEntry(text) ?? []);
    return { entries: entries.sort(byAge), unreadable: kept.length - entries.length };
  };
  const put = (entry: QueueEntry) => store.put({ id: entry.id, text: writeEntry(entry) });
  /** What a person has taken out meanwhile does not come back. */
  const update = async (entry: QueueEntry): Promise<void> => {
    if ((await store.all()).some(({ id }) => id === entry.id)) await put(entry);
  };

  return {
    /** Where the cards are: on this device, or in the workbook, which then must be saved. */
    keptIn: store.keptIn,

    list: readAll,

    /**
     * Lets a card wait; `refusal` is why it could not be sent at once, when that was tried. It takes the place of an earlier one of the same chain that the server certainly does not have;
     * one that it may have goes first. Refused with `QueueTrouble`.
     */
    async add(
      submission: Submission,
      { by, title, refusal }: { readonly by: string; readonly title: string; readonly refusal?: Refused },
    ): Promise<QueueEntry> {
      const { entries, unreadable } = await readAll();
      const entry: QueueEntry = {
        id: submission.uploadId,
        by,
        submission,
        title,
        queuedAt: now(),
        tries: refusal ? 1 : 0,
        ...(refusal && { lastRefusal: refusal }),
      };
      const known = entries.find(({ id }) => id === entry.id);
      if (known) return known;
      if (bodySize(submission) > LARGEST_BODY) throw new QueueTrouble("too-large");
      const replaced = entries.filter(
        (other) => other.by === by && isSameChain(other.submission, submission) && !mayBeStored(other),
      );
      if (entries.length + unreadable - replaced.length >= MOST_CARDS) throw new QueueTrouble("full");
      await put(entry);
      for (const { id } of replaced) await store.remove(id);
      return entry;
    },

    /** Takes a card out for good; a person asked for it. */
    remove: (id: string): Promise<void> => store.remove(id),

    /**
     * Sends this person's cards, the oldest first. A refused card stays with its refusal and is not sent again unless
     * named in `also`; the round ends when the network, the server or the sign-in does not carry. "elsewhere" when
     * another pane is sending.
     */
    sendAll: (
      server: CardTaker,
      { by, also = [] }: { readonly by: string; readonly also?: readonly string[] },
    ): Promise<Sent | { readonly kind: "elsewhere" }> => {
      const mayGo = (entry: QueueEntry) =>
        entry.by === by && (!needsPerson(entry) || also.includes(entry.id));
      return oneSender((stillMine) => sendRound(server, mayGo, stillMine)).then((round) =>
        round.kind === "done" ? { kind: "done", ...round.value } : round,
      );
    },
  };

  async function sendRound(
    server: CardTaker,
    mayGo: (entry: QueueEntry) => boolean,
    stillMine: () => Promise<boolean>,
  ): Promise<Omit<Sent, "kind">> {
    const sent: Sent["sent"][number][] = [];
    const tried = new Set<string>();
    for (;;) {
      // Read again for each: a receipt changes what the next one follows, and a person may take one out meanwhile.
      const next = (await readAll()).entries.find((entry) => mayGo(entry) && !tried.has(entry.id));
      if (!next || !(await stillMine())) return { sent };
      tried.add(next.id);
      const begun = { ...next, tries: next.tries + 1 };
      await put(begun);
      const answer = await server.submitScorecard(next.submission);
      if (answer.ok) {
        await followOn(next.submission, answer.value);
        await store.remove(next.id);
        sent.push({ entry: begun, receipt: answer.value });
        continue;
      }
      await update({ ...begun, lastRefusal: answer.refusal });
      if (!isFinal(answer.refusal)) return { sent, stopped: answer.refusal };
    }
  }

  /** A later card of the same chain was typed on top of this one: it now follows what this one became. */
  async function followOn(sent: Submission, { revision }: Receipt): Promise<void> {
    for (const entry of (await readAll()).entries) {
      const { submission } = entry;
      const isLater = submission.uploadId !== sent.uploadId && entry.tries === 0;
      if (isLater && isSameChain(submission, sent) && submission.follows === sent.follows)
        await update({ ...entry, submission: { ...submission, follows: revision } });
    }
  }
}

const bodySize = (submission: Submission): number =>
  new TextEncoder().encode(JSON.stringify(z.encode(Submission, submission))).byteLength;

const byAge = (a: QueueEntry, b: QueueEntry): number =>
  a.queuedAt < b.queuedAt ? -1 : a.queuedAt > b.queuedAt ? 1 : 0;
