import type { Criterion } from "../rubric.ts";
import { inSheet, references } from "./address.ts";
import type { Matrix, MatrixRow, Place } from "./matrix-layout.ts";

type RowName = readonly [kind: MatrixRow["kind"], id: string];

/** The cell of a column in a row of the matrix, for a formula. */
export function cell(matrix: Matrix, column: string, kind: MatrixRow["kind"], id?: string): string {
  const { sheet, row } = placeOf(matrix, kind, id);
  return named(matrix, sheet, `${column}${row}`);
}

/** Cells of one column as the arguments of SUM, sheet by sheet. */
export const cells = (matrix: Matrix, column: string, rows: readonly RowName[]): string =>
  bySheet(rows.map(([kind, id]) => placeOf(matrix, kind, id)))
    .flatMap(({ sheet, numbers }) =>
      references(column, numbers)
        .split(",")
        .map((run) => named(matrix, sheet, run)),
    )
    .join(",");

/**
 * A term for the rows from the first to the last of some criteria, added up sheet by sheet; between them stand at most
 * headings. `range` gives those rows of a column.
 */
export const overCriteria = (
  matrix: Matrix,
  criteria: readonly Criterion[],
  term: (range: (column: string) => string) => string,
): string =>
  bySheet(criteria.map(({ id }) => matrix.at("criterion", id)))
    .map(({ sheet, numbers }) => {
      const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
      return term((column) => named(matrix, sheet, `${column}${from}:${column}${to}`));
    })
    .join("+");

/** The sheet with the totals has the sums of the main sections itself. */
function placeOf(matrix: Matrix, kind: MatrixRow["kind"], id?: string): Place {
  const near = kind === "section" && matrix.home === matrix.foot ? matrix.find("main", id) : undefined;
  return near ?? matrix.at(kind, id);
}

const named = ({ home }: Matrix, sheet: string, address: string): string =>
  sheet === home ? address : inSheet(sheet, address);

function bySheet(
  places: readonly Place[],
): readonly { readonly sheet: string; readonly numbers: readonly number[] }[] {
  return [...new Set(places.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    numbers: places.filter((place) => place.sheet === sheet).map(({ row }) => row),
  }));
}

/**
 * Half-up to a hundredth, of a sum that floating point holds only nearly: a half such as 8,125 may arrive as
 * 8,12499999999999, so it is first brought back to what it is.
 */
export const halfUp = (expression: string): string => `ROUND(ROUND(100*(${expression}),7),0)/100`;
/** Hundredths that were only added and subtracted need no more than the noise taken off. */
export const tidy = (matrix: Matrix, expression: string): string =>
  matrix.exact ? halfUp(expression) : `ROUND(${expression},2)`;
