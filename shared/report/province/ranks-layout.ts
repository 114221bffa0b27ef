import type { BlocEntry } from "../../rollup/bloc-entry.ts";
import { nameOf } from "../../rollup/province.ts";
import type { BlocPeriod } from "../../storage-keys.ts";
import { inSheet } from "../address.ts";
import { FIRST_ROW } from "../table-sheet.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";

/** The columns of the ranking inside each bloc that other sheets refer to. */
export const RANKS = { rank: "A", agency: "B", total: "C", class: "D", proposed: "E" } as const;
type RanksColumn = keyof typeof RANKS;

/** Where a bloc stands in the ranking: its own row, the rows of its ranked agencies, the row after all of them. */
export type BlocRows = { readonly head: number; readonly from: number; readonly to: number };

/** The rows of every bloc, one under the other: the bloc, its ranked agencies, those without a rank. */
export function ranksLayout(entries: readonly BlocEntry[]): ReadonlyMap<string, BlocRows> {
  const rows = new Map<string, BlocRows>();
  let head = FIRST_ROW;
  for (const entry of entries) {
    rows.set(nameOf(entry), { head, from: head + 1, to: head + entry.ranked.length });
    head += 1 + entry.ranked.length + entry.unranked.length;
  }
  return rows;
}

/** The rows of a bloc that is in the layout. */
export const rowsOf = (layout: ReadonlyMap<string, BlocRows>, bloc: BlocPeriod): BlocRows =>
  layout.get(nameOf(bloc)) as BlocRows;

/** One column of a bloc's ranked agencies, for a formula of another sheet. */
export const rankedRange = (column: RanksColumn, { from, to }: BlocRows): string =>
  inSheet(PROVINCE_SHEETS.ranks, `$${RANKS[column]}$${from}:$${RANKS[column]}$${to}`);

/** One cell of the bloc's ranked agency that stands there, counted from 0. */
export const rankedCell = (column: RanksColumn, { from }: BlocRows, index: number): string =>
  inSheet(PROVINCE_SHEETS.ranks, `$${RANKS[column]}$${from + index}`);
