import { agencyTable } from "./agency-columns.ts";
import type { DraftRow } from "./laid-out.ts";
import { footRow } from "./matrix-foot.ts";
import { type Matrix, type MatrixRow, matrixOf } from "./matrix-layout.ts";
import { notesOf } from "./matrix-notes.ts";
import { criterionRow, sectionRow } from "./matrix-parts.ts";
import type { Described } from "./matrix-row.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { tieRow } from "./tie-row.ts";
import { type Sheet, text } from "./workbook-plan.ts";

/** Ma trận điểm: criteria down, agencies across, and everything that follows from the points as live formulas. */
export function matrixSheet(input: SummaryInput): Sheet {
  const matrix = matrixOf(input);
  const table = agencyTable(matrix.columns, input.desk.rubric.total, "Điểm tối đa");
  const notes = notesOf(matrix).map(
    (note): DraftRow => ({ cells: [text("note", note)], spans: [[1, table.columns.length]] }),
  );
  return tableSheet(input, {
    name: SHEET_NAMES.matrix,
    title: "MA TRẬN ĐIỂM THEO TIÊU CHÍ",
    rows: [...matrix.rows.map((row) => bodyRow(matrix, row)), { cells: [] }, ...notes],
    ...table,
  });
}

function bodyRow(matrix: Matrix, row: MatrixRow): DraftRow {
  const { lead, cell } = describedRow(matrix, row);
  return { cells: [...lead, ...matrix.columns.map(cell)] };
}

function describedRow(matrix: Matrix, row: MatrixRow): Described {
  switch (row.kind) {
    case "section":
      return sectionRow(matrix, row.section);
    case "criterion":
      return criterionRow(matrix, row.criterion);
    case "tie":
      return tieRow(matrix, row);
    default:
      return footRow(matrix, row);
  }
}
