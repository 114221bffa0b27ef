import { columnLetters } from "./address.ts";
import { plainText } from "./plain-text.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Print, type Row, text } from "./workbook-plan.ts";

export const ILLUSTRATIVE = "SỐ LIỆU MINH HỌA";
/** What the bloc's figures are at the moment. */
export const standingOf = ({ document }: SummaryInput): string => (document.closed ? "ĐÃ CHỐT" : "DỰ THẢO");

/** What must stand on every page: invented figures, and whether the period is closed. */
export const marksOf = (input: SummaryInput): string =>
  [...(input.document.illustrative ? [ILLUSTRATIVE] : []), standingOf(input)].join(" – ");

/** The marks above and, below, whose figures these are by the first characters of their fingerprint. */
export const printOf = (
  input: SummaryInput,
  paper: Print["paper"],
  more: Partial<Pick<Print, "pagesWide" | "repeat">> = {},
): Print => ({
  paper,
  pagesWide: 1,
  marks: plainText(marksOf(input)),
  imprint: plainText(`Mã số liệu ${input.fingerprint.slice(0, 12)}`),
  ...more,
});

/** Rows of the heading every table sheet begins with, the blank one below included. */
export const HEADING_ROWS = 5;

/** Whose table this is, what it shows, of which period, and the marks; each line across the sheet's columns. */
export function headingOf(
  input: SummaryInput,
  title: string,
  widths: readonly number[],
): { readonly rows: readonly Row[]; readonly merges: readonly string[] } {
  const across = widths.reduce((sum, width) => sum + width, 0);
  const lines: readonly (readonly [StyleName, string])[] = [
    ["bloc", input.desk.bloc.title.toUpperCase()],
    ["title", title],
    ["subtitle", `${input.season.title} – ${input.desk.period.title}`],
    ["mark", marksOf(input)],
  ];
  return {
    rows: [
      ...lines.map(([style, words]) => ({ cells: [text(style, words)], height: heightOf(words, across) })),
      { cells: [] },
    ],
    merges: lines.map((_, index) => acrossRow(index + 1, widths.length)),
  };
}

export const acrossRow = (row: number, columns: number, from = 1): string =>
  `${columnLetters(from)}${row}:${columnLetters(columns)}${row}`;

/**
 * Height in points of merged cells that hold wrapped text, which no spreadsheet fits by itself: lines of 18 points,
 * a letter counted as 1.2 widths of a digit of the default font.
 */
export function heightOf(words: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width / 1.2));
  const lines = words
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * 18;
}
