import { checkAwards } from "./awards/check-awards.ts";
import { daysBetween } from "./calendar.ts";
import { historyProblems } from "./check-agency-history.ts";
import { checkRubric } from "./check-rubric.ts";
import { bad, type Checked, good, isError, mistake, notice, type Place, type Problem } from "./checked.ts";
import { isTooLong, workingDeadlines, yearsByLaw } from "./period-holidays.ts";
import { readInput } from "./read-input.ts";
import { boundTo } from "./rights.ts";
import { appliesTo, type Criterion, criteriaOf, type Rubric } from "./rubric.ts";
import type { Deadline } from "./rules/deadline.ts";
import { type Bloc, blocOf, type Period, type Person, type Role, type Season } from "./season.ts";
import { NO_TABLE } from "./set-up/no-table.ts";

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
    ...historyProblems(season),
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
  const members = bloc.agencies.map(({ id }) => id);
  if (bloc.rubric === NO_TABLE) {
    const facts = { bloc: bloc.title, rubric: bloc.rubric };
    return [
      rubric ? mistake("table-id-reserved", at, facts) : notice("table-not-chosen", at, facts),
      ...memberProblems(bloc, at),
    ];
  }
  if (!rubric) return [mistake("rubric-missing", at, { bloc: bloc.title, rubric: bloc.rubric })];
  return [
    ...checkRubric(rubric, members).problems,
    ...memberProblems(bloc, at),
    ...bloc.targets.flatMap((target) => targetProblems(target, bloc, rubric, at)),
    ...checkAwards(bloc.awards, members, rubric).problems,
    ...bloc.notAssigned.flatMap((named) => strangeCriterion(named, bloc, rubric, at)),
    ...periods.flatMap((period) => unnamedDays(rubric, period, at)),
    ...periods.flatMap((period) => unlistedHolidays(rubric, period, at)),
    ...periods.flatMap((period) => idleLatePenalty(bloc, rubric, period, at)),
  ];
}

/** Members named twice, and heads that are no members. */
function memberProblems({ title, agencies, lead, deputy }: Bloc, at: Place): readonly Problem[] {
  const members = agencies.map(({ id }) => id);
  const heads = [lead, deputy].filter((id) => id !== undefined && !members.includes(id));
  return [
    ...repeated(`${at.pointer}/agencies`, agencies),
    ...heads.map((agency) => mistake("unknown-agency", at, { agency: String(agency), bloc: title })),
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

type DeadlineOf = { readonly criterion: Criterion; readonly rule: Deadline };

const deadlinesOf = (rubric: Rubric): readonly DeadlineOf[] =>
  criteriaOf(rubric).flatMap((criterion) =>
    criterion.lines.flatMap(({ rule }) => (rule.kind === "deadline" ? [{ criterion, rule }] : [])),
  );

/** Days the table refers to by name and the period does not set. */
const unnamedDays = (rubric: Rubric, { title, days }: Period, at: Place): readonly Problem[] =>
  deadlinesOf(rubric).flatMap(({ criterion, rule }) =>
    rule.days
      .flatMap(({ due }) => ("named" in due && !(due.named in days) ? [due.named] : []))
      .map((named) =>
        mistake(
          "day-not-set",
          { ...at, criterion: criterion.id },
          { criterion: criterion.code, named, period: title },
        ),
      ),
  );

/** Criteria that count working days in a period whose days off nobody listed, where no announcement is known here. */
const unlistedHolidays = (rubric: Rubric, period: Period, at: Place): readonly Problem[] =>
  period.holidays
    ? []
    : criteriaOf(rubric).flatMap((criterion) => {
        const rules = workingDeadlines(criterion);
        const years = [...new Set(rules.flatMap((rule) => yearsByLaw(period, rule)))].join(", ");
        const place = { ...at, criterion: criterion.id };
        const facts = { criterion: criterion.code, period: period.title };
        if (rules.length > 0 && isTooLong(period)) return [notice("holidays-not-entered", place, facts)];
        return years === "" ? [] : [notice("holidays-by-law", place, { ...facts, years })];
      });

/** A penalty for coming late in a period that nothing is due in. */
const idleLatePenalty = ({ title: bloc }: Bloc, { policy }: Rubric, { title, due }: Period, at: Place) =>
  policy.latePenalty && due === undefined
    ? [notice("late-penalty-without-due", at, { bloc, period: title })]
    : [];

const roleProblems = (
  { id, name, roles }: Person,
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
): readonly Problem[] =>
  strangeRoles(roles, season, rubrics).map((role) => roleOfNothing(role, name, `/people/${id}`));

/** A role that matches nothing, said of whoever would have it. */
export const roleOfNothing = (role: Role, person: string, pointer: string): Problem =>
  mistake("role-of-nothing", { pointer }, { person, role: role.role, bloc: String(boundTo(role)) });

/** The roles that match no bloc of the season, no member of theirs or no verifier of its table. */
export const strangeRoles = (
  roles: readonly Role[],
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
): readonly Role[] =>
  roles.filter((role) => {
    const of = boundTo(role);
    if (of === undefined) return false;
    const bloc = blocOf(season, of);
    if (!bloc) return true;
    const scorers = rubrics.get(bloc.rubric)?.scorers;
    if (role.role === "agency-secretary") return !bloc.agencies.some((agency) => agency.id === role.agency);
    return (
      role.role === "verifier" &&
      scorers !== undefined &&
      !scorers.some((scorer) => scorer.id === role.scorer)
    );
  });
