import { bad, type Checked, good, isError, mistake, notice, type Place, type Problem } from "./checked.ts";
import type { AgencyId } from "./ids.ts";
import { addUp, decimal, NO_POINTS } from "./points.ts";
import {
  appliesTo,
  type Criterion,
  criteriaOf,
  type Line,
  placedCriteria,
  type Rubric,
  type Section,
  sectionsOf,
  type TieBreak,
} from "./rubric.ts";
import { kindOf, type Rule } from "./rules/catalogue.ts";
import { type Condition, readsOfCondition } from "./rules/condition.ts";
import { type Fault, type InputKind, type Read, TYPED_POINTS } from "./rules/rule.ts";

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
    ...criteriaOf(rubric).flatMap((criterion) => criterionProblems(rubric, criterion)),
    ...assignmentProblems(rubric),
    ...policyProblems(rubric),
  ];
  return problems.some(isError) ? bad(problems) : good(rubric, problems);
}

/** Every heading's maximum is the sum under it, for each agency; the total is the sum of the top headings. */
function sumProblems(rubric: Rubric, agencies: readonly AgencyId[]): readonly Problem[] {
  const total = addUp(rubric.sections.map(({ max }) => max));
  return [
    ...(total === rubric.total
      ? []
      : [
          mistake(
            "total-not-sum",
            { pointer: "/total" },
            { total: decimal(rubric.total), sum: decimal(total) },
          ),
        ]),
    ...sectionsOf(rubric).flatMap(({ section }) => sectionSum(section, agencies)),
  ];
}

function sectionSum(section: Section, agencies: readonly AgencyId[]): readonly Problem[] {
  const below = addUp(section.sections.map(({ max }) => max));
  const sumFor = (agency: AgencyId | undefined) =>
    addUp([
      below,
      ...section.criteria
        .filter((criterion) => (agency ? appliesTo(criterion, agency) : criterion.only === undefined))
        .map(({ max }) => max),
    ]);
  const at: Place = { pointer: `/sections/${section.id}` };
  const facts = { section: section.code, max: decimal(section.max) };
  if (section.criteria.every(({ only }) => only === undefined)) {
    const sum = sumFor(undefined);
    return sum === section.max ? [] : [mistake("section-not-sum", at, { ...facts, sum: decimal(sum) })];
  }
  return agencies
    .filter((agency) => sumFor(agency) !== section.max)
    .map((agency) =>
      mistake(
        "section-not-sum-for-agency",
        { ...at, agency },
        { ...facts, agency, sum: decimal(sumFor(agency)) },
      ),
    );
}

/** Ids and codes of sections, criteria and lines that stand more than once, ids of inputs within a criterion. */
function repeated(rubric: Rubric): readonly Problem[] {
  const sections = sectionsOf(rubric).map(({ section }) => section);
  const criteria = criteriaOf(rubric);
  const lines = criteria.flatMap((criterion) => criterion.lines);
  const parts = [...sections, ...criteria, ...lines];
  return [
    ...twice(parts.map(({ code }) => code)).map((code) =>
      mistake("code-repeated", { pointer: "/sections" }, { code }),
    ),
    ...[sections, criteria, lines]
      .flatMap((list) => twice(list.map(({ id }) => id)))
      .map((id) => mistake("id-repeated", { pointer: "/sections" }, { id })),
    ...criteria.flatMap((criterion) =>
      twice(criterion.inputs.map(({ id }) => id)).map((id) =>
        mistake("id-repeated", { criterion: criterion.id, input: id }, { id }),
      ),
    ),
  ];
}

const twice = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index)),
];

const memberProblems = (rubric: Rubric, agencies: readonly AgencyId[]): readonly Problem[] =>
  criteriaOf(rubric).flatMap((criterion) =>
    (criterion.only ?? [])
      .filter((agency) => !agencies.includes(agency))
      .map((agency) =>
        mistake(
          "criterion-for-stranger",
          { criterion: criterion.id, agency },
          { criterion: criterion.code, agency },
        ),
      ),
  );

