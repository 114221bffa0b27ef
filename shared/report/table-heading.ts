import type { DraftRow } from "./laid-out.ts";
import { LETTER_ROWS, letterHeading } from "./letter-heading.ts";
import type { OfficialSheet } from "./official-sheet.ts";
import { marksOf } from "./page.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { text } from "./workbook-plan.ts";

/** Whose table this is, what it shows, of which period, and the marks; each line across so many columns. */
export function headingOf(input: SummaryInput, title: string, columns: number): readonly DraftRow[] {
  const { season, desk } = input;
  return [
    ...across(columns, [
      ["bloc", desk.bloc.title.toUpperCase()],
      ["title", title],
      ["subtitle", `${season.title} – ${desk.period.title}`],
      ["mark", marksOf(input)],
    ]),
    { cells: [] },
  ];
}

/** Rows above the heads of a signed table: the letterhead, title, subject and marks, with a blank row before and after. */
export const SIGNED_HEADING_ROWS = LETTER_ROWS + 5;

/** The letterhead, then what the table shows, of which bloc and period, and the marks. */
export function signedHeading(
  input: SummaryInput,
  official: OfficialSheet,
  title: string,
  widths: readonly number[],
): readonly DraftRow[] {
  const { season, desk } = input;
  const { style, form, sides } = official;
  const isOwn = form.letterhead.issuer === desk.bloc.title;
  const about = [...(isOwn ? [] : [desk.bloc.title]), season.title, desk.period.title].join(" – ");
  return [
    ...letterHeading(official, widths),
    { cells: [] },
    ...across(sides.columns, [
      [style("kind"), title],
      [style("about"), about],
      ["mark", marksOf(input)],
    ]),
    { cells: [] },
  ];
}

const across = (columns: number, lines: readonly (readonly [StyleName, string])[]): readonly DraftRow[] =>
  lines.map(([style, words]) => ({ cells: [text(style, words)], spans: [[1, columns]] }));
