import type { Matrix, MatrixRow } from "./matrix-layout.ts";

/** The cell of a column in a row of the matrix, for a formula. */
export const cell = (matrix: Matrix, column: string, kind: MatrixRow["kind"], id?: string): string =>
  `${column}${matrix.at(kind, id)}`;

/**
 * Half-up to a hundredth, of a sum that floating point holds only nearly: a half such as 8,125 may arrive as
 * 8,12499999999999, so it is first brought back to what it is.
 */
export const halfUp = (expression: string): string => `ROUND(ROUND(100*(${expression}),7),0)/100`;
/** Hundredths that were only added and subtracted need no more than the noise taken off. */
export const tidy = (matrix: Matrix, expression: string): string =>
  matrix.exact ? halfUp(expression) : `ROUND(${expression},2)`;
