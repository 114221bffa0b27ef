import { type DraftRow, laidOut } from "./laid-out.ts";
import { marksOf, printOf } from "./page.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Print, type Shade, type Sheet, text } from "./workbook-plan.ts";

/** A sheet that is one table: its columns, and the rows under their heads. */
export type Table = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly DraftRow[];
  /** Columns that stay in sight, and are printed on every page where the table is wider than one. */
  readonly frozen: number;
  readonly pagesWide?: number;
  /** Across, unless said otherwise. */
  readonly paper?: Print["paper"];
  readonly pagesTall?: number;
  readonly hidden?: readonly number[];
  readonly shades?: readonly Shade[];
};

/** The row of the column heads in every table sheet; above it stand the heading and a blank row. */
export const HEAD_ROW = 6;
export const FIRST_ROW = HEAD_ROW + 1;

/** A table sheet on A4, its heads frozen and repeated on every page. */
export function tableSheet(
  input: SummaryInput,
  {
    name,
    title,
    columns,
    rows,
    frozen,
    pagesWide = 1,
    paper = "landscape",
    pagesTall,
    hidden,
    shades,
  }: Table,
): Sheet {
  const across = spanOf({ columns, frozen, pagesWide, ...(hidden && { hidden }) });
  return laidOut({
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      ...headingOf(input, title, across),
      { cells: columns.map((column) => text("head", column.title)) },
      ...rows,
    ],
    frozen: { rows: HEAD_ROW, columns: frozen },
    ...(hidden && { hidden }),
    ...(shades && { shades }),
    print: {
      ...printOf(input, paper),
      pagesWide,
      ...(pagesTall !== undefined && { pagesTall }),
      repeat: { fromRow: HEAD_ROW, toRow: HEAD_ROW, columns: pagesWide > 1 ? frozen : 0 },
    },
  });
}

/** Widths of a digit that upright A4 holds in letters of three quarters of their size, with what a cell keeps free. */
const [UPRIGHT, FREE] = [119, 0.7];

/** Upright where all columns that are seen are readable on it, else across. */
export const paperFor = ({ columns, hidden = [] }: Pick<Table, "columns" | "hidden">): Print["paper"] => {
  const seen = columns.filter((_, index) => !hidden.includes(index + 1));
  return seen.reduce((sum, { width }) => sum + width + FREE, 0) <= UPRIGHT ? "portrait" : "landscape";
};

/** Lines that one page still holds, with what stands above and below them. */
const MOST_LINES = 20;

/** One page for a table of so few lines, so that neither its notes nor its signatures stand alone on a second. */
export const onePage = (lines: number): Pick<Table, "pagesTall"> =>
  lines > MOST_LINES ? {} : { pagesTall: 1 };

/** The columns that a line of words spans: all that are seen, or where several pages lie side by side those that each repeats. */
const spanOf = ({
  columns,
  hidden = [],
  frozen,
  pagesWide = 1,
}: Pick<Table, "columns" | "hidden" | "frozen" | "pagesWide">): number =>
  pagesWide > 1 ? frozen : columns.length - hidden.length;

/** Lines of words under a table. */
export const notesUnder = (
  table: Parameters<typeof spanOf>[0],
  notes: readonly string[],
): readonly DraftRow[] => notes.map((note) => ({ cells: [text("note", note)], spans: [[1, spanOf(table)]] }));

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
