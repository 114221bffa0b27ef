import type { CardReport } from "./card-report.ts";

/** The rows directly under a section, counted from 0: its own criteria, and the outermost sections in it. */
export function rowsUnder(rows: CardReport["rows"], section: number): readonly number[] {
  const own = rows[section];
  if (own?.kind !== "section") return [];
  const under: number[] = [];
  let isOwn = true;
  for (const [offset, row] of rows.slice(section + 1).entries()) {
    if (row.kind === "section" && row.depth <= own.depth) break;
    if (row.kind === "section") isOwn = false;
    const isDirect = row.kind === "section" ? row.depth === own.depth + 1 : isOwn;
    if (isDirect) under.push(section + 1 + offset);
  }
  return under;
}
