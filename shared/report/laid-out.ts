import { columnLetters } from "./address.ts";
import { heightOf } from "./fit.ts";
import type { Cell, Sheet } from "./workbook-plan.ts";

/** A row before it has its height: `spans` are the columns that are one cell, from and to, counted from 1. */
export type DraftRow = {
  readonly cells: readonly (Cell | undefined)[];
  readonly spans?: readonly (readonly [number, number])[];
  /** Room that is left whatever stands in it, in points. */
  readonly height?: number;
  /** Printed on one page with the row below. */
  readonly stays?: true;
};

export type Draft = Omit<Sheet, "rows" | "merges"> & { readonly rows: readonly DraftRow[] };

/** The height of a row without text. */
const BLANK = 12;

/** A sheet with the height of every row and the ranges that are merged. */
export const laidOut = ({ rows, widths, ...sheet }: Draft): Sheet => ({
  ...sheet,
  widths,
  rows: rows.map(({ cells, spans = [], height = rowHeight(cells, spans, widths) }) => ({ cells, height })),
  merges: rows.flatMap(({ spans = [] }, index) =>
    spans.map(([from, to]) => `${columnLetters(from)}${index + 1}:${columnLetters(to)}${index + 1}`),
  ),
});

function rowHeight(
  cells: readonly (Cell | undefined)[],
  spans: NonNullable<DraftRow["spans"]>,
  widths: readonly number[],
): number {
  const heights = cells.map((cell, index) => {
    if (!cell) return BLANK;
    const [from, to] = spans.find(([first]) => first === index + 1) ?? [index + 1, index + 1];
    const width = widths.slice(from - 1, to).reduce((sum, each) => sum + each, 0);
    return heightOf(textOf(cell), cell.style, width);
  });
  return Math.max(BLANK, ...heights);
}

const textOf = ({ holds }: Cell): string => (holds?.kind === "text" ? holds.text : "");
