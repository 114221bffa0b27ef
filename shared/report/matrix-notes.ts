import type { Criterion } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import type { DetailSheet } from "./detail-sheets.ts";
import type { Matrix } from "./matrix-layout.ts";
import { MATCH, MISMATCH, NOT_APPLICABLE, NOT_ASSIGNED, NOT_SCORED } from "./matrix-marks.ts";
import { SHADE_NOTE } from "./matrix-shades.ts";

/** What the marks of a sheet of this matrix mean; only those that stand in it. */
export function notesOf(matrix: Matrix, { name, rows }: DetailSheet): readonly string[] {
  const criteria = rows.flatMap((row) => (row.kind === "criterion" ? [row.criterion] : []));
  return [
    ...(criteria.length === 0 ? [] : markNotes(matrix, criteria)),
    ...(name === matrix.foot ? footNotes(matrix) : []),
  ];
}

function markNotes(matrix: Matrix, criteria: readonly Criterion[]): readonly string[] {
  const { policy } = matrix.rubric;
  const entries = matrix.columns.flatMap(({ line }) =>
    line.criteria.filter(({ criterion }) => criteria.some(({ id }) => id === criterion)),
  );
  const has = (why: "not-assigned" | "declared") =>
    entries.some(({ notApplicable }) => notApplicable === why);
  const isFull = policy.notApplicable === "full";
  const isUnscored =
    entries.some(isOpen) ||
    matrix.columns.some(({ line }) => line.total === undefined || line.state === "ungraded");
  return [
    ...(criteria.some(({ only }) => only)
      ? ["Ô để trống nền xám: tiêu chí của đơn vị khác, không áp dụng cho đơn vị này."]
      : []),
    ...(has("not-assigned") && !isFull
      ? [`${NOT_ASSIGNED}: không được giao chỉ tiêu này (khác với 0 điểm).`]
      : []),
    ...(has("declared") && !isFull
      ? [`${NOT_APPLICABLE}: đơn vị khai không áp dụng, có lý do (khác với 0 điểm).`]
      : []),
    ...((has("declared") || has("not-assigned")) && isFull
      ? ["Dấu *: tiêu chí không giao hoặc không áp dụng, bảng tiêu chí cho đủ điểm tối đa."]
      : []),
    ...(isUnscored ? [`${NOT_SCORED}: chưa có điểm chốt.`] : []),
    ...SHADE_NOTE,
  ];
}

const footNotes = (matrix: Matrix): readonly string[] => [
  ...(matrix.scopes.length > 0
    ? [
        "Phần có tiêu chí không giao, không áp dụng được quy đổi: điểm đạt × tổng tối đa / (tổng tối đa − tối đa của tiêu chí không áp dụng).",
      ]
    : []),
  `Tổng của các mục, tổng điểm và xếp hạng là công thức: sửa điểm thì tự tính lại; dòng cuối báo ${MATCH} khi bằng số của hệ thống, ${MISMATCH} khi khác.`,
];

const isOpen = ({ points, notApplicable }: StandingsLine["criteria"][number]): boolean =>
  points === undefined && notApplicable === undefined;
