import { mistake, type Problem } from "../checked.ts";
import type { Entry } from "../scorecard.ts";
import { isUnexplained } from "../unexplained-differences.ts";
import type { FoundRows } from "./find-rows.ts";
import { placedIn, type SheetLayout } from "./sheet-layout.ts";

/** Every difference from the self-score that a verifier left without a reason, at the cell where the reason belongs. */
export function unexplained(
  layout: SheetLayout,
  rows: FoundRows,
  entries: readonly Entry[],
): readonly Problem[] {
  if (!layout.columns.roles.includes("difference")) return [];
  const written = new Map(entries.map((entry) => [entry.criterion, entry]));
  return placedIn(layout).flatMap((placed) => {
    const { criterion } = placed;
    const entry = written.get(criterion.id);
    const at = rows.rowOf(`c:${criterion.id}`);
    if (!entry || at === undefined) return [];
    if (!isUnexplained(criterion, layout.remit(placed), entry, layout.selfEntry(criterion.id))) return [];
    const place = {
      agency: layout.source.agency.id,
      criterion: criterion.id,
      cell: rows.address(at, "reason"),
    };
    return [mistake("difference-unexplained", place, { criterion: criterion.code })];
  });
}
