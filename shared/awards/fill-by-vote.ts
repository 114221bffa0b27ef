import type { Ballot } from "../ballots/ballot.ts";
import { inRounds, outcomeOf, passes, voteShare } from "../ballots/ballot-outcome.ts";
import type { AwardLine } from "../ballots/voted-classes.ts";
import type { AgencyId } from "../ids.ts";
import { exactly, type Points, roundHalfUp } from "../points.ts";
import { compareIds } from "../standings.ts";
import type { Award } from "./award.ts";
import { type Filling, heldAmong, NOBODY, type Standing, waitingFor } from "./award-filling.ts";
import { exactShare } from "./share.ts";
import { takeBest } from "./take-best.ts";

type Weighted = Extract<Award, { by: "weighted" }>;
type Voted = Extract<Award, { by: "ballot" }> | Weighted;

/** Fills an award by its secret ballots; `total` is the table's, of which points are taken in percent. */
export function fillByVote(
  award: Voted,
  standing: Standing,
  ballots: readonly Ballot[],
  total: Points,
): Filling {
  const { lines, held, places } = standing;
  const rounds = inRounds(ballots);
  const first = rounds.find(({ round }) => round === 1);
  const concerned = first?.candidates.map(({ agency }) => agency) ?? lines.map(({ agency }) => agency);
  const [above] = heldAmong(
    held,
    concerned.filter((agency) => lines.some((line) => line.agency === agency)),
  );
  if (above) return waitingFor(above.award, places);
  if (!first) return { ...NOBODY, blocked: { kind: "ballot", candidates: shortlist(award, lines), places } };
  return award.by === "weighted"
    ? { ...fillByWeights(award, standing, first, total), ignored: rounds.filter((each) => each !== first) }
    : fillByBallot(standing, rounds);
}

/** Who is put to the vote: the best so many by rank, and whoever is level with the last of them. */
export function shortlist({ shortlist: length }: Voted, lines: readonly AwardLine[]): AgencyId[] {
  const last = length === undefined ? undefined : lines[length - 1]?.rank;
  return lines
    .filter(({ rank }) => last === undefined || (rank as number) <= last)
    .map(({ agency }) => agency);
}

function fillByBallot({ lines, places }: Standing, ballots: readonly Ballot[]): Filling {
  const mayStand = (agency: AgencyId) => lines.some((line) => line.agency === agency);
  const { passed, level, left, next, ignored } = outcomeOf(ballots, { mayStand, places });
  return {
    ...NOBODY,
    proposed: passed.map((votes) => ({ ...votes, by: "ballot" as const })),
    level,
    left,
    next: next === "second-round" ? next : "choice",
    ignored,
  };
}

/** w₁ · points in percent of the table's total + w₂ · votes in percent, to the hundredth; one round of voting. */
function fillByWeights(
  { weights }: Weighted,
  { lines, places }: Standing,
  ballot: Ballot,
  total: Points,
): Filling {
  const of = ballot[ballot.pass.of];
  const sums = lines.flatMap((line) => {
    const votes = ballot.candidates.find(({ agency }) => agency === line.agency)?.votes ?? 0;
    if (!passes(ballot.pass, votes, of)) return [];
    const points = exactly(line.total as Points).div(exactly(total));
    const sum = points
      .mul(exactShare(weights.points))
      .add(voteShare(votes, of).mul(exactShare(weights.votes)));
    return [{ agency: line.agency, sum: roundHalfUp(sum.mul(100)) }];
  });
  const sorted = sums.sort((a, b) => b.sum - a.sum || compareIds(a.agency, b.agency));
  const { taken, level, left } = takeBest(sorted, places, (a, b) => a.sum === b.sum);
  return {
    ...NOBODY,
    proposed: taken.map(({ agency, sum }) => ({ agency, by: "weighted" as const, ballot: ballot.id, sum })),
    level: level.map(({ agency }) => agency),
    left,
  };
}
