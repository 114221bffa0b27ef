import type { Area } from "../excel/address.ts";
import { type Axis, axisOf } from "./axis.ts";
import type { CellView, GridWorkbook, SheetView } from "./grid-workbook.ts";
import { type OutlineGroup, outlineGroups } from "./outline.ts";
import type { CellAt } from "./selection.ts";
import type { Ruler } from "./text-room.ts";

/** Everything the rows of one sheet are drawn from; made anew when the workbook changes, shared by all rows. */
export type Paper = {
  readonly sheet: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly cell: (row: number, column: number) => CellView;
  readonly ruler: Ruler;
  readonly groups: readonly OutlineGroup[];
  /** How deep rows are grouped on this sheet; 0 when they are not. */
  readonly depth: number;
  /** The width of what stands left of the first column: fold signs and row numbers. */
  readonly headWidth: number;
};

export const HEAD_HEIGHT = 22;
export const GUTTER = 18;
const NUMBER_WIDTH = 46;

export function paperOf(
  workbook: GridWorkbook,
  extent: { readonly rows: number; readonly columns: number },
  ruler: Ruler,
): Paper {
  const sheet = workbook.active();
  const groups = outlineGroups(sheet);
  const depth = groups.reduce((deepest, { level }) => Math.max(deepest, level), 0);
  return {
    sheet,
    rows: axisOf(extent.rows, sheet.rowHeight),
    columns: axisOf(extent.columns, sheet.columnWidth),
    cell: rememberedCells(workbook),
    ruler,
    groups,
    depth,
    headWidth: NUMBER_WIDTH + depth * GUTTER,
  };
}

/** A row asks for its own cells and for those below it: each is worked out once. */
function rememberedCells(workbook: GridWorkbook): Paper["cell"] {
  const rows = new Map<number, Map<number, CellView>>();
  return (row, column) => {
    const line = rows.get(row) ?? new Map<number, CellView>();
    if (line.size === 0) rows.set(row, line);
    const known = line.get(column);
    if (known) return known;
    const cell = workbook.cellAt({ row, column });
    line.set(column, cell);
    return cell;
  };
}

export type Place = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where a cell with its merge lies on the scrolled paper; frozen ones move along with the window. */
export function placeOf(
  { sheet, rows, columns, headWidth }: Paper,
  { row, column }: CellAt,
  scroll: { readonly left: number; readonly top: number },
): Place {
  const merge = sheet.mergeAt({ row, column });
  const area: Area = merge ?? { row, column, rows: 1, columns: 1 };
  return {
    left: headWidth + columns.offsetOf(area.column) + (area.column < sheet.frozenColumns ? scroll.left : 0),
    top: HEAD_HEIGHT + rows.offsetOf(area.row) + (area.row < sheet.frozenRows ? scroll.top : 0),
    width: columns.offsetOf(area.column + area.columns) - columns.offsetOf(area.column),
    height: rows.offsetOf(area.row + area.rows) - rows.offsetOf(area.row),
  };
}
