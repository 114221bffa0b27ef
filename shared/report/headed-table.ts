import { type DraftRow, laidOut } from "./laid-out.ts";
import { breaksOf } from "./page-breaks.ts";
import { plainText } from "./plain-text.ts";
import type { StyleName } from "./styles.ts";
import { FIRST_ROW, HEAD_ROW, type Table } from "./table-sheet.ts";
import { type Print, type Sheet, text } from "./workbook-plan.ts";

/** What stands above a table that is no bloc's, and around every page of it. */
export type Heading = {
  readonly owner: string;
  /** Of which year and period. */
  readonly of: string;
  readonly marks: string;
  /** By which the paper is matched to its figures. */
  readonly imprint: string;
};

export type HeadedTable = Table & {
  /** What several columns have in common, in the row above their heads. */
  readonly groups?: DraftRow;
};

/** Widths of a digit that A4 lying across holds in readable letters. */
const ACROSS = 190;

/** Pages side by side that so many columns need. */
export const pagesFor = (columns: Table["columns"]): number =>
  Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / ACROSS));

/** A table sheet on A4 under a heading of its own; its heads are frozen and repeated, and its rows begin where every table's do. */
export function headedTable(heading: Heading, table: HeadedTable): Sheet {
  const { name, columns, rows, frozen, pagesWide = 1, paper = "landscape", hidden, groups } = table;
  const across = pagesWide > 1 ? frozen : columns.length - (hidden?.length ?? 0);
  const repeatFrom = groups ? HEAD_ROW - 1 : HEAD_ROW;
  const drafts: readonly DraftRow[] = [
    ...headingRows(heading, table.title, across, groups),
    { cells: columns.map(({ title }) => text("head", title)) },
    ...rows,
  ];
  const sheet = laidOut({
    name,
    widths: columns.map(({ width }) => width),
    rows: drafts,
    frozen: { rows: HEAD_ROW, columns: frozen },
    ...(hidden && { hidden }),
    print: {
      ...printUnder(heading, paper),
      pagesWide,
      repeat: { fromRow: repeatFrom, toRow: HEAD_ROW, columns: pagesWide > 1 ? frozen : 0 },
    },
  });
  const breaks = breaksOf(
    sheet,
    drafts.map(({ stays }) => stays === true),
  );
  return breaks.length === 0 ? sheet : { ...sheet, breaks };
}

/** One page wide, the marks above, the imprint below. */
export const printUnder = ({ marks, imprint }: Heading, paper: Print["paper"]): Print => ({
  paper,
  pagesWide: 1,
  marks: plainText(marks),
  imprint: plainText(imprint),
});

/** Lines across so many columns, as many as there are above the heads of every table. */
function headingRows(
  { owner, of, marks }: Heading,
  title: string,
  across: number,
  groups: DraftRow | undefined,
): readonly DraftRow[] {
  const lines: readonly (readonly [StyleName, string])[] = [
    ["bloc", owner.toUpperCase()],
    ["title", title],
    ["subtitle", of],
    ["mark", marks],
  ];
  const last: readonly DraftRow[] = [groups ?? { cells: [] }];
  const blank = new Array<DraftRow>(FIRST_ROW - 2 - lines.length - last.length).fill({ cells: [] });
  return [
    ...lines.map(([style, words]): DraftRow => ({ cells: [text(style, words)], spans: [[1, across]] })),
    ...blank,
    ...last,
  ];
}
