import { parsePoints } from "../parse-points.ts";
import { addUp, type Points } from "../points.ts";
import type { Grid } from "../sheet/grid.ts";
import { type AuthorRow, findAuthorRows } from "./find-author-rows.ts";

/** How far a table is written, mistakes and all: its criteria, what its topmost headings come to, the total it names. */
export type AuthoringCount = {
  readonly criteria: number;
  readonly sum: Points;
  readonly total?: Points;
};

/** Counts the rows of an authoring sheet; a maximum that cannot be read is left out, and is a problem of its own. */
export function authoringCount(grid: Grid): AuthoringCount {
  const { rows } = findAuthorRows(grid);
  const total = rows.filter(({ kind }) => kind === "total").flatMap(maximumOf)[0];
  return {
    criteria: rows.filter(({ kind }) => kind === "criterion").length,
    sum: addUp(rows.filter(({ kind, depth }) => kind === "section" && depth === 0).flatMap(maximumOf)),
    ...(total !== undefined && { total }),
  };
}

function maximumOf({ cell }: AuthorRow): readonly Points[] {
  const max = cell("max");
  const read = parsePoints(max?.value, max?.numberFormat);
  return read.kind === "points" ? [read.points] : [];
}
