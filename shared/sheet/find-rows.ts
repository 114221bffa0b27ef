import { columnLetters } from "../report/address.ts";
import type { Grid, GridCell } from "./grid.ts";
import { cellText } from "./read-cell.ts";
import type { ColumnRole } from "./sheet-columns.ts";
import { IDENTITY_ROWS, parseIdentity } from "./sheet-identity.ts";
import { HEADING_ROW, type SheetLayout } from "./sheet-layout.ts";
import type { Damage } from "./sheet-reading.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** A sheet's rows by their keys, wherever they have moved to; rows counted from 1. */
export type FoundRows = {
  readonly rowOf: (key: string) => number | undefined;
  readonly at: ReadonlyMap<string, number>;
  readonly cell: (row: number, role: ColumnRole) => GridCell | undefined;
  readonly address: (row: number, role: ColumnRole) => string;
  /** How many rows were put in above the sheet. */
  readonly shift: number;
  readonly damage: readonly Damage[];
};

/** Finds every row by its key and tells what was done to the form. */
export function findRows(layout: SheetLayout, { rows }: Grid): FoundRows {
  const identityRow = rows.slice(0, IDENTITY_ROWS).findIndex((row) => parseIdentity(row[0]?.value)) + 1;
  const shift = Math.max(0, identityRow - 1);
  const column = (role: ColumnRole) => layout.columns.roles.indexOf(role) + 1;
  const cell = (row: number, role: ColumnRole) => rows[row - 1]?.[column(role) - 1];
  const address = (row: number, role: ColumnRole) => `${columnLetters(column(role))}${row}`;
  const planned = new Map(layout.rows.map((row) => [row.key, row]));
  const found = new Map<string, number>();
  const damage: Damage[] = [...movedColumns(layout, rows, shift)];
  rows.forEach((cells, index) => {
    const row = index + 1;
    const key = cellText(cells[0]);
    if (key === "t:total" || row <= HEADING_ROW + shift) return;
    if (key === "") {
      const last = layout.totalRow + shift;
      if (row < last && cells.some(({ value }) => value !== ""))
        damage.push({ kind: "row-unknown", cell: address(row, "code") });
      return;
    }
    if (!planned.has(key)) damage.push({ kind: "row-unknown", cell: address(row, "code") });
    else if (found.has(key))
      damage.push({ kind: "row-repeated", ...named(layout, key), cell: address(row, "code") });
    else found.set(key, row);
  });
  for (const { key } of layout.rows)
    if (!found.has(key)) damage.push({ kind: "row-missing", ...named(layout, key) });
  return { rowOf: (key) => found.get(key), at: found, cell, address, shift, damage };
}

/** A column put in or taken out shows in the headings. */
function movedColumns(layout: SheetLayout, rows: Grid["rows"], shift: number): readonly Damage[] {
  const headings = rows[HEADING_ROW + shift - 1] ?? [];
  const moved = layout.columns.headings.findIndex(
    (words, index) => words !== "" && cellText(headings[index]) !== words,
  );
  return moved < 0
    ? []
    : [{ kind: "columns-moved", cell: `${columnLetters(moved + 1)}${HEADING_ROW + shift}` }];
}

/** What people call a row: the code and title of what it is about. */
export function named(layout: SheetLayout, key: string): { readonly code: string; readonly title: string } {
  const row = layout.rows.find((each) => each.key === key) as SheetRow;
  const pick = ({ code, title }: { readonly code: string; readonly title: string }) => ({ code, title });
  switch (row.kind) {
    case "section":
      return pick(row.section);
    case "criterion":
      return pick(row.placed.criterion);
    case "line":
      return pick(row.line);
    case "gate":
      return pick(row.gate);
    case "input":
      return { code: row.placed.criterion.code, title: row.enters.input.title };
  }
}
