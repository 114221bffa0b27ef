import { cellArea } from "./address.ts";
import { type Entry, LONGEST_CELL, readEntry } from "./entry.ts";
import { fromLocal } from "./formula/localize.ts";
import { mayWrite } from "./permission.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { OK, refused, type Typed } from "./typed.ts";
import { isValid } from "./validity.ts";
import type { Workbook } from "./workbook.ts";
import { putEntry, tellEdited, valueAt } from "./write-cells.ts";

/**
 * A person types a text into a cell and presses Enter. Protection and validation are asked; what validation only warns
 * of is entered when `accept` says that the person answered yes.
 */
export function typeText(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  accept = false,
): Typed {
  if (!mayWrite(sheet, cellArea(row, column))) return refused("protected", book.language);
  if (text.length > LONGEST_CELL) return refused("too-long", book.language);
  const entry = personsEntry(book, sheet, row, column, text);
  if (entry === "bad-formula") return refused("formula", book.language);
  const before = valueAt(book, sheet, row, column);
  const saved = savedCell(sheet, row, column);
  putEntry(book, sheet, row, column, entry);
  if (!isValid(book, sheet, row, column)) {
    const answer = alertOf(book, sheet.cell(row, column), accept);
    if (answer.kind !== "ok") {
      restore(book, sheet, row, column, saved);
      return answer;
    }
  }
  tellEdited(book, sheet, cellArea(row, column), before, "Local", "Unknown");
  return OK;
}

/** A person's text as an entry: numbers by the region's marks, formulas with its separators. */
export function personsEntry(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): Entry | "bad-formula" {
  const format = sheet.styleAt(row, column).numberFormat;
  const entry = readEntry(text, book.marks, format);
  if (entry.kind === "formula") {
    const formula = fromLocal(entry.formula, book.decimal);
    return book.calculation.treeOf(formula) instanceof Error ? "bad-formula" : { kind: "formula", formula };
  }
  // In a cell of percents 50 means 50 % (support.microsoft.com: "Format numbers as percentages").
  if (
    entry.kind === "value" &&
    typeof entry.value === "number" &&
    format.includes("%") &&
    !/%\s*$/.test(text)
  )
    return Math.abs(entry.value) >= 1 ? { ...entry, value: Number(`${entry.value}e-2`) } : entry;
  return entry;
}

/** Stop refuses, Warning and Information ask; an alert that is not shown lets everything in (learn.microsoft.com: Excel.DataValidationErrorAlert). */
function alertOf(book: Workbook, cell: Cell | undefined, accept: boolean): Typed {
  const alert = cell?.validation?.alert;
  if (alert && !alert.showAlert) return OK;
  if (!alert || alert.style === "Stop") return refused("validation", book.language, alert);
  if (accept) return OK;
  const { title, message } = refused("validation", book.language, alert) as Extract<
    Typed,
    { kind: "refused" }
  >;
  return { kind: "asks", style: alert.style, title, message };
}

type Saved = Pick<Cell, "value" | "formula" | "style">;

const savedCell = (sheet: Sheet, row: number, column: number): Saved => {
  const cell = sheet.cell(row, column);
  return {
    value: cell?.value,
    formula: cell?.formula,
    style: cell?.style ?? sheet.styleAt(row, column),
  };
};

function restore(book: Workbook, sheet: Sheet, row: number, column: number, saved: Saved): void {
  const cell = sheet.cellForWriting(row, column);
  Object.assign(cell, saved);
  book.calculation.formulaChanged(sheet, row, column, cell);
  book.calculation.valueChanged(sheet, row, column);
}
