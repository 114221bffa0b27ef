import { type Area, boundingArea, cellArea, sameArea } from "../excel/address.ts";

/** Zero-based. */
export type CellAt = { readonly row: number; readonly column: number };

/** The active cell, where typing goes, and the opposite corner of what is selected. */
export type Selection = { readonly active: CellAt; readonly far: CellAt };

/** What moving needs to know of a sheet. */
export type Ground = {
  readonly rows: number;
  readonly columns: number;
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly isBlank: (at: CellAt) => boolean;
  /** The merged cells a cell belongs to, if any. */
  readonly mergeAt: (at: CellAt) => Area | undefined;
  /** The last cell in use, as Ctrl+End finds it. */
  readonly end: CellAt;
  /** Where the part that scrolls begins, as Ctrl+Home finds it. */
  readonly home: CellAt;
  /** How many rows a page holds now. */
  readonly page: number;
};

export type Step =
  | "up"
  | "down"
  | "left"
  | "right"
  | "edge-up"
  | "edge-down"
  | "edge-left"
  | "edge-right"
  | "page-up"
  | "page-down"
  | "row-start"
  | "home"
  | "end";

export const selectionAt = (active: CellAt, far: CellAt = active): Selection => ({ active, far });

/** The cells a selection covers, more of them until no merge is cut. */
export const selectedArea = ({ active, far }: Selection, mergeAt: Ground["mergeAt"]): Area =>
  widened(boundingArea(cellArea(active.row, active.column), cellArea(far.row, far.column)), mergeAt);

/** Beyond this many cells (whole rows, whole columns) merges are not looked for. */
const WIDENED_AT_MOST = 20_000;

function widened(area: Area, mergeAt: Ground["mergeAt"]): Area {
  if (area.rows * area.columns > WIDENED_AT_MOST) return area;
  let wider = area;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const merge = mergeAt({ row, column });
      if (merge) wider = boundingArea(wider, merge);
    }
  return sameArea(wider, area) ? area : widened(wider, mergeAt);
}

/** The cell that stands for a merge is its first one. */
export function anchored(at: CellAt, mergeAt: Ground["mergeAt"]): CellAt {
  const merge = mergeAt(at);
  return merge ? { row: merge.row, column: merge.column } : at;
}

/** Where a step leads from a cell, over hidden rows and columns and over the rest of a merge. */
export function stepFrom(from: CellAt, step: Step, ground: Ground): CellAt {
  const { row, column, rows, columns } = ground.mergeAt(from) ?? cellArea(from.row, from.column);
  const toRow = (found: number | undefined) => anchored({ ...from, row: found ?? from.row }, ground.mergeAt);
  const toColumn = (found: number | undefined) =>
    anchored({ ...from, column: found ?? from.column }, ground.mergeAt);
  switch (step) {
    case "up":
      return toRow(shownRow(row - 1, -1, ground));
    case "down":
      return toRow(shownRow(row + rows, 1, ground));
    case "left":
      return toColumn(shownColumn(column - 1, -1, ground));
    case "right":
      return toColumn(shownColumn(column + columns, 1, ground));
    case "edge-up":
    case "edge-down":
    case "edge-left":
    case "edge-right":
      return edgeFrom(from, step, ground);
    case "page-up":
      return { ...from, row: shownRow(Math.max(0, from.row - ground.page), 1, ground) ?? from.row };
    case "page-down":
      return {
        ...from,
        row: shownRow(Math.min(ground.rows - 1, from.row + ground.page), -1, ground) ?? from.row,
      };
    case "row-start":
      return { ...from, column: shownColumn(ground.home.column, 1, ground) ?? from.column };
    case "home":
      return shown(ground.home, ground);
    case "end":
      return { row: ground.end.row, column: ground.end.column };
  }
}

/** As Ctrl with an arrow: to the last filled cell of a run, or over the gap to the next filled one, else to the edge. */
function edgeFrom(
  from: CellAt,
  step: "edge-up" | "edge-down" | "edge-left" | "edge-right",
  ground: Ground,
): CellAt {
  const plain = step.slice("edge-".length) as "up" | "down" | "left" | "right";
  const next = (at: CellAt) => stepFrom(at, plain, ground);
  const isSame = (a: CellAt, b: CellAt) => a.row === b.row && a.column === b.column;
  let at = next(from);
  if (isSame(at, from)) return from;
  const inRun = !ground.isBlank(from) && !ground.isBlank(at);
  for (;;) {
    const beyond = next(at);
    if (isSame(beyond, at)) return at;
    if (inRun ? ground.isBlank(beyond) : !ground.isBlank(at)) return at;
    at = beyond;
  }
}

const shown = (at: CellAt, ground: Ground): CellAt => ({
  row: shownRow(at.row, 1, ground) ?? at.row,
  column: shownColumn(at.column, 1, ground) ?? at.column,
});

function shownRow(from: number, by: 1 | -1, { rows, isHiddenRow }: Ground): number | undefined {
  for (let row = from; row >= 0 && row < rows; row += by) if (!isHiddenRow(row)) return row;
  return undefined;
}

function shownColumn(from: number, by: 1 | -1, { columns, isHiddenColumn }: Ground): number | undefined {
  for (let column = from; column >= 0 && column < columns; column += by)
    if (!isHiddenColumn(column)) return column;
  return undefined;
}
