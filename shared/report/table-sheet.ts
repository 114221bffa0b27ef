import { type DraftRow, laidOut } from "./laid-out.ts";
import { officialSheet } from "./official-sheet.ts";
import { printOf } from "./page.ts";
import { breaksOf, pageOf } from "./page-breaks.ts";
import { signatureBlock } from "./signature-block.ts";
import type { SummaryInput } from "./summary-input.ts";
import { headingOf, SIGNED_HEADING_ROWS, signedHeading } from "./table-heading.ts";
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
  readonly hidden?: readonly number[];
  readonly shades?: readonly Shade[];
  /** Headed with the letterhead of the bloc, signed by its leader. */
  readonly signed?: true;
};

/** The row of the column heads in every table sheet that is not signed; above it stand the heading and a blank row. */
export const HEAD_ROW = 6;
export const FIRST_ROW = HEAD_ROW + 1;

/** The first row of a table under its heads. */
export const firstRowOf = ({ signed }: Pick<Table, "signed">): number =>
  signed ? SIGNED_HEADING_ROWS + 2 : FIRST_ROW;

/** A table sheet on A4, its heads frozen and repeated on every page; headed and signed as official papers are where it is `signed`. */
export function tableSheet(input: SummaryInput, table: Table): Sheet {
  const { name, rows, frozen, pagesWide = 1, paper = "landscape", hidden, shades } = table;
  const framed = table.signed ? signedFrame(input, table) : plainFrame(input, table);
  const headRow = framed.above.length + 1;
  const drafts: readonly DraftRow[] = [
    ...framed.above,
    { cells: table.columns.map((column) => text("head", column.title)) },
    ...(table.signed ? endingTogether(rows) : rows),
    ...framed.below,
  ];
  const sheet = laidOut({
    name,
    widths: framed.widths,
    rows: drafts,
    frozen: { rows: headRow, columns: frozen },
    ...(hidden && { hidden }),
    ...(shades && { shades }),
    print: {
      ...printOf(input, paper),
      pagesWide,
      ...(framed.margins && { margins: framed.margins }),
      repeat: { fromRow: headRow, toRow: headRow, columns: pagesWide > 1 ? frozen : 0 },
    },
  });
  return paged(sheet, drafts, table.signed === true);
}

/** What stands around the rows of a table. */
type Frame = {
  readonly widths: readonly number[];
  readonly above: readonly DraftRow[];
  readonly below: readonly DraftRow[];
  readonly margins?: Print["margins"];
};

const plainFrame = (input: SummaryInput, table: Table): Frame => ({
  widths: table.columns.map(({ width }) => width),
  above: headingOf(input, table.title, spanOf(table)),
  below: [],
});

/** The heading and the signatures of an official paper; columns are widened where its lines need the room. */
function signedFrame(input: SummaryInput, { columns, hidden = [], title, paper }: Table): Frame {
  const seen = columns.filter((_, index) => !hidden.includes(index + 1)).map(({ width }) => width);
  const official = officialSheet(input, seen);
  const widths = columns.map(({ width }) => width * official.sides.stretch);
  return {
    widths,
    above: signedHeading(input, official, title, widths),
    below: signatureBlock(official, input.desk.bloc.label),
    ...(paper === "portrait" && { margins: official.form.layout.margins }),
  };
}

/** The last two lines of a table and its notes are printed with the signatures. */
function endingTogether(rows: readonly DraftRow[]): readonly DraftRow[] {
  const notes = [...rows].reverse().findIndex(({ cells: [cell] }) => cell?.style !== "note");
  const from = rows.length - notes - 2;
  return rows.map((row, index) => (index >= from ? { ...row, stays: true } : row));
}

/** How small letters may become for a signed table to fit one page; any other goes on, unless it nearly fits. */
const [SMALLEST, NEARLY] = [0.6, 0.75];

/** The sheet on one page where it nearly fits, else on pages that part nothing that belongs together. */
function paged(sheet: Sheet, drafts: readonly DraftRow[], isSigned: boolean): Sheet {
  const { scale, holds } = pageOf(sheet);
  const fits = holds / sheet.rows.reduce((sum, row) => sum + row.height, 0);
  const isNear = isSigned ? scale * Math.min(1, fits) >= SMALLEST : fits < 1 && fits >= NEARLY;
  if (isNear) return { ...sheet, print: { ...sheet.print, pagesTall: 1 } };
  const breaks = breaksOf(
    sheet,
    drafts.map(({ stays }) => stays === true),
  );
  return breaks.length === 0 ? sheet : { ...sheet, breaks };
}

/** Widths of a digit that upright A4 holds in letters of two thirds of their size, with what a cell keeps free. */
const [UPRIGHT, FREE] = [138, 0.7];

/** Upright where all columns that are seen are readable on it, else across. */
export const paperFor = ({ columns, hidden = [] }: Pick<Table, "columns" | "hidden">): Print["paper"] => {
  const seen = columns.filter((_, index) => !hidden.includes(index + 1));
  return seen.reduce((sum, { width }) => sum + width + FREE, 0) <= UPRIGHT ? "portrait" : "landscape";
};

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
