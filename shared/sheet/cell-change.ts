/** A cell to be written, rows and columns counted from 1: a number, a text, or "" to clear it. */
export type CellChange = {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly numberFormat?: string;
};
