import { type Closing, cameTooLate } from "../shared/closing.ts";
import type { RecordedDecision } from "../shared/decision.ts";
import type { Revision } from "../shared/revision.ts";
import { type BlocPeriod, type Chain, revisionOf } from "../shared/storage-keys.ts";
import { decisionsOf } from "./decisions-of.ts";
import type { Listed, SeasonStore } from "./season-store.ts";

/** The objects of a period's cards: all there are, and those that count whatever was decided while they were written. */
export type CardListing = { readonly all: readonly Listed[]; readonly counting: readonly Listed[] };

/**
 * Lists a period's cards as the decisions have them. A card in flight while the period closed counts if it was there
 * when what the period was closed with was first written down, and never if it was not. `before` is a listing made
 * before the decisions were read: it serves where none of them closes.
 */
export async function listCards(
  store: SeasonStore,
  of: BlocPeriod,
  decided: readonly RecordedDecision[],
  before?: readonly Listed[],
): Promise<CardListing> {
  const closings = await closingsIn(store, of, decided);
  if (closings.length === 0) {
    const all = before ?? (await store.listCards(of));
    return { all, counting: all };
  }
  const all = await store.listCards(of);
  const late = await Promise.all(all.map(({ key }) => isTooLate(store, key, closings)));
  return { all, counting: all.filter((_, index) => !late[index]) };
}

/**
 * Whether a revision that was just written, or written by the same attempt before, is one that counts: said only after
 * it stood, so that no receipt is given for a card that the close left out.
 */
export async function isLetIn(store: SeasonStore, chain: Chain, revision: Revision): Promise<boolean> {
  const { season, period, bloc } = chain;
  const of: BlocPeriod = { season, period, bloc };
  const closings = await closingsIn(store, of, await decisionsOf(store, of));
  return !closings.some((closing) => cameTooLate(closing, letInAs(chain, revision)));
}

/** What every close of the period left, in their order; written now where nobody needed it yet. */
const closingsIn = (
  store: SeasonStore,
  of: BlocPeriod,
  decided: readonly RecordedDecision[],
): Promise<readonly Closing[]> =>
  Promise.all(
    decided
      .filter(({ decision }) => decision.kind === "close")
      .map(
        async ({ sequence }) => (await store.closing(of, sequence)) ?? (await writeDown(store, of, sequence)),
      ),
  );

/** The first to write down what a period was closed with says it for everybody. */
async function writeDown(store: SeasonStore, of: BlocPeriod, close: number): Promise<Closing> {
  const last = new Map<string, Closing["cards"][number]>();
  for (const { key } of await store.listCards(of)) {
    const named = revisionOf(key);
    if (!named) continue;
    const { agency, round, scorer } = named.chain;
    last.set(`${agency}/${round}/${scorer}`, { agency, round, scorer, revision: named.revision });
  }
  const closing: Closing = { close, cards: [...last.values()] };
  if ((await store.keepClosing(of, closing)) === "kept") return closing;
  return (await store.closing(of, close)) as Closing;
}

/** Whether the object of a card came too late for one of the closes. It is read only where it was not there for all. */
async function isTooLate(store: SeasonStore, key: string, closings: readonly Closing[]): Promise<boolean> {
  const named = revisionOf(key);
  if (!named) return false;
  const unseen = { ...named.chain, revision: named.revision, decided: 0 };
  const missing = closings.filter((closing) => cameTooLate(closing, unseen));
  if (missing.length === 0) return false;
  const { chain, revision } = await store.revision(key);
  return missing.some((closing) => cameTooLate(closing, letInAs(chain, revision)));
}

const letInAs = ({ agency, round, scorer }: Chain, { revision, decided = 0 }: Revision) => ({
  agency,
  round,
  scorer,
  revision,
  decided,
});
