import type { FoundRule, RuleArea } from "./rule-areas.ts";

/** A cell as a reader found it: of an open workbook or of a file. `value` is "" for a blank cell. */
export type GridCell = {
  readonly value: string | number | boolean;
  /** Excel's number format of the cell, "General" when it has none. */
  readonly numberFormat: string;
  readonly isFormula: boolean;
};

/**
 * The used cells of one sheet from A1 on: `rows[r][c]` stands in row r + 1 and column c + 1. Ends may be ragged.
 * `isProtected`, the merged areas ("C14:D15") and what became of the validation that was asked for, where the reader can
 * tell.
 */
export type Grid = {
  readonly rows: readonly (readonly GridCell[])[];
  readonly isProtected?: boolean;
  readonly merges?: readonly string[];
  readonly rules?: readonly { readonly area: RuleArea; readonly found: FoundRule }[];
};
