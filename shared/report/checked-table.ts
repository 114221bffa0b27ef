import { columnLetters } from "./address.ts";
import type { DraftRow } from "./laid-out.ts";
import { MATCH, MISMATCH } from "./matrix-marks.ts";
import { firstRowOf, type Table } from "./table-sheet.ts";
import { aText, type Cell, empty, formula, type Value } from "./workbook-plan.ts";

/** The head of the column that says whether a row's figures are still the server's. */
export const CHECK_TITLE = "Đối chiếu";

/** What stands under a table that is checked: how its last column answers. */
export const CHECK_NOTE = `Cột ${CHECK_TITLE}: ${MATCH} khi mọi số trong dòng bằng số hệ thống đã ghi (ở các cột ẩn bên phải) ứng với mã số liệu của tệp; ${MISMATCH} khi có số đã khác.`;

type Columns = { readonly from: number; readonly to: number };

/**
 * The table with one more column, which compares the figures of each row with what the server wrote for them as
 * constants in hidden columns beside it. Rows without a formula between those columns (counted from 1), and those that
 * `isChecked` leaves to the sums they go into, are not checked.
 */
export function checkedTable(
  table: Table,
  { from, to }: Columns,
  isChecked: (row: DraftRow) => boolean = () => true,
): Table {
  const { columns, rows } = table;
  const check = columns.length + 1;
  const watched = columns.slice(from - 1, to);
  return {
    ...table,
    columns: [
      ...columns,
      { title: CHECK_TITLE, width: 8.5 },
      ...watched.map(({ width }, index) => ({
        title: `Hệ thống, cột ${columnLetters(from + index)}`,
        width,
      })),
    ],
    hidden: watched.map((_, index) => check + 1 + index),
    rows: rows.map((row, index) =>
      checkedRow(row, isChecked(row), firstRowOf(table) + index, { from, to }, check),
    ),
  };
}

function checkedRow(
  row: DraftRow,
  isWanted: boolean,
  number: number,
  { from, to }: Columns,
  check: number,
): DraftRow {
  const watched = row.cells.slice(from - 1, to);
  if (!isWanted || !watched.some((cell) => cell?.holds?.kind === "formula"))
    return row.spans || row.cells.length < check - 1
      ? row
      : { ...row, cells: [...row.cells, empty("center")] };
  const range = (first: number, last: number) =>
    `${columnLetters(first)}${number}:${columnLetters(last)}${number}`;
  const differing = `SUMPRODUCT((${range(from, to)}<>${range(check + 1, check + 1 + to - from)})*1)`;
  const before = Array.from({ length: check - 1 }, (_, index) => row.cells[index]);
  return {
    ...row,
    cells: [
      ...before,
      formula("center", `IF(${differing}=0,"${MATCH}","${MISMATCH}")`, aText(MATCH)),
      ...watched.map((cell) => cell && constantOf(cell)),
    ],
  };
}

/** What a cell shows, as a value of its own. */
const constantOf = ({ style, holds }: Cell): Cell => ({
  style,
  ...(holds && {
    holds: (holds.kind === "formula" ? holds.shows : holds) as Exclude<Value, { kind: "ratio" }>,
  }),
});
