import { parsePoints } from "../../parse-points.ts";
import { decimal, type Points } from "../../points.ts";
import { columnLetters } from "../../report/address.ts";
import type { Grid, GridCell } from "../../sheet/grid.ts";
import { cellText } from "../../sheet/read-cell.ts";
import { type TableProblem, tableNotice } from "../table-problem.ts";
import { tidyCode } from "./code-order.ts";
import type { ColumnMapping, PastedColumn } from "./column-mapping.ts";
import { fold } from "./fold.ts";

/** A row of a pasted table: its words, its figures where they are points, and what was no points, for the note. */
export type PastedRow = {
  readonly code: string;
  readonly title: string;
  readonly base?: Points;
  readonly bonus?: Points;
  readonly deduction?: Points;
  readonly verifier: string;
  readonly kept: readonly string[];
  readonly address: (column: PastedColumn) => string;
};

type PastedRows = {
  readonly rows: readonly PastedRow[];
  /** What a row of the total says. */
  readonly total?: Points;
  readonly totalRow?: PastedRow;
  readonly problems: readonly TableProblem[];
};

const TOTAL = /^(tong cong|tong diem|tong so diem)\b.{0,20}$|^cong( diem)?:?$/;
const BULLET = /^[-\u2013*\u2022+]\s+/;
const FIGURES = ["base", "bonus", "deduction"] as const;

/** The rows of a pasted table under its headings, those without any words or figures left out. */
export function pastedRows({ rows }: Grid, mapping: ColumnMapping): PastedRows {
  const problems: TableProblem[] = [];
  const read: PastedRow[] = [];
  let totalRow: PastedRow | undefined;
  for (const [index, cells] of rows.entries()) {
    if (index + 1 < mapping.firstRow) continue;
    const row = rowOf(cells, index + 1, mapping, problems);
    const isTotal = TOTAL.test(fold(row.title || row.code)) && row.bonus === undefined;
    if (!isTotal || row.base === undefined) {
      if (hasWords(row)) read.push(row);
      continue;
    }
    const total = totalRow?.base ?? row.base;
    if (total !== row.base) {
      const facts = { given: decimal(row.base), total: decimal(total) };
      problems.push(tableNotice("total-repeated", { cell: row.address("base") }, facts));
    }
    totalRow ??= row;
  }
  return {
    rows: read,
    problems,
    ...(totalRow && { totalRow }),
    ...(totalRow?.base !== undefined && { total: totalRow.base }),
  };
}

const hasWords = (row: PastedRow): boolean =>
  row.title !== "" ||
  row.code !== "" ||
  row.kept.length > 0 ||
  FIGURES.some((name) => row[name] !== undefined);

function rowOf(
  cells: readonly GridCell[],
  number: number,
  mapping: ColumnMapping,
  problems: TableProblem[],
): PastedRow {
  const cell = (column: PastedColumn) => cells[(mapping[column] ?? 0) - 1];
  const address = (column: PastedColumn) => `${columnLetters(mapping[column] ?? mapping.title)}${number}`;
  const kept = [cellText(cell("note"))].filter((note) => note !== "");
  const figures: { -readonly [K in (typeof FIGURES)[number]]?: Points } = {};
  for (const column of FIGURES) {
    const found = figureIn(cell(column));
    if (!found) continue;
    const at = { cell: address(column) };
    if (found.points === undefined) {
      problems.push(tableNotice("figure-not-points", at, { given: found.given }));
      kept.push(found.given);
    } else {
      figures[column] = found.points;
      const facts = { given: found.given, meant: decimal(found.points) };
      if (found.isUntidy) problems.push(tableNotice("figure-untidy", at, facts));
    }
  }
  const code = codeIn(cell("code"), address("code"), problems);
  const taken = cellText(cell("deduction"));
  if (taken.startsWith("+") && figures.deduction !== undefined && figures.bonus === undefined) {
    problems.push(tableNotice("bonus-in-deduction", { cell: address("deduction") }, { code, given: taken }));
    figures.bonus = figures.deduction;
    delete figures.deduction;
  }
  return {
    code,
    title: cellText(cell("title")).replace(BULLET, ""),
    ...figures,
    verifier: cellText(cell("verifier")),
    kept,
    address,
  };
}

type Figure = { readonly given: string; readonly points?: Points; readonly isUntidy: boolean };

/** Points of a cell, also where a unit stands behind them or a space after the sign; undefined for a blank cell. */
function figureIn(cell: GridCell | undefined): Figure | undefined {
  const read = parsePoints(cell?.value, cell?.numberFormat);
  if (read.kind === "blank") return undefined;
  const given = cellText(cell);
  if (read.kind === "refused")
    return read.suggestion === undefined
      ? { given, isUntidy: true }
      : { given, points: read.suggestion, isUntidy: true };
  const isUntidy = typeof cell?.value === "string" && /^[+\-\u2212]\s|\./.test(given);
  return { given, points: read.points, isUntidy };
}

function codeIn(cell: GridCell | undefined, address: string, problems: TableProblem[]): string {
  const isDay = typeof cell?.value === "number" && /[dmy]/i.test(cell.numberFormat);
  if (isDay) problems.push(tableNotice("code-is-day", { cell: address }));
  return isDay ? "" : tidyCode(cellText(cell));
}
