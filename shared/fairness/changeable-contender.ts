import type Fraction from "fraction.js";
import type { Finals } from "../agency-figures.ts";
import { concerning, type Desk } from "../desk.ts";
import type { FinalPoints } from "../final-points.ts";
import type { CriterionId } from "../ids.ts";
import { less, NO_POINTS, roundHalfUp } from "../points.ts";
import type { Contender } from "../standings.ts";
import type { TallyLine } from "../tally-bloc.ts";
import { type Totals, totalsOf, worth } from "../totals.ts";

/**
 * A ranked agency as it is compared, and as it would be had one criterion other points. What coming late or
 * over-claiming cost it stands.
 */
export type ChangeableContender = Contender & {
  readonly having: (criterion: CriterionId, exact: Fraction) => Contender;
};

export function changeable(desk: Desk, line: TallyLine): ChangeableContender {
  const { rubric } = desk;
  const { agency, inTime, finals } = line;
  const criteria = new Map<string, (given: Finals) => Fraction>(
    concerning(desk, agency).map(({ criterion }) => [
      criterion.id,
      (given) => worth(criterion, given, rubric.policy),
    ]),
  );
  const contender = (given: Finals, totals: Totals): Contender => ({
    agency,
    totals,
    inTime,
    criterion: (compared) => {
      const exact = criteria.get(compared)?.(given);
      return exact ? roundHalfUp(exact) : NO_POINTS;
    },
  });
  const totals = line.totals as Totals;
  const cost = less(totalsOf(rubric, finals).total, totals.total);
  return {
    ...contender(finals, totals),
    having: (criterion, exact) => {
      const given = new Map(finals).set(criterion, { ...(finals.get(criterion) as FinalPoints), exact });
      const scored = totalsOf(rubric, given);
      return contender(given, { ...scored, total: less(scored.total, cost) });
    },
  };
}
