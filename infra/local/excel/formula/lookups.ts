import { cellsOf } from "./aggregates.ts";
import {
  failed,
  isError,
  isGrid,
  NOT_AVAILABLE,
  NotEvaluated,
  numberOf,
  type Operand,
  orderOf,
  type Scalar,
  single,
} from "./values.ts";

const rowsOf = (operand: Operand): readonly (readonly Scalar[])[] =>
  isGrid(operand) ? operand.rows : [[operand]];

/** Functions that look a cell up. */
export const LOOKUPS: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  COLUMNS: (grid) => rowsOf(grid)[0]?.length ?? 0,
  INDEX: (grid, row, column = 1) => {
    const rows = rowsOf(grid);
    const [r, c] = [numberOf(single(row)), numberOf(single(column))];
    if (isError(r)) return r;
    if (isError(c)) return c;
    const inRow = rows.length === 1 && c === 1 && r > 1 ? rows[0]?.[r - 1] : rows[r - 1]?.[c - 1];
    const outside = rows.length === 1 ? r > (rows[0]?.length ?? 0) : r > rows.length;
    return outside || r < 1 ? failed("#REF!") : inRow;
  },
  MATCH: (wanted, grid, how) => {
    if (single(how) !== 0) throw new NotEvaluated("MATCH is written with 0: an exact match");
    return placeOf(single(wanted), cellsOf(grid));
  },
  ROWS: (grid) => rowsOf(grid).length,
  VLOOKUP: (wanted, grid, column, near) => {
    if (single(near) !== false && single(near) !== 0)
      throw new NotEvaluated("VLOOKUP is written with FALSE: an exact match");
    const rows = rowsOf(grid);
    const place = placeOf(
      single(wanted),
      rows.map((row) => row[0]),
    );
    const index = numberOf(single(column));
    if (isError(place)) return place;
    if (isError(index)) return index;
    return index < 1 || index > (rows[0]?.length ?? 0) ? failed("#REF!") : rows[place - 1]?.[index - 1];
  },
};

function placeOf(value: Scalar, cells: readonly Scalar[]): number | ReturnType<typeof failed> {
  if (isError(value)) return value;
  const index = cells.findIndex((cell) => cell !== undefined && !isError(cell) && orderOf(cell, value) === 0);
  return index < 0 ? NOT_AVAILABLE : index + 1;
}
