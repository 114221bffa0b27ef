import { daysBetween } from "./calendar.ts";
import { checkRubric } from "./check-rubric.ts";
import { bad, type Checked, good, isError, mistake, type Place, type Problem } from "./checked.ts";
import { readInput } from "./read-input.ts";
import { appliesTo, criteriaOf, type Rubric } from "./rubric.ts";
import type { Bloc, Period, Person, Season } from "./season.ts";

/**
 * Checks a season before it is opened or tallied: every bloc's table, and that whatever the season names (members,
 * targets, criteria not assigned, days of a period, roles) is there. Nothing it says may silently have no effect.
 */
export function checkSeason(season: Season, rubrics: ReadonlyMap<string, Rubric>): Checked<Season> {
  const problems = [
    ...repeated("/periods", season.periods),
    ...repeated("/blocs", season.blocs),
    ...repeated("/people", season.people),
    ...season.periods.flatMap(periodProblems),
    ...season.blocs.flatMap((bloc) => blocProblems(bloc, season.periods, rubrics.get(bloc.rubric))),
    ...season.people.flatMap((person) => roleProblems(person, season, rubrics)),
  ];
  return problems.some(isError) ? bad(problems) : good(season, problems);
}

const repeated = (pointer: string, list: readonly { readonly id: string }[]): readonly Problem[] =>
  list
    .filter(({ id }, index) => list.findIndex((each) => each.id === id) < index)
    .map(({ id }) => mistake("id-repeated", { pointer }, { id }));

const periodProblems = ({ id, title, from, to }: Period): readonly Problem[] =>
  daysBetween(from, to) < 0
    ? [mistake("period-reversed", { pointer: `/periods/${id}` }, { period: title, from, to })]
    : [];

function blocProblems(
  bloc: Bloc,
  periods: readonly Period[],
  rubric: Rubric | undefined,
): readonly Problem[] {
  const at: Place = { pointer: `/blocs/${bloc.id}` };
  if (!rubric) return [mistake("rubric-missing", at, { bloc: bloc.title, rubric: bloc.rubric })];
  const members = bloc.agencies.map(({ id }) => id);
  const heads = [bloc.lead, bloc.deputy].filter((id) => id !== undefined && !members.includes(id));
  return [
    ...checkRubric(rubric, members).problems,
    ...repeated(`${at.pointer}/agencies`, bloc.agencies),
    ...heads.map((agency) => mistake("unknown-agency", at, { agency: String(agency), bloc: bloc.title })),
    ...bloc.targets.flatMap((target) => targetProblems(target, bloc, rubric, at)),
    ...bloc.notAssigned.flatMap((named) => strangeCriterion(named, bloc, rubric, at)),
    ...periods.flatMap((period) => unnamedDays(rubric, period, at)),
  ];
}

type Named = { readonly agency: Bloc["agencies"][number]["id"]; readonly criterion: string };

/** A pair of agency and criterion that the bloc's table does not have. */
function strangeCriterion(
  { agency, criterion }: Named,
  bloc: Bloc,
  rubric: Rubric,
  at: Place,
): readonly Problem[] {
  const known = criteriaOf(rubric).find(({ id }) => id === criterion);
  if (known && appliesTo(known, agency) && bloc.agencies.some(({ id }) => id === agency)) return [];
  return [mistake("concerns-nobody", at, { agency, criterion, bloc: bloc.title })];
}

function targetProblems(
  target: Bloc["targets"][number],
  bloc: Bloc,
  rubric: Rubric,
  at: Place,
): readonly Problem[] {
  const strange = strangeCriterion(target, bloc, rubric, at);
  if (strange.length > 0) return strange;
  const facts = { agency: target.agency, criterion: target.criterion, input: target.input };
  const input = criteriaOf(rubric)
    .find(({ id }) => id === target.criterion)
    ?.inputs.find(({ id }) => id === target.input);
  if (!input?.target) return [mistake("not-a-target", at, facts)];
  const read = readInput(input, target.value);
  return read.kind === "refused" ? [mistake("target-unreadable", at, { ...facts, sent: read.sent })] : [];
}

/** Days the table refers to by name and the period does not set. */
const unnamedDays = (rubric: Rubric, { title, days }: Period, at: Place): readonly Problem[] =>
  criteriaOf(rubric).flatMap((criterion) =>
    criterion.lines
      .flatMap(({ rule }) => (rule.kind === "deadline" ? rule.days : []))
      .flatMap(({ due }) => ("named" in due && !(due.named in days) ? [due.named] : []))
      .map((named) =>
        mistake(
          "day-not-set",
          { ...at, criterion: criterion.id },
          { criterion: criterion.code, named, period: title },
        ),
      ),
  );

function roleProblems(
  { id, name, roles }: Person,
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
): readonly Problem[] {
  return roles
    .filter((role) => {
      const bloc = season.blocs.find((each) => each.id === role.bloc);
      const scorers = bloc && rubrics.get(bloc.rubric)?.scorers;
      if (!bloc) return true;
      if (role.role === "agency-secretary") return !bloc.agencies.some((agency) => agency.id === role.agency);
      return (
        role.role === "verifier" &&
        scorers !== undefined &&
        !scorers.some((scorer) => scorer.id === role.scorer)
      );
    })
    .map((role) =>
      mistake(
        "role-of-nothing",
        { pointer: `/people/${id}` },
        { person: name, role: role.role, bloc: role.bloc },
      ),
    );
}
