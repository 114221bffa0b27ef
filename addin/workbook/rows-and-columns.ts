import { columnLetters } from "../../shared/report/address.ts";
import type { Row, Sheet } from "../../shared/report/workbook-plan.ts";
import { runsOf } from "./areas.ts";
import { columnPoints } from "./column-width.ts";
import { mostFrequent } from "./most-frequent.ts";

/** What Excel allows a row, in points (support.microsoft.com: "Excel specifications and limits"). */
const HIGHEST = 409;

/** Widths, heights, what is hidden, what is one cell, and what stays when the sheet is scrolled. */
export function writeRowsAndColumns(sheet: Excel.Worksheet, plan: Sheet): void {
  const { rows, widths, merges, hidden = [], frozen } = plan;
  for (const { look, from, count } of runsOf(widths.length, (index) => widths[index]))
    sheet.getRange(columnsText(from, count)).format.columnWidth = columnPoints(look);
  writeHeights(sheet, rows);
  for (const { from, count } of runsOf(widths.length, (index) => hidden.includes(index + 1) || undefined))
    sheet.getRange(columnsText(from, count)).columnHidden = true;
  for (const merge of merges) sheet.getRange(merge).merge(false);
  freeze(sheet, frozen);
}

/** Most rows of a table are equally high: all are made so, then the others. */
function writeHeights(sheet: Excel.Worksheet, rows: readonly Row[]): void {
  const usual = mostFrequent(rows.map(({ height }) => height));
  if (usual === undefined) return;
  const heights = [{ look: usual, from: 0, count: rows.length }];
  const others = runsOf(rows.length, (index) => {
    const height = rows[index]?.height;
    return height === usual ? undefined : height;
  });
  for (const { look, from, count } of [...heights, ...others])
    sheet.getRange(rowsText(from, count)).format.rowHeight = Math.min(HIGHEST, look);
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: Sheet["frozen"]): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnLetters(columns)}${rows}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

const rowsText = (from: number, count: number): string => `${from + 1}:${from + count}`;
const columnsText = (from: number, count: number): string =>
  `${columnLetters(from + 1)}:${columnLetters(from + count)}`;
