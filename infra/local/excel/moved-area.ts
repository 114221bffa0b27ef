import { type Area, SHEET_COLUMNS, SHEET_ROWS } from "./address.ts";

/** Cells inserted in an area, or the area deleted, along an axis. */
export type Move = {
  readonly area: Area;
  readonly how: "insert" | "delete";
  readonly axis: "row" | "column";
};

/**
 * Where an area stands after a move: the same object when it did not move, undefined when it was deleted. An area only
 * partly in the band of moving cells stays, as Excel's references do.
 */
export function movedArea(each: Area, move: Move): Area | undefined {
  const { area, axis } = move;
  const inBand =
    axis === "row"
      ? each.column >= area.column && each.column + each.columns <= area.column + area.columns
      : each.row >= area.row && each.row + each.rows <= area.row + area.rows;
  if (!inBand) return each;
  const along =
    axis === "row"
      ? movedSpan(each.row, each.rows, area.row, area.rows, move.how, SHEET_ROWS)
      : movedSpan(each.column, each.columns, area.column, area.columns, move.how, SHEET_COLUMNS);
  if (!along) return undefined;
  const [from, count] = along;
  if (axis === "row")
    return from === each.row && count === each.rows ? each : { ...each, row: from, rows: count };
  return from === each.column && count === each.columns ? each : { ...each, column: from, columns: count };
}

function movedSpan(
  from: number,
  count: number,
  at: number,
  by: number,
  how: Move["how"],
  limit: number,
): readonly [number, number] | undefined {
  if (count >= limit) return [from, count];
  const end = from + count;
  if (how === "insert") {
    if (end <= at) return [from, count];
    return from >= at ? [from + by, count] : [from, count + by];
  }
  const stop = at + by;
  if (from >= at && end <= stop) return undefined;
  const before = Math.max(0, Math.min(from, at) === from ? Math.min(end, at) - from : 0);
  const after = Math.max(0, end - Math.max(from, stop));
  return [from < at ? from : Math.max(from - by, at), before + after];
}
