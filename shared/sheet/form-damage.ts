import type { Cell } from "../report/workbook-plan.ts";
import type { FoundRows } from "./find-rows.ts";
import { cellText } from "./read-cell.ts";
import { rowCells } from "./row-cells.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Damage } from "./sheet-reading.ts";

/** What was written over in rows that are there: the table's own words, and formulas that compute the points. */
export function formDamage(layout: SheetLayout, rows: FoundRows): readonly Damage[] {
  return layout.rows.flatMap((row): readonly Damage[] => {
    const at = rows.rowOf(row.key);
    if (at === undefined || row.kind === "section") return [];
    const planned = rowCells(layout, row, () => "");
    const code = wordsOf(planned.code) || row.key;
    return [
      ...(cellText(rows.cell(at, "title")) === wordsOf(planned.title).trim()
        ? []
        : [{ kind: "text-changed", cell: rows.address(at, "title"), code } as const]),
      ...(planned.points?.holds?.kind === "formula" && rows.cell(at, "points")?.isFormula !== true
        ? [{ kind: "formula-lost", cell: rows.address(at, "points"), code } as const]
        : []),
    ];
  });
}

const wordsOf = (cell: Cell | undefined): string => (cell?.holds?.kind === "text" ? cell.holds.text : "");
