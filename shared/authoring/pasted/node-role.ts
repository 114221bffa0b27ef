import type { PastedNode } from "./nest-rows.ts";

/** What a pasted row is by the points under it. */
type NodeRole = "section" | "criterion" | "line" | "note";

/**
 * A heading's points are the sum under it. Points under a row that are levels of it (5, 4, 3 under 5; 2 or 0 under 2)
 * make it a criterion. Without points of its own a row with a bonus or a deduction is a line, any other a note.
 */
export function roleOf(node: PastedNode, isTop: boolean): NodeRole {
  const { base, bonus, deduction } = node.row;
  if (isHeading(node, isTop)) return "section";
  if (base !== undefined && base > 0) return "criterion";
  return bonus || deduction ? "line" : "note";
}

function isHeading({ row, children }: PastedNode, isTop: boolean): boolean {
  if (children.some((child) => isHeading(child, false))) return true;
  const points = children.flatMap((child) => child.row.base ?? []);
  if (points.length === 0)
    return isTop && !row.base && children.some((child) => roleOf(child, false) === "line");
  if (points.includes(0 as never)) return false;
  const sum = points.reduce<number>((total, each) => total + each, 0);
  if (points.length === 1) return isTop || sum !== row.base;
  return sum === row.base || Math.max(...points) !== row.base;
}
