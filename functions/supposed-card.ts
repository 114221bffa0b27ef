import { isError, type Problem } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import type { SentCard } from "../shared/period-state.ts";
import { can, personOf } from "../shared/rights.ts";
import { unexplainedDifferences } from "../shared/unexplained-differences.ts";
import type { Submission } from "../shared/wire/submission.ts";
import { deskFor, type OpenDesk, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { standingSelf } from "./standing-self.ts";

/** A card that is only thought of, as it would count, and what is flagged of it. */
export type Supposed = {
  readonly desk: OpenDesk;
  readonly sent: SentCard;
  readonly problems: readonly Problem[];
};

/**
 * Judges a card as if it were sent now, or says why it would be refused. Only for whoever may enter it and sees the
 * standings anyway. Nothing is kept.
 */
export async function supposedCard(
  store: SeasonStore,
  subject: PersonId,
  { follows, card }: Submission,
  receivedAt: string,
): Promise<Supposed | Refusal> {
  const desk = await deskFor(store, subject, card, "submit");
  if ("refused" in desk) return desk;
  const person = personOf(desk.kept.season, subject);
  if (can(person, desk.bloc, { do: "read-standings" }, desk.state.stage) !== "own") return refuse("sealed");
  if (desk.right === "too-late") return refuse("period-closed");
  if (card.rubric !== undefined && card.rubric !== desk.locked.hash)
    return refuse("rubric-mismatch", [], { rubric: desk.locked.hash });
  const self = await standingSelf(store, desk, card);
  const problems = [
    ...unexplainedDifferences(desk.locked.rubric, card, self),
    ...readOnce(scored(desk), card).problems,
  ];
  if (problems.some(isError)) return refuse("scorecard-refused", problems);
  return { desk, sent: { card, revision: follows + 1, receivedAt }, problems };
}
