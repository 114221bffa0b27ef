import { type Area, holds, SHEET_COLUMNS } from "./address.ts";
import { type CellStyle, PLAIN } from "./cell-style.ts";
import type { ConditionalFormat } from "./conditional-format.ts";
import type { Scalar } from "./formula/values.ts";
import { PageSetup } from "./page-setup.ts";
import { SheetProtection } from "./sheet-protection.ts";
import type { Validation } from "./validation.ts";

/** A cell that holds something: a value or a formula with the value last computed, a style, a validation. */
export type Cell = {
  value: Scalar;
  /** With its "=", in the en-US spelling; undefined for a plain value. */
  formula: string | undefined;
  style: CellStyle;
  validation: Validation | undefined;
};

/** A row that differs from the others; heights in points, the outline from 0 (none) to 7. */
export type Row = {
  readonly cells: Map<number, Cell>;
  height: number | undefined;
  hidden: boolean;
  outline: number;
  style: CellStyle | undefined;
};

/** A column that differs from the others; widths in points. */
export type Column = {
  width: number | undefined;
  hidden: boolean;
  outline: number;
  style: CellStyle | undefined;
};

/** In points: 15 high, and 64 pixels (8.43 digits of Calibri 11) wide. */
export const PLAIN_HEIGHT = 15;
export const PLAIN_WIDTH = 48;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One sheet: what stands in its cells and how it is set up. Who may change what is decided elsewhere. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly rows = new Map<number, Row>();
  readonly columns = new Map<number, Column>();
  style: CellStyle = PLAIN;
  merges: Area[] = [];
  /** How many rows and columns stand still; the corner is what scrolled away above and left of them. */
  frozen = { rows: 0, columns: 0 };
  readonly protection = new SheetProtection();
  readonly page = new PageSetup();
  conditionalFormats: ConditionalFormat[] = [];
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  styleAt(row: number, column: number): CellStyle {
    const line = this.rows.get(row);
    return line?.cells.get(column)?.style ?? line?.style ?? this.columns.get(column)?.style ?? this.style;
  }

  /** The cell, made if there was none. */
  cellForWriting(row: number, column: number): Cell {
    const line = this.rowForWriting(row);
    const known = line.cells.get(column);
    if (known) return known;
    const style = this.styleAt(row, column);
    const cell: Cell = { value: undefined, formula: undefined, style, validation: undefined };
    line.cells.set(column, cell);
    return cell;
  }

  rowForWriting(row: number): Row {
    const known = this.rows.get(row);
    if (known) return known;
    const line: Row = { cells: new Map(), height: undefined, hidden: false, outline: 0, style: undefined };
    this.rows.set(row, line);
    return line;
  }

  columnForWriting(column: number): Column {
    const known = this.columns.get(column);
    if (known) return known;
    const made: Column = { width: undefined, hidden: false, outline: 0, style: undefined };
    this.columns.set(column, made);
    return made;
  }

  /** Every cell that is there within an area, in no order that means anything. */
  *cellsIn(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [row, line] of this.linesIn(area))
      if (area.columns < line.cells.size) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = line.cells.get(column);
          if (cell) yield [row, column, cell];
        }
      } else
        for (const [column, cell] of line.cells)
          if (column >= area.column && column < area.column + area.columns) yield [row, column, cell];
  }

  private *linesIn(area: Area): Generator<readonly [row: number, line: Row]> {
    if (area.rows > this.rows.size) {
      for (const [row, line] of this.rows)
        if (row >= area.row && row < area.row + area.rows) yield [row, line];
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = this.rows.get(row);
      if (line) yield [row, line];
    }
  }

  /** The smallest area around all cells with a value, and with a look of their own unless only values count. */
  used(valuesOnly = false): Area | undefined {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, SHEET_COLUMNS, -1, -1];
    for (const [row, line] of this.rows)
      for (const [column, cell] of line.cells) {
        if (valuesOnly ? isEmpty(cell) : isEmpty(cell) && isPlain(cell, this)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => holds(area, row, column));
  }
}

export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.value === undefined && cell.formula === undefined);

/** Excel counts a formatted cell as used, one with the sheet's own look not. */
const isPlain = (cell: Cell, sheet: Sheet): boolean => cell.style === sheet.style;
