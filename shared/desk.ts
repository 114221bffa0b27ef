import type { AgencyId, CriterionId, InputId } from "./ids.ts";
import { holidaysFor } from "./period-holidays.ts";
import { readInput } from "./read-input.ts";
import { appliesTo, type Criterion, type PlacedCriterion, placedCriteria, type Rubric } from "./rubric.ts";
import type { Facts, InputValue, Scene } from "./rules/rule.ts";
import type { Bloc, Period } from "./season.ts";

/** What cards are read and scored against: the table, the bloc that uses it, the period. */
export type Desk = { readonly rubric: Rubric; readonly bloc: Bloc; readonly period: Period };

/** Whether the secretariat said that a criterion was not assigned to an agency ("không được giao"). */
export const isNotAssigned = (bloc: Bloc, agency: AgencyId, criterion: CriterionId): boolean =>
  bloc.notAssigned.some((each) => each.agency === agency && each.criterion === criterion);

/** The criteria that apply to an agency, in the table's order. */
export const concerning = ({ rubric }: Desk, agency: AgencyId): readonly PlacedCriterion[] =>
  placedCriteria(rubric).filter(({ criterion }) => appliesTo(criterion, agency));

/** The registered targets of an agency for a criterion, as facts. */
export function targetsOf(bloc: Bloc, agency: AgencyId, criterion: Criterion): Facts {
  const targets = new Map<InputId, InputValue>();
  for (const input of criterion.inputs.filter(({ target }) => target)) {
    const set = bloc.targets.find(
      (each) => each.agency === agency && each.criterion === criterion.id && each.input === input.id,
    );
    const read = readInput(input, set?.value);
    if (read.kind === "value") targets.set(input.id, read.value);
  }
  return targets;
}

/** The facts of a criterion as its rules look at them, before any leader is known. */
export const sceneOf = ({ period }: Desk, criterion: Criterion, facts: Facts): Scene => ({
  max: criterion.max,
  facts,
  dates: new Map(Object.entries(period.days)),
  holidays: holidaysFor(period, criterion),
});
