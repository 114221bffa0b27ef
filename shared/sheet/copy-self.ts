import type { CriterionId } from "../ids.ts";
import { rawValue } from "../report/raw-value.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import type { CellChange } from "./cell-change.ts";
import { sentValue } from "./entry-values.ts";
import { findRows } from "./find-rows.ts";
import type { Grid } from "./grid.ts";
import { layoutOf } from "./sheet-layout.ts";
import { mayWrite } from "./sheet-rights.ts";
import type { Enters } from "./sheet-rows.ts";
import type { SheetSource } from "./sheet-source.ts";

/**
 * "Lấy theo điểm tự chấm": the cells that take over what the agency entered, for the criteria asked for or for all, and
 * only where this scorer enters. What the agency left blank is written down as none: 0, or "Không".
 */
export function copySelf(
  source: SheetSource,
  grid: Grid,
  only?: ReadonlySet<CriterionId>,
): readonly CellChange[] {
  const layout = layoutOf(source);
  const rows = findRows(layout, grid);
  const column = layout.columns.number("entry");
  return layout.rows.flatMap((row) => {
    if (row.kind === "section" || row.kind === "gate" || !row.enters) return [];
    const { criterion } = row.placed;
    const at = rows.rowOf(row.key);
    const self = layout.selfEntry(criterion.id);
    if (at === undefined || !self || (only && !only.has(criterion.id))) return [];
    if (!mayWrite(layout, row.placed, row.enters)) return [];
    const value = sentValue(row.enters, self);
    const copied = value === undefined ? noneOf(row.enters) : rawValue(value);
    return copied === undefined ? [] : [{ row: at, column, value: copied }];
  });
}

/** What says "none" in a cell left blank; a rate, a day or a choice has no such word. */
function noneOf(enters: Enters): string | number | undefined {
  if (enters.kind === "points") return undefined;
  switch (enters.input.kind) {
    case "count":
    case "amount":
      return 0;
    case "flag":
      return SHEET_WORDS.no;
    default:
      return undefined;
  }
}
