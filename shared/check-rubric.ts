import { criterionProblems } from "./check-criterion.ts";
import { scorerProblems } from "./check-scorers.ts";
import { bad, type Checked, good, isError, mistake, type Place, type Problem } from "./checked.ts";
import type { AgencyId } from "./ids.ts";
import { addUp, decimal } from "./points.ts";
import {
  appliesTo,
  criteriaOf,
  placedCriteria,
  type Rubric,
  type Section,
  sectionsOf,
  type TieBreak,
} from "./rubric.ts";

/**
 * Checks a table before anything is locked on it, for the agencies of the bloc that will use it: maxima that add up,
 * codes and ids that stand once, rules that can be scored, assignments that do not overlap. Everything wrong at once;
 * warnings (a bonus without a cap, a gap between bands) are the author's to weigh.
 */
export function checkRubric(rubric: Rubric, agencies: readonly AgencyId[]): Checked<Rubric> {
  const problems = [
    ...sumProblems(rubric, agencies),
    ...repeated(rubric),
    ...memberProblems(rubric, agencies),
    ...placedCriteria(rubric).flatMap((placed) => criterionProblems(rubric, placed)),
    ...placedCriteria(rubric).flatMap((placed) => scorerProblems(rubric, placed)),
    ...policyProblems(rubric),
  ];
  return problems.some(isError) ? bad(problems) : good(rubric, problems);
}

/** Every heading's maximum is the sum under it, for each agency; the total is the sum of the top headings. */
function sumProblems(rubric: Rubric, agencies: readonly AgencyId[]): readonly Problem[] {
  const sum = addUp(rubric.sections.map(({ max }) => max));
  const facts = { total: decimal(rubric.total), sum: decimal(sum) };
  return [
    ...(sum === rubric.total ? [] : [mistake("total-not-sum", { pointer: "/total" }, facts)]),
    ...sectionsOf(rubric).flatMap(({ section }) => sectionProblems(section, agencies)),
  ];
}

function sectionProblems(section: Section, agencies: readonly AgencyId[]): readonly Problem[] {
  const at: Place = { pointer: `/sections/${section.id}` };
  const facts = { section: section.code, max: decimal(section.max) };
  const sumOf = (criteria: Section["criteria"]) =>
    addUp([...section.sections, ...criteria].map(({ max }) => max));
  if (section.criteria.every(({ only }) => only === undefined)) {
    const sum = sumOf(section.criteria);
    return sum === section.max ? [] : [mistake("section-not-sum", at, { ...facts, sum: decimal(sum) })];
  }
  return agencies.flatMap((agency) => {
    const sum = sumOf(section.criteria.filter((criterion) => appliesTo(criterion, agency)));
    if (sum === section.max) return [];
    const own = { ...facts, agency, sum: decimal(sum) };
    return [mistake("section-not-sum-for-agency", { ...at, agency }, own)];
  });
}

/** Codes and ids that stand more than once: of sections, criteria, lines, gates and scorers; of inputs and options where they stand. */
function repeated(rubric: Rubric): readonly Problem[] {
  const sections = sectionsOf(rubric).map(({ section }) => section);
  const criteria = criteriaOf(rubric);
  const lines = criteria.flatMap((criterion) => criterion.lines);
  const idsTwice = (list: readonly { readonly id: string }[], at: Place) =>
    twice(list.map(({ id }) => id)).map((id) => mistake("id-repeated", at, { id }));
  return [
    ...twice([...sections, ...criteria, ...lines].map(({ code }) => code)).map((code) =>
      mistake("code-repeated", { pointer: "/sections" }, { code }),
    ),
    ...[sections, criteria, lines].flatMap((list) => idsTwice(list, { pointer: "/sections" })),
    ...idsTwice(rubric.gates, { pointer: "/gates" }),
    ...idsTwice(rubric.scorers, { pointer: "/scorers" }),
    ...idsTwice(rubric.policy.bands, { pointer: "/policy" }),
    ...criteria.flatMap(({ id, inputs }) => [
      ...twice(inputs.map((input) => input.id)).map((input) =>
        mistake("id-repeated", { criterion: id, input }, { id: input }),
      ),
      ...inputs.flatMap((input) =>
        input.kind === "choice" ? idsTwice(input.options, { criterion: id, input: input.id }) : [],
      ),
    ]),
  ];
}

const twice = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index)),
];

const memberProblems = (rubric: Rubric, agencies: readonly AgencyId[]): readonly Problem[] =>
  criteriaOf(rubric).flatMap(({ id, code, only = [] }) =>
    only
      .filter((agency) => !agencies.includes(agency))
      .map((agency) =>
        mistake("criterion-for-stranger", { criterion: id, agency }, { criterion: code, agency }),
      ),
  );

function policyProblems(rubric: Rubric): readonly Problem[] {
  const { policy } = rubric;
  const at: Place = { pointer: "/policy" };
  return [
    ...policy.precedence
      .filter((round) => !policy.rounds.includes(round))
      .map((round) => mistake("round-not-held", at, { round })),
    ...(policy.precedence.includes("cross") && !policy.panel ? [mistake("panel-missing", at)] : []),
    ...policy.tieBreaks
      .flatMap((tieBreak) => strangerIn(rubric, tieBreak))
      .map((on) => mistake("tie-break-unknown", at, { on })),
    ...twice(policy.bands.map(({ from }) => decimal(from))).map((from) =>
      mistake("class-repeated", at, { from }),
    ),
  ];
}

/** The section or criterion a tie-break compares, when the table does not have it. */
function strangerIn(rubric: Rubric, tieBreak: TieBreak): readonly string[] {
  switch (tieBreak.by) {
    case "section":
      return sectionsOf(rubric).some(({ section }) => section.id === tieBreak.section)
        ? []
        : [tieBreak.section];
    case "criterion":
      return criteriaOf(rubric).some(({ id }) => id === tieBreak.criterion) ? [] : [tieBreak.criterion];
    default:
      return [];
  }
}
