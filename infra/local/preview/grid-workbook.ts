import type { Area } from "../excel/address.ts";
import type { CellStyle } from "../excel/cell-style.ts";
import type { CellAt } from "./selection.ts";

export type CellView = {
  /** As it stands in the cell: "8,50". */
  readonly shown: string;
  /** As it stands in the formula bar and when it is edited. */
  readonly edited: string;
  /** For the sums of the status bar. */
  readonly value: number | undefined;
  readonly kind: "blank" | "number" | "text" | "boolean" | "error";
  readonly isFormula: boolean;
  readonly locked: boolean;
  readonly look: CellStyle;
  /** The heading and text Excel shows beside the selected cell. */
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly hasList: boolean;
};

export type SheetView = {
  readonly id: string;
  readonly name: string;
  readonly tabColor: string;
  readonly isProtected: boolean;
  readonly gridlines: boolean;
  /** The last row and column that hold anything; -1 on a blank sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** In CSS pixels; 0 when hidden. */
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly mergeAt: (at: CellAt) => Area | undefined;
  readonly mergesIn: (rows: readonly [number, number]) => readonly Area[];
  readonly outlineOfRow: (row: number) => number;
};

/** What Excel shows when it does not take what was typed. */
export type Refusal = {
  readonly kind: "stop" | "warning" | "information" | "protected" | "formula" | "too-long" | "structure";
  readonly title: string;
  readonly message: string;
};

export type Entered = { readonly kind: "kept" } | { readonly kind: "refused"; readonly refusal: Refusal };

/** The open workbook as the grid sees and changes it: the way of a person at the keyboard, never of a program. */
export type GridWorkbook = {
  readonly sheets: () => readonly { readonly id: string; readonly name: string; readonly tabColor: string }[];
  readonly active: () => SheetView;
  readonly activate: (id: string) => void;
  readonly cellAt: (at: CellAt) => CellView;
  /** `insisting` answers yes to a warning. */
  readonly enter: (at: CellAt, text: string, insisting?: boolean) => Entered;
  /** Puts texts into the cells from a corner on; Excel does not ask their validation. */
  readonly paste: (corner: CellAt, rows: readonly (readonly string[])[]) => Entered;
  /** Copies cells of a sheet over others with their look and validation, as Excel does within a workbook. */
  readonly copyFrom: (source: Area, sourceId: string, target: Area) => Entered;
  readonly clear: (area: Area) => Entered;
  /** The words of a cell's dropdown. */
  readonly listOf: (at: CellAt) => readonly string[];
  /** Tells the add-in what is selected. */
  readonly select: (area: Area) => void;
  /** What is selected, by a person or by the add-in. */
  readonly selected: () => Area;
  readonly setEditing: (editing: boolean) => void;
  readonly setRowsHidden: (from: number, to: number, hidden: boolean) => Entered;
  readonly setColumnWidth: (column: number, pixels: number) => Entered;
  /** A number as the workbook's region writes it. */
  readonly numberText: (value: number) => string;
  readonly onChange: (listener: () => void) => () => void;
};
