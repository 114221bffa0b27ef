import { holds } from "./address.ts";
import type { CellStyle } from "./cell-style.ts";
import { toLocal } from "./formula/localize.ts";
import { copiedBy } from "./formula/rewrite.ts";
import { isError, type Scalar } from "./formula/values.ts";
import { shownValue } from "./number-format.ts";
import type { Cell, Sheet } from "./sheet.ts";
import type { ErrorAlert, Prompt, ValidationRule } from "./validation.ts";
import { isValid, listOf } from "./validity.ts";
import type { Workbook } from "./workbook.ts";
import { valueAt } from "./write-cells.ts";

/** A cell as a grid draws it. */
export type ShownCell = {
  /** What stands in the cell, with the marks of the workbook's language. */
  readonly text: string;
  readonly value: Scalar;
  /** As the formula bar shows it, with local separators; undefined for a plain value. */
  readonly formula: string | undefined;
  /** The text that editing the cell begins with. */
  readonly editText: string;
  /** Conditional formats applied. */
  readonly style: CellStyle;
  /** Locked matters only on a protected sheet. */
  readonly locked: boolean;
  readonly validation: ShownValidation | undefined;
  /** "#N/A" and its like; undefined for anything else. */
  readonly error: string | undefined;
};

export type ShownValidation = {
  readonly kind: ValidationRule["kind"];
  /** The entries of a list, and whether an arrow offers them. */
  readonly options: readonly string[] | undefined;
  readonly hasDropdown: boolean;
  readonly prompt: Prompt | undefined;
  readonly alert: ErrorAlert | undefined;
  /** Whether what the cell holds now meets the rule. */
  readonly valid: boolean;
};

export function shownCell(book: Workbook, sheet: Sheet, row: number, column: number): ShownCell {
  const cell = sheet.cell(row, column);
  const style = lookOf(book, sheet, row, column);
  const value = valueAt(book, sheet, row, column);
  const formula = cell?.formula === undefined ? undefined : toLocal(cell.formula, book.decimal);
  return {
    text: shownValue(value, style.numberFormat, book.decimal),
    value,
    formula: style.formulaHidden && sheet.protection.on ? undefined : formula,
    editText: formula ?? editText(book, value, style),
    style,
    locked: style.locked,
    validation: shownValidation(book, sheet, row, column, cell),
    error: isError(value) ? value.error : undefined,
  };
}

/** Dates and percents are edited as they are typed, other numbers with all their digits. */
function editText(book: Workbook, value: Scalar, style: CellStyle): string {
  if (typeof value === "string" && style.numberFormat !== "@" && /^[=']/.test(value)) return `'${value}`;
  if (typeof value !== "number") return shownValue(value, "@", book.decimal);
  const bare = style.numberFormat.replaceAll(/"[^"]*"/g, "");
  if (/[dmyh]/i.test(bare) && !/general/i.test(bare))
    return shownValue(
      value,
      value < 1 ? "h:mm:ss" : book.dateOrder === "day-first" ? "dd/mm/yyyy" : "m/d/yyyy",
      ".",
    );
  if (bare.includes("%"))
    return `${String(Number((value * 100).toPrecision(15))).replace(".", book.decimal)}%`;
  return String(value).replace(".", book.decimal);
}

function shownValidation(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell | undefined,
): ShownValidation | undefined {
  if (!cell?.validation) return undefined;
  const { rule, prompt, alert } = cell.validation;
  return {
    kind: rule.kind,
    options: listOf(book, sheet, row, column),
    hasDropdown: rule.kind === "list" && rule.inCellDropDown,
    prompt: prompt?.showPrompt ? prompt : undefined,
    alert,
    valid: isValid(book, sheet, row, column),
  };
}

/** A cell's own style, changed by the conditional formats whose formula holds for it, the first one given winning. */
export function lookOf(book: Workbook, sheet: Sheet, row: number, column: number): CellStyle {
  let style = sheet.styleAt(row, column);
  for (const format of sheet.conditionalFormats.toReversed()) {
    if (!holds(format.area, row, column)) continue;
    const formula = copiedBy(format.formula, row - format.area.row, column - format.area.column);
    const applies = book.calculation.valueOfFormula(formula, sheet);
    if (applies === true || (typeof applies === "number" && applies !== 0))
      style = book.styles.changedBy(style, format.look);
  }
  return style;
}
