import { copiedBy } from "./formula/rewrite.ts";
import type { Cell, Sheet } from "./sheet.ts";
import type { Validation, ValidationRule } from "./validation.ts";

/** A rule with each of its formulas replaced; texts and numbers stay. */
function withFormulas(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const changed = <Term extends string | number | undefined>(term: Term) =>
    typeof term === "string" && term.startsWith("=") ? change(term) : term;
  switch (rule.kind) {
    case "none":
      return rule;
    case "list":
      return { ...rule, source: changed(rule.source) };
    case "custom":
      return { ...rule, formula: changed(rule.formula) };
    default:
      return { ...rule, formula1: changed(rule.formula1), formula2: changed(rule.formula2) };
  }
}

const hasFormula = ({ rule }: Validation): boolean => /":\s*"=|"="/.test(JSON.stringify(rule));

/** Before cells move: every validation with formulas as it reads in its own cell. */
export function settleValidations(sheets: readonly Sheet[]): readonly (readonly [Sheet, Cell])[] {
  const settled: (readonly [Sheet, Cell])[] = [];
  for (const sheet of sheets)
    for (const [row, line] of sheet.rows)
      for (const [column, cell] of line.cells) {
        if (!cell.validation || !hasFormula(cell.validation)) continue;
        const { row: fromRow, column: fromColumn, rule } = cell.validation;
        const own = withFormulas(rule, (formula) => copiedBy(formula, row - fromRow, column - fromColumn));
        cell.validation = { ...cell.validation, rule: own, row, column };
        settled.push([sheet, cell]);
      }
  return settled;
}

/** After cells moved: the formulas of the settled validations follow, and each is meant from where its cell now stands. */
export function followValidations(
  settled: readonly (readonly [Sheet, Cell])[],
  moved: (formula: string, home: Sheet) => string,
): void {
  const cells = new Map(settled.map(([sheet, cell]) => [cell, sheet]));
  for (const sheet of new Set(cells.values()))
    for (const [row, line] of sheet.rows)
      for (const [column, cell] of line.cells) {
        if (!cell.validation || !cells.has(cell)) continue;
        const rule = withFormulas(cell.validation.rule, (formula) => moved(formula, sheet));
        cell.validation = { ...cell.validation, rule, row, column };
      }
}

/** Whether a rule is another one copied to its cell: what Excel keeps as one rule over both. */
export function sameRule(a: Validation, b: Validation): boolean {
  const there = withFormulas(b.rule, (formula) => copiedBy(formula, a.row - b.row, a.column - b.column));
  return (
    JSON.stringify({ ...a, row: 0, column: 0 }) === JSON.stringify({ ...b, rule: there, row: 0, column: 0 })
  );
}
