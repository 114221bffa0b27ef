import type { CriterionId, InputId, LineId } from "../ids.ts";
import { rowsOfAddress } from "../report/address.ts";
import { type FoundRows, named } from "./find-rows.ts";
import type { Grid } from "./grid.ts";
import type { ColumnRole } from "./sheet-columns.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { mayWrite } from "./sheet-rights.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** A part of a card that one row of its sheet holds. `words` are an explanation, or a verifier's reason. */
export type Held =
  | { readonly kind: "input"; readonly criterion: CriterionId; readonly input: InputId }
  | { readonly kind: "exempt"; readonly criterion: CriterionId; readonly line: LineId }
  | {
      readonly kind: "points" | "claimed" | "words" | "notApplicable" | "evidence";
      readonly criterion: CriterionId;
    }
  | { readonly kind: "gate"; readonly gate: string };

/** A row that is gone: how it is found again, what people call it, and what this scorer could write in it. */
export type MissingRow = {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly held: readonly Held[];
};

/** The rows in which something could be entered and that are not in the sheet any more, or lie under merged cells. */
export const missingRows = (
  layout: SheetLayout,
  rows: FoundRows,
  { merges = [] }: Grid,
): readonly MissingRow[] =>
  layout.rows.flatMap((row) => {
    const at = rows.rowOf(row.key);
    if (at !== undefined && !merges.some((merge) => isUnder(merge, at))) return [];
    const held = heldBy(layout, row);
    return held.length === 0 ? [] : [{ key: row.key, ...named(layout, row.key), held }];
  });

/** Whether a row is one of merged ones and not the first, whose content Excel keeps. */
function isUnder(merge: string, row: number): boolean {
  const [from = 0, to = from] = rowsOfAddress(merge);
  return row > from && row <= to;
}

function heldBy(layout: SheetLayout, row: SheetRow): readonly Held[] {
  if (row.kind === "section") return [];
  if (row.kind === "gate") return [{ kind: "gate", gate: row.gate.id }];
  const { placed, enters } = row;
  const criterion = placed.criterion.id;
  if (!layout.isAssigned(criterion)) return [];
  const has = (role: ColumnRole) => layout.columns.roles.includes(role);
  const figure: readonly Held[] =
    enters && mayWrite(layout, placed, enters)
      ? [
          enters.kind === "points"
            ? { kind: "points", criterion }
            : { kind: "input", criterion, input: enters.input.id },
        ]
      : [];
  switch (row.kind) {
    case "input":
      return figure;
    case "line":
      return [
        ...figure,
        ...(row.line.exemption !== undefined && has("excuse")
          ? [{ kind: "exempt", criterion, line: row.line.id } as const]
          : []),
      ];
    case "criterion":
      return [
        ...figure,
        ...(has("claimed") ? [{ kind: "claimed", criterion } as const] : []),
        { kind: "words", criterion },
        ...(has("excuse") && placed.criterion.mayNotApply
          ? [{ kind: "notApplicable", criterion } as const]
          : []),
        ...(layout.source.round === "self" ? [{ kind: "evidence", criterion } as const] : []),
      ];
  }
}
