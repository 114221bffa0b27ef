import * as z from "zod/mini";
import { ProblemJson } from "../../shared/wire/problem-json.ts";
import { Submission } from "../../shared/wire/submission.ts";
import { isFinal, type Refused } from "../server/answer.ts";

/** Why a card was not taken when it was last sent; the same as the server client's word for it, kept. */
const KeptRefusal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("refused"), problem: ProblemJson }),
  z.object({ kind: z.literal("offline") }),
  z.object({ kind: z.literal("timeout") }),
  z.object({ kind: z.literal("unreadable"), status: z.number() }),
  z.object({ kind: z.literal("signed-out"), problem: z.optional(ProblemJson) }),
  z.object({ kind: z.literal("cancelled") }),
]) satisfies z.ZodMiniType<Refused>;

/** A card that waits on this machine to be sent. Its id is its upload id, so that sending it twice is one upload. */
export const QueueEntry = z.object({
  id: z.string(),
  /** The subject of who pressed the button: nobody else may send it in their own name. */
  by: z.string(),
  submission: Submission,
  title: z.string(),
  queuedAt: z.iso.datetime(),
  /** How often it was begun to be sent; from the first on, the server may have it. */
  tries: z.int(),
  lastRefusal: z.optional(KeptRefusal),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** Whether it waits for a person instead of the network: the server will say the same again. */
export const needsPerson = ({ lastRefusal }: QueueEntry): boolean =>
  lastRefusal !== undefined && isFinal(lastRefusal);

/** Whether the server may have it without our knowing. */
export const mayBeStored = (entry: QueueEntry): boolean => entry.tries > 0 && !needsPerson(entry);

export const writeEntry = (entry: QueueEntry): string => JSON.stringify(z.encode(QueueEntry, entry));

/** An entry as it was written; undefined when it is damaged or of a pane that wrote it otherwise. */
export function readEntry(text: string): QueueEntry | undefined {
  try {
    return QueueEntry.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const CHAIN = ["season", "period", "bloc", "agency", "round", "scorer"] as const;

/** Whether two cards are revisions of the same one. */
export const isSameChain = (a: Submission, b: Submission): boolean =>
  CHAIN.every((part) => a.card[part] === b.card[part]);
