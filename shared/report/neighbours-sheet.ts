import type { StandingsLine } from "../standings-document.ts";
import { CHECK_NOTE, checkedTable } from "./checked-table.ts";
import type { DraftRow } from "./laid-out.ts";
import { matrixOf } from "./matrix-layout.ts";
import { neighbourRows } from "./neighbour-rows.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { FIRST_ROW, notesUnder, tableSheet } from "./table-sheet.ts";
import type { Sheet } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "Mục", width: 9 },
  { title: "Tiêu chí khác nhau", width: 46 },
  { title: "Đơn vị xếp trên", width: 11 },
  { title: "Đơn vị này", width: 11 },
  { title: "Chênh lệch", width: 10.5 },
];
const FIGURES = { from: 3, to: 5 };

/** The lines of single criteria are checked by what they add up to. */
const isSum = ({ cells: [code] }: DraftRow): boolean => code?.holds === undefined;

/** Thuyết minh xếp hạng: each ranked agency against its neighbour above, criterion by criterion where they differ. */
export function neighboursSheet(input: SummaryInput): Sheet | undefined {
  const ranked = input.document.lines.filter(({ rank }) => rank !== undefined);
  if (ranked.length < 2) return undefined;
  const matrix = matrixOf(input);
  const rows: DraftRow[] = [];
  ranked.slice(1).forEach((line, index) => {
    const above = ranked[index] as StandingsLine;
    rows.push(...neighbourRows(input, matrix, { above, line }, FIRST_ROW + rows.length));
  });
  const table = checkedTable(
    {
      name: SHEET_NAMES.neighbours,
      title: "THUYẾT MINH XẾP HẠNG",
      columns: COLUMNS,
      rows,
      frozen: 2,
      paper: "portrait",
    },
    FIGURES,
    isSum,
  );
  const notes = [
    "Thay đổi nhỏ nhất: số điểm ít nhất ở một tiêu chí đủ để hai đơn vị đổi chỗ, mọi số khác giữ nguyên. Chỉ để hiểu thứ hạng chắc đến đâu; không làm thay đổi điểm.",
    CHECK_NOTE,
  ];
  return tableSheet(input, {
    ...table,
    rows: [...table.rows, ...notesUnder(table, notes)],
  });
}
