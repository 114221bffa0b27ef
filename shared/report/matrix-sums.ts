import Fraction from "fraction.js";
import { decimal, type Points } from "../points.ts";
import { criteriaOf, type Section } from "../rubric.ts";
import { inSheet } from "./address.ts";
import { cell, cells, halfUp, overCriteria, tidy } from "./matrix-cells.ts";
import { type LateRule, type Matrix, type OverClaim, type Scope, WHOLE_CARD } from "./matrix-layout.ts";
import { NOT_APPLICABLE, NOT_ASSIGNED, NOT_SCORED } from "./matrix-marks.ts";
import { SHEET_NAMES } from "./sheet-names.ts";

const sum = (cells: string): string => (cells === "" ? "0" : `SUM(${cells})`);

/** A section's sum with all under it, at most its own cap, as the total counts it. */
export const sectionFormula = (matrix: Matrix, section: Section, column: string): string =>
  tidy(matrix, sectionWorth(matrix, section, column));

function sectionWorth(matrix: Matrix, section: Section, column: string): string {
  const uncapped = sectionSum(matrix, section, column);
  return section.atMost === undefined ? uncapped : `MIN(${uncapped},${decimal(section.atMost)})`;
}

/** The sum of a section before its own cap. Exact fractions are added again from their cells; hundredths from the sums below. */
function sectionSum(matrix: Matrix, section: Section, column: string): string {
  const own = section.criteria.map(({ id }) => ["criterion", id] as const);
  const below = section.sections.map(({ id }) => ["section", id] as const);
  const scope = matrix.scopes.find(({ id }) => id === section.id);
  if (!scope && !matrix.exact) return sum(cells(matrix, column, [...own, ...below]));
  const earned = sum(cells(matrix, column, own));
  return [
    scope ? rescaled(matrix, scope, earned, column) : earned,
    ...section.sections.map((child) =>
      matrix.exact ? sectionWorth(matrix, child, column) : cell(matrix, column, "section", child.id),
    ),
  ].join("+");
}

/** Σ · M / (M − M_na) of what can be scaled; nothing lost, or nothing left to scale by, leaves the sum as it is. */
function rescaled(matrix: Matrix, scope: Scope, earned: string, column: string): string {
  const lost = cell(matrix, column, "lost", scope.id);
  const whole = decimal(scope.whole);
  const extras = scope.criteria.filter(({ max }) => max === 0).map(({ id }) => ["criterion", id] as const);
  const extra = extras.length === 0 ? "" : sum(cells(matrix, column, extras));
  const scaled = halfUp(`(${earned}${extra && `-${extra}`})*${whole}/(${whole}-${lost})`);
  return `IF(OR(${lost}=0,${lost}=${whole}),${earned},${scaled}${extra && `+${extra}`})`;
}

/** The maximum of the criteria of a scope that do not apply to the agency of a column. */
export function lostFormula(matrix: Matrix, { criteria }: Scope, column: string): string {
  const lost = overCriteria(matrix, criteria, (range) => {
    const of = (word: string) => `SUMIF(${range(column)},"${word}",${range("$C")})`;
    return `${of(NOT_ASSIGNED)}+${of(NOT_APPLICABLE)}`;
  });
  return `ROUND(${lost},2)`;
}

/** The total before any penalty. */
export function scoredFormula(matrix: Matrix, column: string): string {
  const { sections, policy } = matrix.rubric;
  const parts = matrix.exact
    ? sections.map((section) => sectionWorth(matrix, section, column)).join("+")
    : sum(
        cells(
          matrix,
          column,
          sections.map(({ id }) => ["section", id]),
        ),
      );
  const scope = matrix.scopes.find(({ id }) => id === WHOLE_CARD);
  const counted = scope ? rescaled(matrix, scope, parts, column) : parts;
  const cut = sections
    .flatMap((section) => cuts(matrix, section, column))
    .map((each) => `-${each}`)
    .join("");
  const over = excess(matrix, "add", policy.bonusAtMost, column, cut);
  const spared = excess(matrix, "deduct", policy.deductionAtMost, column);
  return tidy(matrix, `${counted}${over && `-${over}`}${spared && `+${spared}`}`);
}

/** What the caps of sections took away, so that a bonus cut by its section is not cut again by the cap on bonuses. */
function cuts(matrix: Matrix, section: Section, column: string): readonly string[] {
  const below = section.sections.flatMap((child) => cuts(matrix, child, column));
  if (section.atMost === undefined) return below;
  return [...below, `MAX(0,${sectionSum(matrix, section, column)}-${decimal(section.atMost)})`];
}

const adjustmentSum = (matrix: Matrix, effect: "add" | "deduct", column: string): string | undefined => {
  const row = matrix.adjustmentRow(effect);
  return row === undefined ? undefined : inSheet(SHEET_NAMES.adjustments, `${column}${row}`);
};

/** What additions or deductions come to above the cap of the table; "" where there is nothing to cap. */
function excess(
  matrix: Matrix,
  effect: "add" | "deduct",
  cap: Points | undefined,
  column: string,
  cut = "",
): string {
  const all = adjustmentSum(matrix, effect, column);
  return cap === undefined || all === undefined ? "" : `MAX(0,${all}${cut}-${decimal(cap)})`;
}

/** Additions or deductions as they count: at most the table's cap. Undefined when no agency had any. */
export function adjustmentFormula(
  matrix: Matrix,
  effect: "add" | "deduct",
  column: string,
): string | undefined {
  const all = adjustmentSum(matrix, effect, column);
  const { bonusAtMost, deductionAtMost } = matrix.rubric.policy;
  const cap = effect === "add" ? bonusAtMost : deductionAtMost;
  return all === undefined || cap === undefined ? all : `MIN(${all},${decimal(cap)})`;
}

/**
 * The penalty where the self total as claimed is too far above the scored one, once every criterion has points and a round
 * after the self-score has looked at them.
 */
export function penaltyFormula(matrix: Matrix, { above, points }: OverClaim, column: string): string {
  const open = overCriteria(
    matrix,
    criteriaOf(matrix.rubric),
    (range) => `COUNTIF(${range(column)},"${NOT_SCORED}")`,
  );
  const complete = `${open}=0`;
  // In whole hundredths and thousandths of a per cent, so that a claim just at the limit is not over it.
  const [claimed, scored] = (["claimed", "scored"] as const).map(
    (kind) => `ROUND(100*${cell(matrix, column, kind)},0)`,
  );
  const limit = new Fraction(above).add(100).mul(1000);
  const verified = `${cell(matrix, column, "verified")}=1`;
  return `IF(AND(${complete},${verified},${claimed}*100000>${scored}*${limit}),${decimal(points)},0)`;
}

/** What the days a self-score was late cost: once or for each of them, at most what the table says. */
export function lateFormula(matrix: Matrix, { points, per, atMost }: LateRule, column: string): string {
  const days = cell(matrix, column, "days-late");
  const cost = per === "day" ? `ROUND(${decimal(points)}*${days},2)` : `IF(${days}>0,${decimal(points)},0)`;
  return atMost === undefined ? cost : `MIN(${cost},${decimal(atMost)})`;
}

export function totalFormula(matrix: Matrix, column: string): string {
  const { overClaim, latePenalty } = matrix.rubric.policy;
  const taken = [
    ...(overClaim ? [cell(matrix, column, "penalty")] : []),
    ...(latePenalty ? [cell(matrix, column, "late-penalty")] : []),
  ];
  return taken.length === 0
    ? scoredFormula(matrix, column)
    : `ROUND(${[cell(matrix, column, "scored"), ...taken].join("-")},2)`;
}
