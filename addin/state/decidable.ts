import type { DecisionKind } from "../../shared/decision.ts";
import type { PersonId } from "../../shared/ids.ts";
import { type PeriodState, periodState } from "../../shared/period-state.ts";
import { can } from "../../shared/rights.ts";
import type { Bloc } from "../../shared/season.ts";
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
  "pledge",
  "close",
  "ask-reopen",
  "reopen",
  "publish",
  "elect-leader",
];

/** What this person may decide while the period stands as it does, and what there is anything to decide of. */
export function decidableKinds(seat: Seat, log: DecisionLog, person: Identity): readonly DecisionKind[] {
  const state = periodState(log.decisions);
  const subject = { id: person.subject as PersonId, name: person.name, roles: [seat.role] };
  return WRITTEN_HERE.filter(
    (kind) =>
      can(subject, blocOf(seat), { do: "decide", kind }, log.stage) === "own" &&
      isMeant(kind, state, subject.id),
  );
}

/** Of a bloc a right to decide asks nothing but its id and its policy. */
const blocOf = ({ bloc }: Seat): Bloc => bloc as unknown as Bloc;

function isMeant(kind: DecisionKind, { barred, reopening }: PeriodState, person: PersonId): boolean {
  switch (kind) {
    case "reinstate":
      return barred.size > 0;
    case "ask-reopen":
      return reopening === undefined;
    case "reopen":
      return reopening !== undefined && reopening.by !== person;
    default:
      return true;
  }
}
