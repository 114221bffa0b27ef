import { areaText, cellArea } from "./address.ts";
import { copiedBy } from "./formula/rewrite.ts";
import { isError, isGrid, type Scalar, textOf } from "./formula/values.ts";
import type { Sheet } from "./sheet.ts";
import type { Operator, Validation, ValidationRule } from "./validation.ts";
import type { Workbook } from "./workbook.ts";
import { valueAt } from "./write-cells.ts";

/** Whether what a cell holds meets its validation (support.microsoft.com: "Apply data validation to cells"). */
export function isValid(book: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = sheet.cell(row, column)?.validation;
  if (!validation || validation.rule.kind === "none") return true;
  const value = valueAt(book, sheet, row, column);
  if (value === undefined || value === "") return validation.ignoreBlanks;
  if (isError(value)) return false;
  return meets(book, sheet, row, column, validation, value);
}

function meets(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  validation: Validation,
  value: NonNullable<Scalar>,
): boolean {
  const { rule } = validation;
  const term = (formula: string | number | undefined) =>
    termOf(book, sheet, formula, row - validation.row, column - validation.column);
  switch (rule.kind) {
    case "none":
      return true;
    case "list":
      return isListed(listOf(book, sheet, row, column) ?? [], value, rule.source.startsWith("="));
    case "custom": {
      const result = term(rule.formula);
      return typeof result === "boolean" ? result : typeof result === "number" && result !== 0;
    }
    default:
      return isWithin(rule, measured(rule.kind, value), term(rule.formula1), term(rule.formula2));
  }
}

/** What is compared: the number itself, or the length of a text. A text is no number, whatever it looks like. */
function measured(kind: ValidationRule["kind"], value: NonNullable<Scalar>): number | undefined {
  if (kind === "textLength") return textOf(value).length;
  if (typeof value !== "number") return undefined;
  return kind === "wholeNumber" && !Number.isInteger(value) ? undefined : value;
}

function isWithin(
  rule: Extract<ValidationRule, { operator: Operator }>,
  value: number | undefined,
  first: Scalar,
  second: Scalar,
): boolean {
  if (value === undefined || typeof first !== "number") return false;
  const last = typeof second === "number" ? second : first;
  switch (rule.operator) {
    case "Between":
      return value >= first && value <= last;
    case "NotBetween":
      return value < first || value > last;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

/** A term of a rule, "=B2*2" or 10: its references move with the cell. */
function termOf(
  book: Workbook,
  sheet: Sheet,
  term: string | number | undefined,
  rows: number,
  columns: number,
): Scalar {
  if (typeof term !== "string") return term;
  if (term.startsWith("=")) return book.calculation.valueOfFormula(copiedBy(term, rows, columns), sheet);
  const number = Number(term);
  if (term.trim() !== "" && Number.isFinite(number)) return number;
  const days = Date.parse(term);
  return Number.isNaN(days) ? term : days / 86_400_000 + 25_569;
}

/** The entries of a cell's list, as texts; undefined where its validation is no list. */
export function listOf(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | undefined {
  const validation = sheet.cell(row, column)?.validation;
  if (validation?.rule.kind !== "list") return undefined;
  const { source } = validation.rule;
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  const formula = copiedBy(source, row - validation.row, column - validation.column);
  const cells = book.calculation.cellsOfFormula(formula, sheet);
  if (!cells || !isGrid(cells)) return [];
  return cells.rows.flat().flatMap((cell) => (cell === undefined ? [] : [textOf(cell)]));
}

/** Typed entries of a list are compared by case, those of cells are not (support.microsoft.com: "Create a drop-down list"). */
function isListed(entries: readonly string[], value: NonNullable<Scalar>, fromCells: boolean): boolean {
  const text = textOf(value);
  return fromCells
    ? entries.some((entry) => entry.toLowerCase() === text.toLowerCase())
    : entries.includes(text);
}

/** The cells of an area that breach their validation, by address. */
export const invalidCells = (
  book: Workbook,
  sheet: Sheet,
  cells: Iterable<readonly [row: number, column: number, cell: unknown]>,
): readonly string[] =>
  [...cells]
    .filter(([row, column]) => !isValid(book, sheet, row, column))
    .map(([row, column]) => areaText(cellArea(row, column)));
