import type { RecordedDecision } from "../decision.ts";
import type { Desk } from "../desk.ts";
import { fairnessOf } from "../fairness/fairness.ts";
import { fairnessDocument } from "../fairness/fairness-document.ts";
import { playedAs, replay } from "../fairness/replay.ts";
import { hasSeveralScorers } from "../fairness/several-scorers.ts";
import { smallestSwap } from "../fairness/smallest-swap.ts";
import { readCard } from "../read-card.ts";
import type { Season } from "../season.ts";
import type { StandingsDocument } from "../standings-document.ts";
import type { KeptCard, Tally } from "../tally-bloc.ts";
import { findAchieved } from "./find-achieved.ts";
import { findDifferences } from "./find-differences.ts";
import type { Findings } from "./findings.ts";
import { playedCandidates } from "./played-candidates.ts";

/** What the cards of a result tell beyond it. `kept` are the cards that count in the document. */
export function findingsOf(
  season: Season,
  desk: Desk,
  document: StandingsDocument,
  kept: readonly KeptCard[],
  decisions: readonly RecordedDecision[],
  reader: typeof readCard = readCard,
): Findings {
  const played = playedAs(desk, kept, decisions, reader);
  const candidates = playedCandidates(played);
  const told = {
    ...findDifferences(desk, candidates, document),
    achieved: findAchieved(desk, candidates, document),
  };
  const tally = replay(played);
  if (!isResultOf(tally, document)) return { ...told, swaps: [] };
  return {
    ...told,
    swaps: swapsIn(desk, tally),
    ...(hasSeveralScorers(desk.rubric) && {
      fairness: fairnessDocument(season, desk, fairnessOf(desk, kept, decisions, reader)),
    }),
  };
}

/** A published result stays as it is, whatever its cards would come to now. */
const isResultOf = ({ lines }: Tally, document: StandingsDocument): boolean =>
  document.lines.every((line, index) => {
    const now = lines[index];
    const rank = now?.place.state === "ranked" ? now.place.rank : undefined;
    return now?.agency === line.agency && rank === line.rank && now.totals?.total === line.total;
  });

const swapsIn = (desk: Desk, { lines }: Tally): Findings["swaps"] =>
  lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const swap = line.place.state === "ranked" && above && smallestSwap(desk, above, line);
    return swap ? [{ below: line.agency, ...swap }] : [];
  });
