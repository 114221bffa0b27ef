import { type Candidate, counts } from "../candidate.ts";
import { type AgencyCards, decidingFor } from "../deciding.ts";
import { concerning, type Desk } from "../desk.ts";
import { type FinalPoints, finalPoints } from "../final-points.ts";
import type { CriterionId } from "../ids.ts";
import { type Leaders, leadersOf } from "../leaders.ts";
import { roundHalfUp } from "../points.ts";
import { type PlacedCriterion, Round } from "../rubric.ts";
import type { StandingsDocument, StandingsLine } from "../standings-document.ts";
import { totalsOf } from "../totals.ts";
import type { Difference, Findings } from "./findings.ts";
import { entryOf } from "./matrix-row.ts";
import { cardsOf } from "./played-candidates.ts";
import { printedFinal } from "./printed-final.ts";

/** What self-scores and verified cards come to beside the final points of a document, with the words written about it. */
export function findDifferences(
  desk: Desk,
  candidates: readonly Candidate[],
  { lines }: StandingsDocument,
): Pick<Findings, "differences" | "verified"> {
  const leaders = leadersOf(desk, candidates.filter(counts));
  return {
    differences: lines.flatMap((line) =>
      differencesOf(desk, line, cardsOf(candidates, line.agency), leaders),
    ),
    verified: lines.flatMap((line) => {
      const cards = cardsOf(candidates, line.agency);
      if (!cards.some(({ card }) => card.round === "verified")) return [];
      const finals = new Map(
        concerning(desk, line.agency).map(({ criterion: { id } }) => [
          id,
          pointsBy(desk, line, cards, leaders, ["verified", "self"])(id),
        ]),
      );
      return [{ agency: line.agency, total: totalsOf(desk.rubric, finals).total }];
    }),
  };
}

/** The points of a criterion had these rounds decided. */
const pointsBy =
  (desk: Desk, { agency }: StandingsLine, cards: AgencyCards, leaders: Leaders, rounds: readonly Round[]) =>
  (id: CriterionId): FinalPoints => {
    const { criterion } = concerning(desk, agency).find(
      (each) => each.criterion.id === id,
    ) as PlacedCriterion;
    const deciding = decidingFor(desk, agency, cards, criterion, rounds);
    return finalPoints(desk, agency, criterion, deciding, leaders.get(id));
  };

function differencesOf(
  desk: Desk,
  line: StandingsLine,
  cards: AgencyCards,
  leaders: Leaders,
): readonly Difference[] {
  const own = cards.find(({ card }) => card.round === "self");
  if (!own) return [];
  const selfPoints = pointsBy(desk, line, cards, leaders, ["self"]);
  return concerning(desk, line.agency).flatMap(({ criterion }): readonly Difference[] => {
    const { exact, claimed } = selfPoints(criterion.id);
    const self = exact && roundHalfUp(exact);
    const final = printedFinal(desk.rubric, line, criterion);
    const given = claimed ?? self;
    const isSpared = given === undefined && entryOf(line, criterion.id)?.notApplicable;
    if (final === undefined || given === final || isSpared) return [];
    const explanation = own.entries.get(criterion.id)?.entry.explanation;
    return [
      {
        agency: line.agency,
        criterion: criterion.id,
        ...(self !== undefined && { self }),
        ...(claimed !== undefined && { claimed }),
        ...(explanation !== undefined && { explanation }),
        reasons: reasonsFor(cards, criterion.id),
      },
    ];
  });
}

const reasonsFor = (cards: AgencyCards, criterion: CriterionId): Difference["reasons"] =>
  Round.options.flatMap((round) =>
    cards.flatMap(({ card, entries }) => {
      const reason = entries.get(criterion)?.entry.reason;
      return card.round === round && round !== "self" && reason !== undefined
        ? [{ round, scorer: card.scorer, reason }]
        : [];
    }),
  );
