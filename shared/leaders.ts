import { type AgencyCards, decidingFor } from "./deciding.ts";
import { concerning, type Desk } from "./desk.ts";
import type { AgencyId, CriterionId } from "./ids.ts";
import { criteriaOf, type Rubric } from "./rubric.ts";
import { peersOf } from "./rules/leader-relative.ts";
import type { Peers } from "./rules/rule.ts";
import { isTypedRound } from "./scorers.ts";

/** The leader of every criterion that is won against the bloc. */
export type Leaders = ReadonlyMap<CriterionId, Peers>;

export const NO_LEADERS: Leaders = new Map();

/** Whether any criterion of the table is won against the bloc, so that points move until the period closes. */
export const hasLeaders = (rubric: Rubric): boolean =>
  criteriaOf(rubric).some(({ base }) => base?.kind === "leader-relative");

/** The leaders among the agencies that count. What an agency achieved stands also where its points were typed. */
export function leadersOf(
  desk: Desk,
  counted: readonly { readonly id: AgencyId; readonly cards: AgencyCards }[],
): Leaders {
  const rounds = desk.rubric.policy.precedence.filter((round) => !isTypedRound(round));
  const all = counted.flatMap(({ id, cards }) =>
    concerning(desk, id).map(({ criterion }) => ({ id, cards, criterion })),
  );
  return new Map(
    criteriaOf(desk.rubric).flatMap((criterion) => {
      if (criterion.base?.kind !== "leader-relative") return [];
      const facts = all
        .filter((each) => each.criterion === criterion)
        .map(({ id, cards }) => decidingFor(desk, id, cards, criterion, rounds))
        .flatMap((deciding) => (deciding.kind === "entered" ? [deciding.facts] : []));
      return [[criterion.id, peersOf(criterion.base, facts)]];
    }),
  );
}
