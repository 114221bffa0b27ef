import { exactly, type Points } from "./points.ts";
import type { Criterion, Line } from "./rubric.ts";
import { kindOf, type Rule } from "./rules/catalogue.ts";
import { conditionFormula } from "./rules/condition.ts";
import type { Cells, Read } from "./rules/rule.ts";

/** What a criterion's formula refers to: its inputs, and the cell that says "Có" where a line's exemption is declared. */
export type CriterionCells = Omit<Cells, "nothing" | "max"> & {
  readonly exemption: (line: Line["id"]) => string;
};

/**
 * The Excel formula, without "=", that gives the points `scoreCriterion` gives: "" while something needed is blank,
 * #N/A where the table as written does not decide. `claimed` is the cell of a claim, of which a lower one stands; MIN
 * passes over a blank cell.
 */
export function criterionFormula(criterion: Criterion, cells: CriterionCells, claimed?: string): string {
  const base = criterion.base
    ? kindOf(criterion.base).formula(criterion.base, { ...cells, max: criterion.max, nothing: "NA()" })
    : "0";
  const deducted = effectFormula(criterion, "deduct", cells, "FALSE");
  const whole = `AND(${base}=${exactly(criterion.max)},${deducted ?? "0"}=0)`;
  const added = effectFormula(criterion, "add", cells, whole);
  const sum = `${base}${deducted ? `-${deducted}` : ""}${added ? `+${added}` : ""}`;
  const blank = blankFormula(criterion.base, ({ needed }) => needed !== false, cells);
  const points = boundFormula(criterion, deducted || added ? `ROUND(${sum},2)` : sum);
  const bounded = claimed === undefined ? points : `MIN(${points},${claimed})`;
  return blank ? `IF(${blank},"",${bounded})` : bounded;
}

/** The parts of a criterion before its floor and bound: the sum, "" while something needed is blank, and what is added and deducted. */
export function partFormulas(
  criterion: Criterion,
  cells: CriterionCells,
): { readonly sum: string; readonly added: string; readonly deducted: string } {
  const unbounded: Criterion = { ...criterion, floor: "none" };
  delete unbounded.atMost;
  const base = criterion.base
    ? kindOf(criterion.base).formula(criterion.base, { ...cells, max: criterion.max, nothing: "NA()" })
    : "0";
  const deducted = effectFormula(criterion, "deduct", cells, "FALSE") ?? "0";
  const whole = `AND(${base}=${exactly(criterion.max)},${deducted}=0)`;
  return {
    sum: criterionFormula(unbounded, cells),
    added: effectFormula(criterion, "add", cells, whole) ?? "0",
    deducted,
  };
}

function effectFormula(
  criterion: Criterion,
  effect: Line["effect"],
  cells: CriterionCells,
  whole: string,
): string | undefined {
  const lines = criterion.lines
    .filter((line) => line.effect === effect)
    .map((line) => lineFormula(line, criterion, cells, whole));
  if (lines.length === 0) return undefined;
  const cap = effect === "deduct" ? criterion.deductAtMost : criterion.addAtMost;
  return atMost(lines.length === 1 && cap !== undefined ? (lines[0] as string) : `(${lines.join("+")})`, cap);
}

function lineFormula(line: Line, criterion: Criterion, cells: CriterionCells, whole: string): string {
  const scene = { ...cells, max: criterion.max, nothing: "0" as const };
  const conditions = (line.if ?? []).map((condition) => conditionFormula(condition, scene, whole));
  if (line.exemption !== undefined) conditions.push(`${cells.exemption(line.id)}<>"Có"`);
  const blank = blankFormula(line.rule, ({ needed }) => needed === true, cells);
  const points = atMost(kindOf(line.rule).formula(line.rule, scene), line.atMost);
  const declared = blank ? `IF(${blank},0,${points})` : points;
  return conditions.length === 0 ? declared : `IF(AND(${conditions.join(",")}),${declared},0)`;
}

/** True in Excel while an input the rule needs is blank. */
function blankFormula(
  rule: Rule | undefined,
  isNeeded: (read: Read) => boolean,
  cells: CriterionCells,
): string | undefined {
  if (!rule) return undefined;
  const needed = [
    ...new Set(
      kindOf(rule)
        .reads(rule)
        .filter(isNeeded)
        .map(({ input }) => input),
    ),
  ];
  const blanks = needed.map((input) => `${cells.input(input)}=""`);
  return blanks.length > 1 ? `OR(${blanks.join(",")})` : blanks[0];
}

const atMost = (formula: string, cap: Points | undefined): string =>
  cap === undefined ? formula : `MIN(${formula},${exactly(cap)})`;

function boundFormula({ floor, atMost: bound }: Criterion, formula: string): string {
  const raised = floor === "none" ? formula : `MAX(${formula},${exactly(floor ?? (0 as Points))})`;
  return atMost(raised, bound);
}
