import type { CriterionId } from "../ids.ts";
import { decimal, exactly } from "../points.ts";
import { noneOf } from "../read-input.ts";
import { rawValue } from "../report/raw-value.ts";
import type { PlacedCriterion } from "../rubric.ts";
import type { Entry } from "../scorecard.ts";
import type { CellChange } from "./cell-change.ts";
import { inputValue, sentValue } from "./entry-values.ts";
import { findRows } from "./find-rows.ts";
import type { Grid } from "./grid.ts";
import { layoutOf, type SheetLayout } from "./sheet-layout.ts";
import { mayWrite } from "./sheet-rights.ts";
import type { Enters, SheetRow } from "./sheet-rows.ts";
import type { SheetSource } from "./sheet-source.ts";

/**
 * "Lấy theo điểm tự chấm": the cells that take over what the agency entered, for the criteria asked for or for all, and
 * only where this scorer enters. What the agency left blank is written down as none: 0, or "Không"; where it asked for
 * fewer points than its figures give, those are accepted.
 */
export function copySelf(
  source: SheetSource,
  grid: Grid,
  only?: ReadonlySet<CriterionId>,
): readonly CellChange[] {
  const layout = layoutOf(source);
  const rows = findRows(layout, grid);
  const column = layout.columns.number("entry");
  return layout.rows.flatMap((row): readonly CellChange[] => {
    if (row.kind === "section" || row.kind === "gate") return [];
    const { criterion } = row.placed;
    const at = rows.rowOf(row.key);
    const self = layout.selfEntry(criterion.id);
    if (at === undefined || !self || (only && !only.has(criterion.id))) return [];
    const lower = row.kind === "criterion" ? lowerClaim(layout, row.placed, self) : undefined;
    const copied =
      row.enters && mayWrite(layout, row.placed, row.enters) ? copyOf(row.enters, self) : undefined;
    const excuse = excuseOf(layout, row, self);
    return [
      ...(copied === undefined ? [] : [{ row: at, column, value: copied }]),
      ...(excuse === undefined ? [] : [{ row: at, column: layout.columns.number("excuse"), value: excuse }]),
      ...(lower === undefined ? [] : [{ row: at, column: layout.columns.number("claimed"), value: lower }]),
    ];
  });
}

function copyOf(enters: Enters, self: Entry): string | number | undefined {
  const value = sentValue(enters, self) ?? noneValue(enters);
  return value && rawValue(value);
}

function noneValue(enters: Enters): ReturnType<typeof sentValue> {
  if (enters.kind === "points") return undefined;
  const none = noneOf(enters.input);
  return none === undefined ? undefined : inputValue(enters.input, none);
}

/** Why the agency says that a criterion does not apply, or that it is exempt from a line. */
function excuseOf(layout: SheetLayout, row: SheetRow, self: Entry): string | undefined {
  if (row.kind === "criterion" && layout.remit(row.placed).whole) return self.notApplicable?.reason;
  if (row.kind !== "line" || !layout.remit(row.placed).lines.includes(row.line.id)) return undefined;
  return self.exempt?.find(({ line }) => line === row.line.id)?.reason;
}

/** What the agency asked for where that is what counts: less than its figures would give. */
function lowerClaim(layout: SheetLayout, placed: PlacedCriterion, { claimed }: Entry): number | undefined {
  const counted = layout.source.selfPoints?.[placed.criterion.id];
  const isBinding = counted !== undefined && claimed === decimal(counted);
  return isBinding && layout.remit(placed).whole ? exactly(counted).valueOf() : undefined;
}
