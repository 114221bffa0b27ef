import type { CriterionId } from "../../shared/ids.ts";
import type { CellChange } from "../../shared/sheet/cell-change.ts";
import { evidenceText } from "../../shared/sheet/evidence-text.ts";
import { findRows } from "../../shared/sheet/find-rows.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { ColumnRole } from "../../shared/sheet/sheet-columns.ts";
import { layoutOf } from "../../shared/sheet/sheet-layout.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { EntryPatch } from "../state/evidence-draft.ts";

/** The cells of a criterion's row that say its evidence, claim and note, found by the row's key wherever it stands. */
export function entryChanges(
  source: Sheet,
  grid: Grid,
  criterion: CriterionId,
  { evidence, claimed, note = "" }: EntryPatch,
): readonly CellChange[] {
  const layout = layoutOf(source);
  const row = findRows(layout, grid).rowOf(`c:${criterion}`);
  if (row === undefined) return [];
  const cell = (role: ColumnRole, value: string | number): CellChange => ({
    row,
    column: layout.columns.number(role),
    value,
  });
  const isSelf = source.round === "self";
  return [
    ...(isSelf
      ? [
          cell("evidence", evidenceText(evidence)),
          cell("claimed", claimed === undefined ? "" : Number(claimed)),
        ]
      : []),
    cell("reason", note),
  ];
}
