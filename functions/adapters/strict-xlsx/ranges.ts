/** A rectangle of cells, rows and columns from 1, both ends included. */
export type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** "F9" as row and column; undefined where Excel has no such cell. */
export function cellOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const row = Number(digits);
  const column = columnNumber(letters);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** "A1:C3" or "A1"; undefined for anything else. */
export function rangeOf(reference: string): Range | undefined {
  const [first = "", second = first, more] = reference.split(":");
  const from = cellOf(first);
  const to = cellOf(second);
  if (more !== undefined || !from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export const cellsIn = ({ top, left, bottom, right }: Range): number =>
  (bottom - top + 1) * (right - left + 1);

/** The cells of the largest range a formula names: "$A$1:$C$3", whole columns "$A:$C", whole rows "$1:$3"; 0 for none. */
export function largestNamed(formula: string): number {
  let most = 0;
  for (const [, letters, row, toLetters, toRow] of formula.matchAll(NAMED)) {
    const columns = letters && toLetters ? span(columnNumber(letters), columnNumber(toLetters)) : LAST_COLUMN;
    const rows = row && toRow ? span(Number(row), Number(toRow)) : LAST_ROW;
    if ((letters && toLetters) || (row && toRow)) most = Math.max(most, columns * rows);
  }
  return most;
}

const NAMED = /\$?([A-Z]{1,3})?\$?(\d{1,7})?:\$?([A-Z]{1,3})?\$?(\d{1,7})?/g;

const span = (from: number, to: number): number => Math.abs(to - from) + 1;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
