import { CHECK_NOTE, checkedTable } from "./checked-table.ts";
import type { DraftRow } from "./laid-out.ts";
import { mainSections } from "./main-sections.ts";
import { barLegend } from "./section-bars.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import { columnsOf } from "./standings-columns.ts";
import type { SummaryInput } from "./summary-input.ts";
import { firstRowOf, notesUnder, paperFor, tableSheet } from "./table-sheet.ts";
import type { Sheet } from "./workbook-plan.ts";

/** Columns that no figure stands in; they come after those with figures. */
const WORDED = ["class", "voted", "late", "bar", "reason"];

/** Bảng xếp hạng: agencies in their order with the reason of each place, then those without a rank and why. */
export function standingsSheet(input: SummaryInput): Sheet {
  const columns = columnsOf(input);
  const lines = input.document.lines.map(
    (line, index): DraftRow => ({
      cells: columns.map(({ cell }) => cell(line, firstRowOf({ signed: true }) + index)),
    }),
  );
  const figures = columns.filter(({ id }) => !WORDED.includes(id)).length;
  const table = checkedTable(
    {
      name: SHEET_NAMES.standings,
      title: "BẢNG XẾP HẠNG THI ĐUA",
      columns,
      rows: lines,
      frozen: 2,
      signed: true,
    },
    { from: 1, to: figures },
  );
  return tableSheet(input, {
    ...table,
    paper: paperFor(table),
    rows: [...table.rows, ...notesUnder(table, notesOf(input))],
  });
}

/** What people must know of the figures. */
function notesOf({ desk: { rubric }, document }: SummaryInput): readonly string[] {
  const sections = mainSections(rubric);
  return [
    document.preliminary
      ? "Điểm tạm tính: có tiêu chí so với đơn vị dẫn đầu, còn thay đổi cho đến khi chốt. Mức bảo đảm là tổng điểm không bảng chấm nào của đơn vị khác làm giảm được."
      : "Đơn vị không có thứ hạng đứng sau các đơn vị được xếp hạng; thứ hạng của các đơn vị khác không để trống chỗ.",
    ...(sections.length > 0 ? [barLegend(sections)] : []),
    CHECK_NOTE,
  ];
}
