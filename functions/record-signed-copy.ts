import type { PersonId } from "../shared/ids.ts";
import { type BlocPeriod, type Chain, revisionKey } from "../shared/storage-keys.ts";
import type { SignedCopy, SignedCopyRequest } from "../shared/wire/signed-copy.ts";
import { blocFor } from "./locked-desk.ts";
import { type Reply, refuse } from "./reply.ts";
import { isSameCard } from "./same-card.ts";
import type { SeasonStore } from "./season-store.ts";
import { signedCopiesOf } from "./signed-copies.ts";

/** How often a record that another one overtook takes the next number, before the person is asked to try again. */
const TRIES = 6;

/**
 * Records that the signed paper of a revision came. It is about paper and never about points: standings are made
 * without it, and it is taken after the close too. What the last record of that revision already says is not
 * recorded again; another number or day is, as the correction it is.
 */
export const recordSignedCopy =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { season, period, bloc, ...paper }: SignedCopyRequest,
  ): Promise<Reply<SignedCopy>> => {
    const of: BlocPeriod = { season, period, bloc };
    const desk = await blocFor(store, subject, of, { do: "record-signed-copy" });
    if ("refused" in desk) return desk;
    if (!desk.bloc.agencies.some(({ id }) => id === paper.agency)) return refuse("unknown-agency");
    if (!(await isSubmitted(store, { ...of, ...paper }))) return refuse("no-such-revision");

    for (let tries = 0; tries < TRIES; tries++) {
      const taken = await signedCopiesOf(store, of);
      const last = taken.filter((copy) => isSameCard(copy, paper) && copy.revision === paper.revision).at(-1);
      if (last?.number === paper.number && last.date === paper.date) return { status: 200, body: last };
      const copy: SignedCopy = { sequence: taken.length + 1, by: subject, at: now(), ...paper };
      if ((await store.keepSignedCopy(of, copy)) === "kept") return { status: 201, body: copy };
    }
    throw new Error(`a signed copy of ${season}/${period}/${bloc} was overtaken ${TRIES} times`);
  };

/** Whether this revision is there and is a card: a withdrawal has no paper. */
async function isSubmitted(
  store: SeasonStore,
  { revision, season, period, bloc, agency, round, scorer }: Chain & { readonly revision: number },
): Promise<boolean> {
  const chain: Chain = { season, period, bloc, agency, round, scorer };
  const key = revisionKey(chain, revision);
  const listed = await store.listCards(chain, revision);
  if (!listed.some((each) => each.key === key)) return false;
  return (await store.revision(key)).revision.kind === "scorecard";
}
