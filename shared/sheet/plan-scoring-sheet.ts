import { type DraftRow, laidOut } from "../report/laid-out.ts";
import { ILLUSTRATIVE } from "../report/page.ts";
import { plainText } from "../report/plain-text.ts";
import { type Cell, formula, type Sheet, text } from "../report/workbook-plan.ts";
import { roundInWords } from "../words/rounds.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { imprintOf } from "./imprint.ts";
import { optionsColumn } from "./option-lists.ts";
import { rowCells } from "./row-cells.ts";
import { NOTHING } from "./sheet-cells.ts";
import { headingRows } from "./sheet-heading.ts";
import { HEADING_ROW, layoutOf, type SheetLayout, STATUS_ROW } from "./sheet-layout.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { SheetSource } from "./sheet-source.ts";
import { sectionFormula, totalFormula } from "./sheet-sums.ts";

/** Rounds whose card stands on its own and so has a total. */
const HAS_TOTAL = ["self", "cross", "council"] as const;

/**
 * A scoring sheet as data: every row of the table for this agency, what was entered so far, the points as live formulas.
 * The same plan is laid into an open workbook and written to a file; both are read back by the keys of its rows.
 */
export function planScoringSheet(source: SheetSource): Sheet {
  const layout = layoutOf(source);
  const { columns, rows } = layout;
  const options = optionsColumn(layout);
  const draft: DraftRow[] = [...headingRows(layout)];
  for (const row of rows.filter(({ kind }) => kind !== "gate"))
    draft.push(bodyRow(layout, row, options.rangeOf));
  draft.push(totalRow(layout), { cells: [] });
  const gates = rows.filter(({ kind }) => kind === "gate");
  for (const row of gates) draft.push(bodyRow(layout, row, options.rangeOf));
  draft.push({ cells: [] }, groundRow(layout), ...signatureRows(layout));
  return laidOut({
    name: sheetName(source),
    widths: columns.widths,
    rows: withOptions(draft, layout, options.words),
    frozen: { rows: HEADING_ROW, columns: 3 },
    hidden: columns.hidden,
    guarded: true,
    print: {
      paper: "landscape",
      pagesWide: 1,
      // The line with revision and code is among them: where Excel lets nobody write below a page, it is on each all the same.
      repeat: { fromRow: STATUS_ROW, toRow: HEADING_ROW, columns: 0 },
      marks: plainText(
        source.season.illustrative ? ILLUSTRATIVE : roundInWords(source.round, "vi").toUpperCase(),
      ),
      imprint: imprintOf(source),
    },
  });
}

/** "Tự chấm – so-tai-chinh", made of our words and of an id, within Excel's 31 characters. */
export const sheetName = ({ round, agency, scorer }: SheetSource): string =>
  `${SHEET_WORDS.names[round]} ${round === "cross" ? scorer : agency.id}`.slice(0, 31).replace(/-+$/, "");

function bodyRow(layout: SheetLayout, row: SheetRow, rangeOf: (input: string) => string): DraftRow {
  const found = row.kind === "section" ? sectionCells(layout, row) : rowCells(layout, row, rangeOf);
  return {
    cells: layout.columns.roles.map((role) =>
      role === "key" ? text("key", row.key) : (found[role] ?? blankOf(layout, role, row)),
    ),
  };
}

const blankOf = (layout: SheetLayout, role: string, row: SheetRow): Cell | undefined =>
  layout.columns.hidden.includes(layout.columns.roles.indexOf(role as never) + 1)
    ? undefined
    : { style: row.kind === "section" ? "part-text" : "remark" };

function sectionCells(
  layout: SheetLayout,
  { section }: Extract<SheetRow, { kind: "section" }>,
): Partial<Record<string, Cell>> {
  const isSummed = HAS_TOTAL.some((round) => round === layout.source.round);
  return {
    code: text("part-center", section.code),
    title: text("part-text", section.title),
    max: { style: "part-points", holds: { kind: "points", points: section.max } },
    ...(isSummed && { points: formula("part-points", sectionFormula(layout, section), NOTHING) }),
  };
}

function totalRow(layout: SheetLayout): DraftRow {
  const isSummed = HAS_TOTAL.some((round) => round === layout.source.round);
  const cells: Partial<Record<string, Cell>> = {
    title: text("total-text", SHEET_WORDS.total),
    max: { style: "total-points", holds: { kind: "points", points: layout.source.rubric.total } },
    ...(isSummed && { points: formula("total-points", totalFormula(layout), NOTHING) }),
  };
  const { roles, hidden } = layout.columns;
  return {
    cells: roles.map((role, index) =>
      role === "key"
        ? text("key", "t:total")
        : (cells[role] ?? (hidden.includes(index + 1) ? undefined : { style: "total-text" })),
    ),
  };
}

/** The table and the paper it was issued by, across the sheet. */
function groundRow({ source: { rubric }, columns }: SheetLayout): DraftRow {
  const words = `${SHEET_WORDS.ground}: ${rubric.title} (${rubric.ground}).`;
  return { cells: [undefined, text("note", words)], spans: [[2, columns.last]] };
}

/** Who signs, left and right under the table. */
function signatureRows({ columns }: SheetLayout): readonly DraftRow[] {
  const right = columns.last - 4;
  const spans = [
    [2, 3],
    [right, columns.last],
  ] as const;
  const row = (style: "signature" | "signature-note", left: string, other: string): DraftRow => ({
    cells: columns.roles.map((_, index) =>
      index === 1 ? text(style, left) : index === right - 1 ? text(style, other) : undefined,
    ),
    spans,
  });
  return [
    row("signature", SHEET_WORDS.preparer, SHEET_WORDS.signature),
    row("signature-note", SHEET_WORDS.preparerNote, SHEET_WORDS.signatureNote),
  ];
}

/** The words of dropdowns stand in a hidden column beside the first rows. */
function withOptions(
  draft: readonly DraftRow[],
  { columns }: SheetLayout,
  words: readonly string[],
): readonly DraftRow[] {
  const column = columns.number("options");
  const rows = [...draft];
  words.forEach((word, index) => {
    const row = rows[index] ?? { cells: [] };
    const cells = [...row.cells];
    while (cells.length < column) cells.push(undefined);
    cells[column - 1] = text("key", word);
    rows[index] = { ...row, cells };
  });
  return rows;
}
