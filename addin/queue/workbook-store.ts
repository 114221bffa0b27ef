import * as z from "zod/mini";
import { inTurn } from "../workbook/in-turn.ts";
import { isFree, type QueueStore } from "./queue-store.ts";
import { QueueTrouble } from "./queue-trouble.ts";

/** The part of the workbook that remembers text for the pane; lost unless the workbook is saved. */
export type WorkbookMemory = {
  readonly remember: (key: string, text: string | undefined) => Promise<void>;
  readonly recall: (key: string) => Promise<string | undefined>;
};

const KEY = "bang-vang:queue";
/** What the workbook is asked to carry at most, in characters: it is saved and sent with it. */
export const WORKBOOK_LIMIT = 400_000;

const Content = z.object({
  cards: z.array(z.object({ id: z.string(), text: z.string() })),
  lease: z.optional(z.object({ holder: z.string(), until: z.number() })),
});
type Content = z.infer<typeof Content>;

/** The queue in the open workbook itself, for hosts whose browser keeps nothing. One act at a time. */
export function workbookStore({ remember, recall }: WorkbookMemory): QueueStore {
  const next = inTurn();
  const withContent = <T>(act: (content: Content) => Promise<T>): Promise<T> =>
    next(async () => act(contentOf(await recall(KEY))));
  const keep = async (content: Content): Promise<void> => {
    const isEmpty = content.cards.length === 0 && !content.lease;
    const text = isEmpty ? undefined : JSON.stringify(content);
    if (text !== undefined && text.length > WORKBOOK_LIMIT) throw new QueueTrouble("no-room", "workbook");
    await remember(KEY, text);
  };

  return {
    keptIn: "workbook",
    all: () => withContent(async ({ cards }) => cards),
    put: (kept) =>
      withContent(({ cards, ...rest }) => {
        const known = cards.some(({ id }) => id === kept.id);
        return keep({
          ...rest,
          cards: known ? cards.map((card) => (card.id === kept.id ? kept : card)) : [...cards, kept],
        });
      }),
    remove: (id) =>
      withContent(({ cards, ...rest }) => keep({ ...rest, cards: cards.filter((card) => card.id !== id) })),
    takeLease: (holder, until, now) =>
      withContent(async (content) => {
        if (!isFree(content.lease, holder, now)) return false;
        await keep({ ...content, lease: { holder, until } });
        return true;
      }),
    dropLease: (holder) =>
      withContent(async ({ cards, lease }) => {
        if (lease?.holder === holder) await keep({ cards });
      }),
  };
}

/** A text of another program's under our key is refused, never overwritten. */
function contentOf(text: string | undefined): Content {
  if (text === undefined || text === "") return { cards: [] };
  try {
    return Content.parse(JSON.parse(text));
  } catch {
    throw new QueueTrouble("no-place", "workbook-content");
  }
}
