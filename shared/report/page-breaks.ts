import { DIGIT } from "./fit.ts";
import { marginsOf } from "./page-look.ts";
import type { Sheet } from "./workbook-plan.ts";

/** A4 in millimetres, a millimetre in points. */
const A4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const;
const MM = 72 / 25.4;
/** What a column keeps free beside its digits, in points. */
const FREE = 3.75;
/** What is left free of every page, because a reader's letters and a printer's points may be a little larger. */
const EASE = 0.96;

/** How much smaller a sheet is printed than it is seen so that it fits the paper's width, and what a page then holds in points of rows. */
export function pageOf(sheet: Pick<Sheet, "widths" | "hidden" | "frozen" | "print">): {
  readonly scale: number;
  readonly holds: number;
} {
  const { print } = sheet;
  const { top, bottom } = marginsOf(print);
  const scale = Math.min(1, fitOf(sheet));
  return { scale, holds: (((A4[print.paper].height - top - bottom) * MM) / scale) * EASE };
}

/** How many times as wide as its columns the paper is between its margins. */
function fitOf(sheet: Parameters<typeof pageOf>[0]): number {
  const { left, right } = marginsOf(sheet.print);
  return ((A4[sheet.print.paper].width - left - right) * MM) / pageWidth(sheet);
}

/** Readers lay a column out up to a fifteenth wider than Excel does, as their fonts go: no column may fall off the page. */
const SLACK = 0.93;

/**
 * The percents a sheet is printed at where rows begin new pages: Excel leaves breaks out of account on a sheet that it
 * fits to the paper itself. Undefined where it is to fit the sheet.
 */
export function scaleOf(sheet: Sheet): number | undefined {
  if ((sheet.breaks ?? []).length === 0 || sheet.print.pagesWide > 1) return undefined;
  return Math.floor(Math.min(1, fitOf(sheet) * SLACK) * 100);
}

/** Of the columns that are seen on one page, where several pages lie side by side with the first columns on each. */
function pageWidth({ widths, hidden = [], frozen, print }: Parameters<typeof pageOf>[0]): number {
  const seen = widths.filter((_, index) => !hidden.includes(index + 1)).map((width) => width * DIGIT + FREE);
  if (print.pagesWide === 1) return sum(seen);
  const others = seen.slice(frozen.columns);
  return sum(seen.slice(0, frozen.columns)) + sum(others) / print.pagesWide;
}

/**
 * Rows after which a new page begins, so that no row is parted from the one it stays with. None where nothing stays with
 * anything, or the sheet has to fit one page, and none behind the last that do. What is longer than a page goes on to the
 * next.
 */
export function breaksOf(sheet: Sheet, stays: readonly boolean[]): readonly number[] {
  if (sheet.print.pagesTall !== undefined || !stays.includes(true)) return [];
  const last = stays.lastIndexOf(true) + 1;
  const { holds } = pageOf(sheet);
  const { fromRow, toRow } = sheet.print.repeat ?? { fromRow: 1, toRow: 0 };
  const heights = sheet.rows.map(({ height }) => height);
  const later = holds - sum(heights.slice(fromRow - 1, toRow));
  const breaks: number[] = [];
  let used = 0;
  const room = () => (breaks.length === 0 ? holds : later);
  const begin = (row: number) => {
    if (used > 0) breaks.push(row);
    used = 0;
  };
  for (const { first, count } of runsOf(stays, heights.length)) {
    const run = heights.slice(first, first + count);
    if (used + sum(run) > room()) begin(first);
    run.forEach((height, index) => {
      if (used + height > room()) begin(first + index);
      used += height;
    });
  }
  return breaks.filter((row) => row < last);
}

/** Rows that stay together, each run by its first row, counted from 0. */
function runsOf(stays: readonly boolean[], rows: number): readonly { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (let row = 0; row < rows; row++) {
    const last = runs.at(-1);
    if (last && stays[row - 1]) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
