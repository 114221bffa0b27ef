import { type Points, points } from "../../points.ts";
import { type CodeParts, codeParts, isAfter, isFirst, isUnder } from "./code-order.ts";
import type { PastedRow } from "./pasted-rows.ts";

/** A pasted row with the rows that belong under it. */
export type PastedNode = {
  readonly row: PastedRow;
  readonly parts: CodeParts;
  readonly children: PastedNode[];
};

/** Sums up what is written under a row so far. */
const sumUnder = ({ children }: PastedNode): Points =>
  points(children.reduce((sum, { row }) => sum + (row.base ?? 0), 0));

/** The open rows above the next one, outermost first. */
type Path = readonly PastedNode[];

/**
 * Puts every row under the one it belongs to: by its code where codes continue each other; a bare "a" opens a list
 * under the row above it; rows without a code go under the last row with one, or where their points still fit.
 */
export function nestRows(rows: readonly PastedRow[]): readonly PastedNode[] {
  const roots: PastedNode[] = [];
  let path: Path = [];
  for (const row of rows) {
    const node: PastedNode = { row, parts: codeParts(row.code), children: [] };
    const above = node.parts.length === 0 ? aboveBare(path, node) : aboveCoded(path, node);
    (above.at(-1)?.children ?? roots).push(node);
    if (node.parts.length > 0 || above.length === 0) path = [...above, node];
  }
  return roots;
}

function aboveCoded(path: Path, { parts, row }: PastedNode): Path {
  const deepest = path.length - 1;
  const fits: Path[] = [];
  for (let at = deepest; at >= 0; at -= 1) {
    const node = path[at] as PastedNode;
    if (isUnder(node.parts, parts)) return fits[0] ?? path.slice(0, at + 1);
    const isRepeated = at === deepest && node.parts.join(".") === parts.join(".");
    if (isAfter(node.parts, parts) || isRepeated) fits.push(path.slice(0, at));
  }
  const [first] = fits;
  if (first) return fits.find((above) => hasRoom(above.at(-1), row.base)) ?? first;
  return isFirst(parts) ? path : path.slice(0, -1);
}

/** Whether the points of one more row still fit under a heading; without points nobody can tell. */
const hasRoom = (above: PastedNode | undefined, base: Points | undefined): boolean =>
  above?.row.base === undefined || base === undefined || sumUnder(above) + base <= above.row.base;

function aboveBare(path: Path, { row }: PastedNode): Path {
  if (row.base === undefined) return path;
  // A table without codes is flat: only what has no points belongs to the row above.
  if (path[0]?.parts.length === 0) return [];
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const node = path[at] as PastedNode;
    if (node.row.base !== undefined && hasRoom(node, row.base)) return path.slice(0, at + 1);
  }
  return path;
}
