import type { AgencyId, ScorerId } from "../ids.ts";
import type { Scorecard } from "../scorecard.ts";
import { compareIds } from "../standings.ts";
import { acceptedCards, type Played, ranksIn, replay } from "./replay.ts";

/**
 * The ranking without what one scorer gave to others. Only where the `same` agencies are ranked with and without it do
 * the ranks say how firm a rank is; elsewhere they moved because somebody came or went.
 */
export type WithoutScorer = {
  readonly scorer: ScorerId;
  /** How many cards were left out. */
  readonly cards: number;
  readonly ranks: ReadonlyMap<AgencyId, number>;
  readonly same: boolean;
};

/**
 * Leaves out one scorer at a time, by id: members who marked others, and verifiers where there are several. `ranked`
 * is the whole ranking.
 */
export function withoutEach(played: Played, ranked: ReadonlyMap<AgencyId, number>): readonly WithoutScorer[] {
  const given = acceptedCards(played).map(({ card }) => card);
  const verifiers = new Set(given.filter(({ round }) => round === "verified").map(({ scorer }) => scorer));
  const isGiven = ({ round }: Scorecard) => round === "cross" || (round === "verified" && verifiers.size > 1);
  const left = given.filter(isGiven);
  return [...new Set(left.map(({ scorer }) => scorer))].sort(compareIds).map((scorer) => {
    const ranks = ranksIn(replay(played, { without: (card) => card.scorer === scorer && isGiven(card) }));
    return {
      scorer,
      cards: left.filter((card) => card.scorer === scorer).length,
      ranks,
      same: ranks.size === ranked.size && [...ranks.keys()].every((agency) => ranked.has(agency)),
    };
  });
}

/** The ranks of an agency in the whole ranking and without each scorer; undefined when nobody can be left out. */
export function rangeOf(
  agency: AgencyId,
  rank: number,
  left: readonly WithoutScorer[],
): { readonly best: number; readonly worst: number } | undefined {
  const ranks = left.filter(({ same }) => same).map((each) => each.ranks.get(agency) as number);
  if (ranks.length === 0) return undefined;
  return { best: Math.min(rank, ...ranks), worst: Math.max(rank, ...ranks) };
}