function criterionProblems(rubric: Rubric, criterion: Criterion): readonly Problem[] {
  const at: Place = { criterion: criterion.id };
  const facts = { criterion: criterion.code };
  const { base } = criterion;
  return [
    ...(base === undefined && criterion.max !== 0
      ? [mistake("base-missing", at, { ...facts, max: decimal(criterion.max) })]
      : []),
    ...(base !== undefined && criterion.max <= 0 ? [mistake("base-without-points", at, facts)] : []),
    ...(base ? ruleProblems(base, "base", criterion, at) : []),
    ...criterion.lines.flatMap((line) => lineProblems(rubric, criterion, line, { ...at, line: line.id })),
    ...inputProblems(criterion, at),
  ];
}

function lineProblems(rubric: Rubric, criterion: Criterion, line: Line, at: Place): readonly Problem[] {
  return [
    ...ruleProblems(line.rule, "line", criterion, at),
    ...(line.if ?? []).flatMap((condition) => readProblems(readsOfCondition(condition), criterion, at)),
    ...(line.effect === "add" && isUnbounded(line.rule) && !isCapped(rubric, criterion, line)
      ? [notice("bonus-uncapped", at, { criterion: criterion.code, line: line.code })]
      : []),
  ];
}

/** Rules that grow with what is entered. */
const isUnbounded = (rule: Rule): boolean =>
  ["per-occurrence", "accrual", "deadline"].includes(rule.kind) ||
  (rule.kind === "award" && rule.count === "all");

function isCapped(rubric: Rubric, criterion: Criterion, line: Line): boolean {
  const path = placedCriteria(rubric).find((each) => each.criterion.id === criterion.id)?.path ?? [];
  return [
    line.atMost,
    criterion.addAtMost,
    criterion.atMost,
    rubric.policy.bonusAtMost,
    ...path.map(({ atMost }) => atMost),
  ].some((cap) => cap !== undefined);
}

function ruleProblems(rule: Rule, use: "base" | "line", criterion: Criterion, at: Place): readonly Problem[] {
  const kind = kindOf(rule);
  const misused = kind.use !== "either" && kind.use !== use;
  return [
    ...(misused ? [mistake("rule-misplaced", at, { criterion: criterion.code, rule: rule.kind, use })] : []),
    ...kind
      .faults(rule, use === "base" ? criterion.max : NO_POINTS)
      .map((fault) => placed(fault, criterion, at)),
    ...readProblems(kind.reads(rule), criterion, at),
    ...optionProblems(rule, criterion, at),
  ];
}

const placed = ({ code, severity, facts }: Fault, criterion: Criterion, at: Place): Problem => ({
  code,
  severity,
  at,
  facts: { criterion: criterion.code, ...facts },
});

function readProblems(reads: readonly Read[], criterion: Criterion, at: Place): readonly Problem[] {
  return reads.flatMap(({ input, kinds }) => {
    const declared: InputKind | undefined =
      input === TYPED_POINTS ? "points" : criterion.inputs.find(({ id }) => id === input)?.kind;
    const facts = { criterion: criterion.code, input, kinds: kinds.join(", ") };
    if (!declared) return [mistake("input-not-declared", { ...at, input }, facts)];
    return kinds.includes(declared)
      ? []
      : [mistake("input-of-other-kind", { ...at, input }, { ...facts, kind: declared })];
  });
}

/** Options that a rule or a condition names and the input does not have. */
function optionProblems(rule: Rule, criterion: Criterion, at: Place): readonly Problem[] {
  const named =
    rule.kind === "choose-one" ? rule.alternatives.map(({ option }) => ({ input: rule.input, option })) : [];
  const conditions = [
    ...(rule.kind === "best-of" ? rule.alternatives.flatMap((each) => each.if) : []),
    ...criterion.lines.filter(({ id }) => id === at.line).flatMap((line) => line.if ?? []),
  ];
  const chosen = conditions.filter(
    (condition): condition is Extract<Condition, { when: "chosen" }> => condition.when === "chosen",
  );
  return [...named, ...chosen].flatMap(({ input, option }) => {
    const declared = criterion.inputs.find(({ id }) => id === input);
    if (declared?.kind !== "choice" || declared.options.some(({ id }) => id === option)) return [];
    return [mistake("option-not-declared", { ...at, input }, { criterion: criterion.code, input, option })];
  });
}

