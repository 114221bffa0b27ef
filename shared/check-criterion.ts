import { mistake, notice, type Place, type Problem } from "./checked.ts";
import { decimal, NO_POINTS } from "./points.ts";
import type { Criterion, Line, PlacedCriterion, Rubric } from "./rubric.ts";
import { kindOf, type Rule } from "./rules/catalogue.ts";
import { type Condition, readsOfCondition } from "./rules/condition.ts";
import { type InputKind, type Read, TYPED_POINTS } from "./rules/rule.ts";

/** What is wrong with one criterion by itself: its rules, its lines, its inputs. */
export function criterionProblems(rubric: Rubric, placed: PlacedCriterion): readonly Problem[] {
  const { criterion } = placed;
  const { id, code, base, max, lines } = criterion;
  const at: Place = { criterion: id };
  return [
    ...(base === undefined && max !== 0
      ? [mistake("base-missing", at, { criterion: code, max: decimal(max) })]
      : []),
    ...(base !== undefined && max <= 0 ? [mistake("base-without-points", at, { criterion: code })] : []),
    ...(base ? ruleProblems(base, "base", criterion, at) : []),
    ...lines.flatMap((line) => lineProblems(rubric, placed, line)),
    ...inputProblems(criterion, at),
  ];
}

function lineProblems(rubric: Rubric, placed: PlacedCriterion, line: Line): readonly Problem[] {
  const { criterion } = placed;
  const at: Place = { criterion: criterion.id, line: line.id };
  const conditions = line.if ?? [];
  return [
    ...ruleProblems(line.rule, "line", criterion, at),
    ...readProblems(conditions.flatMap(readsOfCondition), criterion, at),
    ...optionProblems(conditions.filter(isChoice), criterion, at),
    ...(line.effect === "add" && isUnbounded(line.rule) && !isCapped(rubric, placed, line)
      ? [notice("bonus-uncapped", at, { criterion: criterion.code, line: line.code })]
      : []),
  ];
}

/** Rules that grow with what is entered. */
const isUnbounded = (rule: Rule): boolean =>
  ["per-occurrence", "accrual", "deadline"].includes(rule.kind) ||
  (rule.kind === "award" && rule.count === "all");

const isCapped = ({ policy }: Rubric, { criterion, path }: PlacedCriterion, line: Line): boolean =>
  [
    line.atMost,
    criterion.addAtMost,
    criterion.atMost,
    policy.bonusAtMost,
    ...path.map(({ atMost }) => atMost),
  ].some((cap) => cap !== undefined);

function ruleProblems(rule: Rule, use: "base" | "line", criterion: Criterion, at: Place): readonly Problem[] {
  const kind = kindOf(rule);
  const facts = { criterion: criterion.code };
  return [
    ...(kind.use === "either" || kind.use === use
      ? []
      : [mistake("rule-misplaced", at, { ...facts, rule: rule.kind, use })]),
    ...kind
      .faults(rule, use === "base" ? criterion.max : NO_POINTS)
      .map(({ code, severity, facts: more }) => ({ code, severity, at, facts: { ...facts, ...more } })),
    ...readProblems(kind.reads(rule), criterion, at),
    ...optionProblems(optionsNamed(rule), criterion, at),
  ];
}

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

/** An option that a rule or a condition names. */
type Named = { readonly input: string; readonly option: string };

const isChoice = (condition: Condition): condition is Extract<Condition, { when: "chosen" }> =>
  condition.when === "chosen";

function optionsNamed(rule: Rule): readonly Named[] {
  if (rule.kind === "choose-one")
    return rule.alternatives.map(({ option }) => ({ input: rule.input, option }));
  return rule.kind === "best-of" ? rule.alternatives.flatMap((each) => each.if.filter(isChoice)) : [];
}

const optionProblems = (named: readonly Named[], criterion: Criterion, at: Place): readonly Problem[] =>
  named.flatMap(({ input, option }) => {
    const declared = criterion.inputs.find(({ id }) => id === input);
    if (declared?.kind !== "choice" || declared.options.some(({ id }) => id === option)) return [];
    return [mistake("option-not-declared", { ...at, input }, { criterion: criterion.code, input, option })];
  });

/** Inputs under the reserved name, and those no rule reads; a day may be entered for the record. */
function inputProblems({ code, base, lines, inputs }: Criterion, at: Place): readonly Problem[] {
  const rules = [...(base ? [base] : []), ...lines.map(({ rule }) => rule)];
  const reads = [
    ...rules.flatMap((rule) => kindOf(rule).reads(rule)),
    ...lines.flatMap((line) => (line.if ?? []).flatMap(readsOfCondition)),
  ];
  return inputs.flatMap(({ id, kind }) => {
    const [place, facts] = [
      { ...at, input: id },
      { criterion: code, input: id },
    ];
    if (id === TYPED_POINTS) return [mistake("input-reserved", place, facts)];
    const isRead = kind === "date" || reads.some(({ input }) => input === id);
    return isRead ? [] : [notice("input-unread", place, facts)];
  });
}
