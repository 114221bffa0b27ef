import type { CriterionId } from "../../shared/ids.ts";

/** The row of an address as Excel says it: "E14", "E14:F20", "Bảng!E14", "14:14". */
export function rowOf(address: string): number | undefined {
  const [, row] = /(?:^|!)\$?[A-Z]{0,3}\$?(\d+)/i.exec(address) ?? [];
  return row === undefined ? undefined : Number(row);
}

/** The criterion a row belongs to: the last one that begins at or above it. */
export function criterionAt(places: ReadonlyMap<CriterionId, string>, row: number): CriterionId | undefined {
  let nearest: { readonly criterion: CriterionId; readonly row: number } | undefined;
  for (const [criterion, cell] of places) {
    const begins = rowOf(cell);
    if (begins !== undefined && begins <= row && begins > (nearest?.row ?? 0))
      nearest = { criterion, row: begins };
  }
  return nearest?.criterion;
}
