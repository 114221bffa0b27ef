import { type Candidate, candidateOf } from "../candidate.ts";
import type { AgencyCards } from "../deciding.ts";
import type { Played } from "../fairness/replay.ts";
import type { AgencyId } from "../ids.ts";
import { periodState } from "../period-state.ts";

/** The members of a bloc with the cards of each that read by the table, in the bloc's order. */
export function playedCandidates({ desk, cards, decisions }: Played): readonly Candidate[] {
  const taken = cards.flatMap(({ kept, checked }) =>
    checked.ok ? [{ ...kept, read: checked.value, problems: checked.problems }] : [],
  );
  const state = periodState(decisions);
  return desk.bloc.agencies.map(({ id }) => candidateOf(desk, id, taken, state));
}

export const cardsOf = (candidates: readonly Candidate[], agency: AgencyId): AgencyCards =>
  (candidates.find(({ id }) => id === agency) as Candidate).cards;