function inputProblems(criterion: Criterion, at: Place): readonly Problem[] {
  const read = new Set(
    [
      ...(criterion.base ? kindOf(criterion.base).reads(criterion.base) : []),
      ...criterion.lines.flatMap((line) => [
        ...kindOf(line.rule).reads(line.rule),
        ...(line.if ?? []).flatMap(readsOfCondition),
      ]),
    ].map(({ input }) => input),
  );
  return criterion.inputs.flatMap((input) => {
    if (input.id === TYPED_POINTS)
      return [
        mistake("input-reserved", { ...at, input: input.id }, { criterion: criterion.code, input: input.id }),
      ];
    const forTheRecord = input.kind === "date";
    return read.has(input.id) || forTheRecord
      ? []
      : [notice("input-unread", { ...at, input: input.id }, { criterion: criterion.code, input: input.id })];
  });
}

/** Two verifiers who would both enter one input; a verifier the table does not list. */
function assignmentProblems(rubric: Rubric): readonly Problem[] {
  const listed = new Set<string>(rubric.scorers.map(({ id }) => id));
  return placedCriteria(rubric).flatMap(({ criterion, verifier }) => {
    const at = { criterion: criterion.id };
    const named = [verifier, ...(criterion.together ?? []), ...criterion.lines.map((line) => line.verifier)];
    const unknown = [...new Set(named)].filter((scorer) => scorer !== undefined && !listed.has(scorer));
    const shared = criterion.lines.filter(
      (line) => line.verifier !== undefined && line.verifier !== verifier && sharesInput(line, criterion),
    );
    return [
      ...unknown.map((scorer) =>
        mistake("scorer-not-listed", at, { criterion: criterion.code, scorer: scorer ?? "" }),
      ),
      ...shared.map((line) =>
        mistake(
          "assignment-overlap",
          { ...at, line: line.id },
          { criterion: criterion.code, line: line.code },
        ),
      ),
    ];
  });
}

function sharesInput(line: Line, criterion: Criterion): boolean {
  const own = kindOf(line.rule)
    .reads(line.rule)
    .map(({ input }) => input);
  const others = [
    ...(criterion.base ? kindOf(criterion.base).reads(criterion.base) : []),
    ...criterion.lines
      .filter(({ verifier }) => verifier !== line.verifier)
      .flatMap((other) => kindOf(other.rule).reads(other.rule)),
  ];
  return others.some(({ input }) => own.includes(input));
}

function policyProblems({ policy, ...rubric }: Rubric): readonly Problem[] {
  const at: Place = { pointer: "/policy" };
  const sections = new Set<string>(sectionsOf(rubric).map(({ section }) => section.id));
  const criteria = new Set<string>(criteriaOf(rubric).map(({ id }) => id));
  const isKnown = (tieBreak: TieBreak) =>
    tieBreak.by === "section"
      ? sections.has(tieBreak.section)
      : tieBreak.by === "criterion"
        ? criteria.has(tieBreak.criterion)
        : true;
  return [
    ...policy.precedence
      .filter((round) => !policy.rounds.includes(round))
      .map((round) => mistake("round-not-held", at, { round })),
    ...(policy.precedence.includes("cross") && !policy.panel ? [mistake("panel-missing", at)] : []),
    ...policy.tieBreaks
      .filter((tieBreak) => !isKnown(tieBreak))
      .map((tieBreak) =>
        mistake("tie-break-unknown", at, {
          on:
            tieBreak.by === "section"
              ? tieBreak.section
              : tieBreak.by === "criterion"
                ? tieBreak.criterion
                : tieBreak.by,
        }),
      ),
    ...twice(policy.bands.map(({ id }) => id)).map((id) => mistake("id-repeated", at, { id })),
    ...twice(policy.bands.map(({ from }) => decimal(from))).map((from) =>
      mistake("class-repeated", at, { from }),
    ),
  ];
}
