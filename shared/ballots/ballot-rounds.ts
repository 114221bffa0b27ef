import type { Award } from "../awards/award.ts";
import { mistake, type Place, type Problem } from "../checked.ts";
import type { Ballot } from "./ballot.ts";
import { type Electorate, isSameSet, type Outcome, outcomeOf } from "./ballot-outcome.ts";

const at = (field: string): Place => ({ pointer: `/decision/ballot/${field}` });

/** Whether a ballot follows the rounds recorded of the same vote: the next number, the places left, only those it may be between. */
export function roundProblems(
  ballot: Ballot,
  rounds: readonly Ballot[],
  award: Award | undefined,
  electorate: Electorate,
): readonly Problem[] {
  const facts = { round: String(ballot.round), before: String(ballot.round - 1) };
  if (rounds.some(({ round }) => round === ballot.round))
    return [mistake("ballot-round-repeated", at("round"), facts)];
  if (ballot.round === 1) return [];
  const before = outcomeOf(
    rounds.filter(({ round }) => round < ballot.round),
    electorate,
  );
  if (before.round < ballot.round - 1) return [mistake("ballot-round-early", at("round"), facts)];
  if (before.left === 0 || award?.by === "weighted")
    return [mistake("ballot-round-unneeded", at("round"), facts)];
  return [
    ...standingProblems(ballot, before, rounds),
    ...(ballot.places === before.left
      ? []
      : [
          mistake("ballot-round-places", at("places"), {
            ...facts,
            places: String(ballot.places),
            left: String(before.left),
          }),
        ]),
  ];
}

/** The level stand again, all of them and nobody else; where too few passed, any of the unsuccessful may. */
function standingProblems(
  { candidates, round }: Ballot,
  { level, passed }: Outcome,
  rounds: readonly Ballot[],
): readonly Problem[] {
  const agencies = candidates.map(({ agency }) => agency);
  const facts = { before: String(round - 1) };
  if (level.length > 0)
    return isSameSet(agencies, level)
      ? []
      : [mistake("ballot-round-not-the-level", at("candidates"), { ...facts, count: String(level.length) })];
  const stood = rounds.flatMap((each) => each.candidates.map(({ agency }) => agency));
  return agencies.every((agency) => stood.includes(agency) && !passed.some((each) => each.agency === agency))
    ? []
    : [mistake("ballot-round-others", at("candidates"), facts)];
}
