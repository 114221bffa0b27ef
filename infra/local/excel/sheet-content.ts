import type { Area } from "./address.ts";
import type { CellStyle } from "./cell-style.ts";
import { nameOfCopy } from "./copy-sheet.ts";
import type { Scalar } from "./formula/values.ts";
import type { Sheet, Visibility } from "./sheet.ts";
import { addSheet } from "./sheet-list.ts";
import type { ProtectionOption } from "./sheet-protection.ts";
import type { Validation } from "./validation.ts";
import type { Workbook } from "./workbook.ts";

/** What a sheet of a file holds, as plain data between the model and whoever reads or writes .xlsx. */
export type SheetContent = {
  readonly name: string;
  readonly cells: readonly CellContent[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In points, by index from 0. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Outline levels from 1, by row from 0. */
  readonly rowOutlines: ReadonlyMap<number, number>;
  readonly tabColor: string;
  readonly visibility: Visibility;
  readonly protection:
    | { readonly password: string; readonly allowed: readonly ProtectionOption[] }
    | undefined;
};

export type CellContent = {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** With its "=", in the en-US spelling. */
  readonly formula: string | undefined;
  readonly style: Partial<CellStyle>;
  readonly validation: Validation | undefined;
};

/** Reads the bytes of an .xlsx file. The model itself knows no file format. */
export type XlsxLoader = (bytes: Uint8Array) => Promise<readonly SheetContent[]>;

/** Adds a sheet with the content; a name already taken becomes "Tên (2)", as Excel does when it inserts sheets. */
export function placeSheet(book: Workbook, content: SheetContent): Sheet {
  const name = book.sheetNamed(content.name) ? nameOfCopy(book, content.name) : content.name;
  const sheet = addSheet(book, name);
  fillSheet(book, sheet, content);
  return sheet;
}

/** Puts the content into an empty sheet. */
export function fillSheet(book: Workbook, sheet: Sheet, content: SheetContent): void {
  for (const { row, column, value, formula, style, validation } of content.cells) {
    const cell = sheet.cellForWriting(row, column);
    Object.assign(cell, { value, formula, validation, style: book.styles.changedBy(cell.style, style) });
  }
  sheet.merges = [...content.merges];
  sheet.frozen = { ...content.frozen };
  for (const [column, width] of content.widths) sheet.columnForWriting(column).width = width;
  for (const [row, height] of content.heights) sheet.rowForWriting(row).height = height;
  for (const row of content.hiddenRows) sheet.rowForWriting(row).hidden = true;
  for (const column of content.hiddenColumns) sheet.columnForWriting(column).hidden = true;
  for (const [row, level] of content.rowOutlines) sheet.rowForWriting(row).outline = level;
  sheet.tabColor = content.tabColor;
  sheet.visibility = content.visibility;
  if (content.protection) {
    sheet.protection.on = true;
    sheet.protection.password = content.protection.password;
    sheet.protection.allowed = new Set(content.protection.allowed);
  }
  book.structureChanged();
  book.tell({ kind: "looks", sheet: undefined });
}

/** The content of a sheet, computed, for a file to be written. */
export function contentOf(book: Workbook, sheet: Sheet): SheetContent {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line.cells].map(([column, cell]): CellContent => {
      const { formula, style, validation } = cell;
      return { row, column, value: book.calculation.valueOf(cell), formula, style, validation };
    }),
  );
  const rows = [...sheet.rows];
  const columns = [...sheet.columns];
  return {
    name: sheet.name,
    cells,
    merges: sheet.merges,
    frozen: sheet.frozen,
    widths: new Map(columns.flatMap(([column, { width }]) => (width === undefined ? [] : [[column, width]]))),
    heights: new Map(rows.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))),
    hiddenRows: rows.flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: columns.flatMap(([column, { hidden }]) => (hidden ? [column] : [])),
    rowOutlines: new Map(rows.flatMap(([row, { outline }]) => (outline === 0 ? [] : [[row, outline]]))),
    tabColor: sheet.tabColor,
    visibility: sheet.visibility,
    protection: sheet.protection.on
      ? { password: sheet.protection.password, allowed: [...sheet.protection.allowed] }
      : undefined,
  };
}
