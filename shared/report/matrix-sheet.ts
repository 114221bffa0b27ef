import { agencyTable, verifierCells } from "./agency-columns.ts";
import type { DetailSheet } from "./detail-sheets.ts";
import type { DraftRow } from "./laid-out.ts";
import { footRow } from "./matrix-foot.ts";
import { type Matrix, type MatrixRow, matrixOf } from "./matrix-layout.ts";
import { notesOf } from "./matrix-notes.ts";
import { criterionRow, mainRow, sectionRow } from "./matrix-parts.ts";
import type { Described } from "./matrix-row.ts";
import { shadesOf } from "./matrix-shades.ts";
import type { SummaryInput } from "./summary-input.ts";
import { notesUnder, tableSheet } from "./table-sheet.ts";
import { tieRow } from "./tie-row.ts";
import { verifierNote } from "./verifiers.ts";
import type { Cell, Sheet } from "./workbook-plan.ts";

/** Bảng điểm chi tiết: criteria down, agencies across, and everything that follows from the points as live formulas. */
export function matrixSheets(input: SummaryInput): readonly Sheet[] {
  const matrix = matrixOf(input);
  return matrix.sheets.map((sheet) => matrixSheet(input, { ...matrix, home: sheet.name }, sheet));
}

function matrixSheet(input: SummaryInput, matrix: Matrix, sheet: DetailSheet): Sheet {
  const table = agencyTable(matrix.columns, matrix.rubric, "Điểm tối đa");
  const notes = [...notesOf(matrix, sheet), ...verifierNote(matrix.rubric)];
  return tableSheet(input, {
    name: sheet.name,
    title: titleOf(matrix, sheet),
    rows: [...sheet.rows.map((row) => bodyRow(matrix, row)), { cells: [] }, ...notesUnder(table, notes)],
    ...table,
    shades: shadesOf(matrix, sheet),
  });
}

function titleOf({ sheets }: Matrix, { section }: DetailSheet): string {
  if (section) return `BẢNG ĐIỂM CHI TIẾT MỤC ${section.code}`;
  return sheets.length > 1
    ? "BẢNG CỘNG ĐIỂM CÁC MỤC, XẾP HẠNG VÀ ĐỐI CHIẾU"
    : "BẢNG ĐIỂM CHI TIẾT THEO TIÊU CHÍ";
}

function bodyRow(matrix: Matrix, row: MatrixRow): DraftRow {
  const { lead, cell } = describedRow(matrix, row);
  const beside = lead[lead.length - 1] as Cell;
  const criterion = row.kind === "criterion" ? row.criterion.id : undefined;
  return {
    cells: [...lead, ...verifierCells(matrix.rubric, beside.style, criterion), ...matrix.columns.map(cell)],
    ...(row.kind === "section" && { stays: true }),
  };
}

function describedRow(matrix: Matrix, row: MatrixRow): Described {
  switch (row.kind) {
    case "section":
      return sectionRow(matrix, row.section);
    case "main":
      return mainRow(matrix, row.section);
    case "criterion":
      return criterionRow(matrix, row.criterion);
    case "tie":
      return tieRow(matrix, row);
    default:
      return footRow(matrix, row);
  }
}
