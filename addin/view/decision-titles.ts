import { DEPUTY, SECRETARIAT } from "../../shared/named-scorers.ts";
import type { DecisionTitles } from "../../shared/words/decisions.ts";
import { targetPlaceIn } from "../../shared/words/registered-target.ts";
import type { PaneState } from "../state/pane-state.ts";
import type { Seat } from "../state/seat.ts";
import { tableOf } from "../state/table-of.ts";
import { sayOfDecisions } from "../words/decision-words.ts";

/** The names that a bloc's decisions refer to, as far as this person knows them. */
export function decisionTitles(state: PaneState, seat: Seat): DecisionTitles {
  const agency = (id: string) => seat.agencies.find((each) => each.id === id)?.title ?? id;
  const table = tableOf(state);
  return {
    agency,
    scorer: (id) => {
      if (id === SECRETARIAT) return sayOfDecisions("scorer.secretariat", state.lang);
      if (id === DEPUTY) return sayOfDecisions("scorer.deputy", state.lang);
      return table?.scorers.find((scorer) => scorer.id === id)?.title ?? agency(id);
    },
    ...(table && { target: targetPlaceIn(table) }),
    award: (id) => seat.bloc.awards.find((each) => each.id === id)?.title ?? id,
  };
}
