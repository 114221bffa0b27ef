import { checkRubric } from "../check-rubric.ts";
import type { AgencyId } from "../ids.ts";
import { appliesTo, criteriaOf, type Rubric } from "../rubric.ts";
import type { Bloc } from "../season.ts";
import { type TableProblem, tableNotice } from "./table-problem.ts";

/** The members that will use a table, and the targets they have registered. */
export type TableUsers = Pick<Bloc, "agencies" | "targets" | "notAssigned">;

/**
 * Everything a table's author should know: what `checkRubric` finds, and targets nobody registered yet. Without the bloc
 * the agencies are those the table itself names.
 */
export function tableProblems(rubric: Rubric, users?: TableUsers): readonly TableProblem[] {
  const named = [...new Set(criteriaOf(rubric).flatMap(({ only = [] }) => only))];
  const agencies: readonly AgencyId[] = users?.agencies.map(({ id }) => id) ?? named;
  return [...checkRubric(rubric, agencies).problems, ...(users ? missingTargets(rubric, users) : [])];
}

function missingTargets(rubric: Rubric, users: TableUsers): readonly TableProblem[] {
  const isSet = (agency: AgencyId, criterion: string, input: string) =>
    users.targets.some(
      (each) => each.agency === agency && each.criterion === criterion && each.input === input,
    );
  const isExcused = (agency: AgencyId, criterion: string) =>
    users.notAssigned.some((each) => each.agency === agency && each.criterion === criterion);
  return criteriaOf(rubric).flatMap((criterion) =>
    criterion.inputs
      .filter(({ target }) => target)
      .flatMap((input) => {
        const without = users.agencies.filter(
          ({ id }) =>
            appliesTo(criterion, id) && !isExcused(id, criterion.id) && !isSet(id, criterion.id, input.id),
        );
        if (without.length === 0) return [];
        return [
          tableNotice(
            "targets-missing",
            { criterion: criterion.id, input: input.id },
            {
              criterion: criterion.code,
              input: input.title,
              count: String(without.length),
              agencies: without.map(({ title }) => title).join("; "),
            },
          ),
        ];
      }),
  );
}
