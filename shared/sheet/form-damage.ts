import { plainText } from "../report/plain-text.ts";
import type { FoundRows } from "./find-rows.ts";
import type { Grid } from "./grid.ts";
import { cellText } from "./read-cell.ts";
import { rowWords } from "./row-words.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Damage } from "./sheet-reading.ts";
import { isComputed } from "./sheet-rights.ts";

/** Protection that was lifted, and what was written over in rows that are there: the table's own words, and formulas. */
export function formDamage(layout: SheetLayout, rows: FoundRows, { isProtected }: Grid): readonly Damage[] {
  const lifted: readonly Damage[] = isProtected === false ? [{ kind: "unprotected" }] : [];
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
  return [...lifted, ...overwritten];
}
