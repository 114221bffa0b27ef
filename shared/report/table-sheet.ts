import { type DraftRow, laidOut } from "./laid-out.ts";
import { marksOf, printOf } from "./page.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Sheet, text } from "./workbook-plan.ts";

/** A sheet that is one table: its columns, and the rows under their heads. */
export type Table = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly DraftRow[];
  /** Columns that stay in sight, and are printed on every page where the table is wider than one. */
  readonly frozen: number;
  readonly pagesWide?: number;
};

/** The row of the column heads in every table sheet; above it stand the heading and a blank row. */
export const HEAD_ROW = 6;
export const FIRST_ROW = HEAD_ROW + 1;

/** A table sheet on A4 across, its heads frozen and repeated on every page. */
export function tableSheet(
  input: SummaryInput,
  { name, title, columns, rows, frozen, pagesWide = 1 }: Table,
): Sheet {
  const onFirstPage = Math.ceil(columns.length / pagesWide);
  return laidOut({
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      ...headingOf(input, title, onFirstPage),
      { cells: columns.map((column) => text("head", column.title)) },
      ...rows,
    ],
    frozen: { rows: HEAD_ROW, columns: frozen },
    print: {
      ...printOf(input, "landscape"),
      pagesWide,
      repeat: { fromRow: HEAD_ROW, toRow: HEAD_ROW, columns: pagesWide > 1 ? frozen : 0 },
    },
  });
}

/** Whose table this is, what it shows, of which period, and the marks; each line across so many columns. */
function headingOf(input: SummaryInput, title: string, columns: number): readonly DraftRow[] {
  const { season, desk } = input;
  const lines: readonly (readonly [StyleName, string])[] = [
    ["bloc", desk.bloc.title.toUpperCase()],
    ["title", title],
    ["subtitle", `${season.title} – ${desk.period.title}`],
    ["mark", marksOf(input)],
  ];
  return [
    ...lines.map(([style, words]): DraftRow => ({ cells: [text(style, words)], spans: [[1, columns]] })),
    { cells: [] },
  ];
}
