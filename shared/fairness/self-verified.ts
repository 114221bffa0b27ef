import type Fraction from "fraction.js";
import { concerning } from "../desk.ts";
import type { AgencyId, CriterionId } from "../ids.ts";
import { less, type Points } from "../points.ts";
import type { Policy, Round } from "../rubric.ts";
import type { TallyLine } from "../tally-bloc.ts";
import { totalsOf, worth } from "../totals.ts";
import { acceptedCards, type Played, replay } from "./replay.ts";

/**
 * What verifying took from (or, negative, gave to) a self-score: totals as the rules allow them, before anything
 * coming late or over-claiming cost, `claimed` what the agency asked for, `largest` the criterion with the largest difference, the first in the table of several.
 */
export type SelfVerified = {
  readonly agency: AgencyId;
  readonly self: Points;
  readonly claimed: Points;
  readonly verified: Points;
  readonly difference: Points;
  readonly largest?: {
    readonly criterion: CriterionId;
    readonly self: Fraction;
    readonly verified: Fraction;
    readonly difference: Fraction;
  };
};

/** For every agency with a self-score and a verified card, in the bloc's order. Where a criterion was not verified, the self-score stands. */
export function selfMinusVerified(played: Played): readonly SelfVerified[] {
  const cards = acceptedCards(played).map(({ card }) => card);
  const sent = (id: AgencyId, round: Round) =>
    cards.some((card) => card.agency === id && card.round === round);
  const agencies = played.desk.bloc.agencies.filter(({ id }) => sent(id, "self") && sent(id, "verified"));
  if (agencies.length === 0) return [];
  const [self, verified] = [linesBy(played, ["self"]), linesBy(played, ["verified", "self"])];
  return agencies.map(({ id }) =>
    differenceOf(played, self.get(id) as TallyLine, verified.get(id) as TallyLine),
  );
}

/** The lines had these rounds decided. */
function linesBy(played: Played, precedence: Policy["precedence"]): ReadonlyMap<AgencyId, TallyLine> {
  const policy = (kept: Policy): Policy => ({ ...kept, precedence });
  return new Map(replay(played, { policy }).lines.map((line) => [line.agency, line]));
}

function differenceOf({ desk }: Played, own: TallyLine, corrected: TallyLine): SelfVerified {
  const { rubric } = desk;
  const [largest] = concerning(desk, own.agency)
    .map(({ criterion }) => {
      const self = worth(criterion, own.finals, rubric.policy);
      const verified = worth(criterion, corrected.finals, rubric.policy);
      return { criterion: criterion.id, self, verified, difference: self.sub(verified) };
    })
    .filter(({ difference }) => !difference.equals(0))
    .sort((a, b) => b.difference.abs().compare(a.difference.abs()));
  const self = totalsOf(rubric, own.finals).total;
  const verified = totalsOf(rubric, corrected.finals).total;
  return {
    agency: own.agency,
    self,
    claimed: (own.self as NonNullable<TallyLine["self"]>).claimed,
    verified,
    difference: less(self, verified),
    ...(largest && { largest }),
  };
}
