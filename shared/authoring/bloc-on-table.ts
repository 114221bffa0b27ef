import type { AgencyId } from "../ids.ts";
import { readInput } from "../read-input.ts";
import { appliesTo, type Criterion, criteriaOf, type Rubric } from "../rubric.ts";
import type { Bloc } from "../season.ts";
import type { Dropped } from "../table-lock.ts";

type Target = Bloc["targets"][number];

/**
 * A bloc as it goes on with another table: targets and "không được giao" that the table has no place for any more are
 * dropped, and named, so that nothing that was said silently has no effect.
 */
export function blocOnTable(bloc: Bloc, rubric: Rubric): { readonly bloc: Bloc; readonly dropped: Dropped } {
  const criteria = criteriaOf(rubric);
  const criterionFor = ({ agency, criterion }: { readonly agency: AgencyId; readonly criterion: string }) =>
    criteria.find((each) => each.id === criterion && appliesTo(each, agency));
  const holds = (target: Target) => takes(criterionFor(target), target);
  const isThere = (each: Bloc["notAssigned"][number]) => criterionFor(each) !== undefined;
  return {
    bloc: {
      ...bloc,
      rubric: rubric.id,
      targets: bloc.targets.filter(holds),
      notAssigned: bloc.notAssigned.filter(isThere),
    },
    dropped: {
      targets: bloc.targets
        .filter((target) => !holds(target))
        .map(({ agency, criterion, input }) => ({ agency, criterion, input })),
      notAssigned: bloc.notAssigned
        .filter((each) => !isThere(each))
        .map(({ agency, criterion }) => ({ agency, criterion })),
    },
  };
}

/** Whether a criterion has this target among its inputs, and its figure still reads as one. */
const takes = (criterion: Criterion | undefined, { input, value }: Target): boolean =>
  criterion?.inputs.some(
    (each) => each.id === input && each.target === true && readInput(each, value).kind !== "refused",
  ) ?? false;
