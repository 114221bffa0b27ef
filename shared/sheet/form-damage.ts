import { rowsOfAddress } from "../report/address.ts";
import { plainText } from "../report/plain-text.ts";
import { type FoundRows, named } from "./find-rows.ts";
import type { Grid } from "./grid.ts";
import { cellText } from "./read-cell.ts";
import { rowWords } from "./row-words.ts";
import { isKept } from "./rule-areas.ts";
import { HEADING_ROW, type SheetLayout } from "./sheet-layout.ts";
import type { Damage } from "./sheet-reading.ts";
import { isComputed } from "./sheet-rights.ts";

/**
 * Protection that was lifted, cells of the table that were merged, Excel's validation that was pasted over, and what was
 * written over in rows that are there: the table's own words, and formulas.
 */
export function formDamage(layout: SheetLayout, rows: FoundRows, grid: Grid): readonly Damage[] {
  const lifted: readonly Damage[] = grid.isProtected === false ? [{ kind: "unprotected" }] : [];
  const overwritten = layout.rows.flatMap((row): readonly Damage[] => {
    const at = rows.rowOf(row.key);
    if (at === undefined || row.kind === "section") return [];
    const { code, title } = rowWords(row);
    const hasFormula = row.kind === "criterion" && isComputed(layout, row.placed);
    return [
      ...(cellText(rows.cell(at, "title")) === plainText(title).trim()
        ? []
        : [{ kind: "text-changed", cell: rows.address(at, "title"), code } as const]),
      ...(hasFormula && rows.cell(at, "points")?.isFormula !== true
        ? [{ kind: "formula-lost", cell: rows.address(at, "points"), code } as const]
        : []),
    ];
  });
  return [...lifted, ...mergedCells(rows, grid), ...overwritten, ...lostRules(layout, rows, grid)];
}

/** Merged areas that reach into the table; those of the heading and of the signatures are the form's own. */
function mergedCells({ at, shift }: FoundRows, { merges = [] }: Grid): readonly Damage[] {
  const [first, last] = [HEADING_ROW + shift, Math.max(HEADING_ROW + shift, ...at.values())];
  return merges.flatMap((cell): readonly Damage[] => {
    const [from = 0, to = from] = rowsOfAddress(cell);
    return from <= last && to >= first ? [{ kind: "cells-merged", cell }] : [];
  });
}

/** What Excel checks no more. Rows that have moved since they were asked about are asked about the next time. */
const lostRules = (layout: SheetLayout, { at }: FoundRows, { rules = [] }: Grid): readonly Damage[] =>
  rules.flatMap(({ area: { address, row, keys, allowed }, found }): readonly Damage[] => {
    const [key] = keys;
    const isThere = keys.every((each, index) => at.get(each) === row + index);
    return key === undefined || !isThere || isKept(allowed, found)
      ? []
      : [{ kind: "rule-lost", cell: address, code: named(layout, key).code }];
  });
