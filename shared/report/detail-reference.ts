import type { Points } from "../points.ts";
import type { StandingsLine } from "../standings-document.ts";
import type { AgencyColumn } from "./agency-columns.ts";
import { cell, halfUp } from "./matrix-cells.ts";
import type { Matrix, MatrixRow } from "./matrix-layout.ts";
import type { StyleName } from "./styles.ts";
import { type Cell, empty, formula, somePoints } from "./workbook-plan.ts";

/** The column of an agency in the sheets of details. */
export const columnOf = ({ columns }: Matrix, { agency }: Pick<StandingsLine, "agency">): AgencyColumn =>
  columns.find(({ line }) => line.agency === agency) as AgencyColumn;

/** The cell of an agency in a row of the sheets of details, for a formula of another sheet. */
export const reference = (
  matrix: Matrix,
  line: Pick<StandingsLine, "agency">,
  kind: MatrixRow["kind"],
  id?: string,
): string => cell(matrix, columnOf(matrix, line).letters, kind, id);

/** That cell's points in a cell of another sheet; empty where the server has none. */
export const referring = (
  style: StyleName,
  matrix: Matrix,
  line: Pick<StandingsLine, "agency">,
  server: Points | undefined,
  kind: MatrixRow["kind"],
  id?: string,
): Cell =>
  server === undefined ? empty(style) : formula(style, reference(matrix, line, kind, id), somePoints(server));

/** The points of a criterion as they are printed; where cells hold exact fractions they are rounded here. */
export function printedReference(
  matrix: Matrix,
  line: Pick<StandingsLine, "agency">,
  criterion: string,
): string {
  const cellOf = reference(matrix, line, "criterion", criterion);
  return matrix.exact ? halfUp(cellOf) : cellOf;
}
