import type { CardKey } from "../shared/scorecard.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { SignedCopy, SignedCopyMark } from "../shared/wire/signed-copy.ts";
import { isSameCard } from "./same-card.ts";
import type { SeasonStore } from "./season-store.ts";

/** The signed papers of a period in the order they were recorded. */
export async function signedCopiesOf(store: SeasonStore, of: BlocPeriod): Promise<readonly SignedCopy[]> {
  const listed = await store.listSignedCopies(of);
  return Promise.all(listed.map(({ key }) => store.signedCopy(key)));
}

/** The signed paper of a card: of its latest revision that has one, as recorded last. */
export function signedCopyOf(
  copies: readonly SignedCopy[],
  card: CardKey,
): { readonly signedCopy?: SignedCopyMark } {
  const best = copies
    .filter((copy) => isSameCard(copy, card))
    .reduce<SignedCopy | undefined>(
      (last, copy) => (last && last.revision > copy.revision ? last : copy),
      undefined,
    );
  if (!best) return {};
  const { revision, number, date, at } = best;
  return { signedCopy: { revision, number, date, at } };
}
