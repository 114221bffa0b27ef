import type { DecisionKind } from "../../shared/decision.ts";
import type { PersonId } from "../../shared/ids.ts";
import { type PeriodState, periodState } from "../../shared/period-state.ts";
import { can } from "../../shared/rights.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import type { Identity } from "./pane-state.ts";
import type { Seat } from "./seat.ts";

/** The decisions that are written here, those of every day first. */
const WRITTEN_HERE: readonly DecisionKind[] = [
  "send-back",
  "extend",
  "exclude",
  "pend",
  "reinstate",
  "register",
  "register-targets",
  "pledge",
  "example",
  "movement",
  "close",
  "ask-reopen",
  "reopen",
  "record-ballot",
  "choose",
  "publish",
  "grant",
  "elect-leader",
];

/** What this person may decide while the period stands as it does, and what there is anything to decide of. */
export function decidableKinds(seat: Seat, log: DecisionLog, person: Identity): readonly DecisionKind[] {
  const state = periodState(log.decisions);
  const subject = { id: person.subject as PersonId, name: person.name, roles: [seat.role] };
  return WRITTEN_HERE.filter(
    (kind) =>
      can(subject, seat.bloc, { do: "decide", kind }, log.stage) === "own" &&
      isMeant(kind, state, subject.id, seat),
  );
}

function isMeant(
  kind: DecisionKind,
  { barred, reopening }: PeriodState,
  person: PersonId,
  { bloc }: Seat,
): boolean {
  switch (kind) {
    case "reinstate":
      return barred.size > 0;
    case "ask-reopen":
      return reopening === undefined;
    case "reopen":
      return reopening !== undefined && reopening.by !== person;
    case "choose":
    case "grant":
      return bloc.awards.length > 0;
    default:
      return true;
  }
}
