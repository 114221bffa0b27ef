import { mistake, type Problem } from "../checked.ts";
import type { Entry, Sent } from "../scorecard.ts";
import type { FoundRows } from "./find-rows.ts";
import { placedIn, type SheetLayout } from "./sheet-layout.ts";

/** Every difference from the self-score that a verifier left without a reason, at the cell where the reason belongs. */
export function unexplained(
  layout: SheetLayout,
  rows: FoundRows,
  entries: readonly Entry[],
): readonly Problem[] {
  if (!layout.columns.roles.includes("difference")) return [];
  const criteria = new Map(placedIn(layout).map(({ criterion }) => [criterion.id, criterion]));
  return entries.flatMap((entry) => {
    const self = layout.selfEntry(entry.criterion);
    const at = rows.rowOf(`c:${entry.criterion}`);
    if (!self || at === undefined || entry.reason !== undefined || !differs(entry, self)) return [];
    const place = {
      agency: layout.source.agency.id,
      criterion: entry.criterion,
      cell: rows.address(at, "reason"),
    };
    return [
      mistake("difference-unexplained", place, { criterion: `${criteria.get(entry.criterion)?.code}` }),
    ];
  });
}

/** Whether a verifier entered another figure, accepted fewer points, or saw what applies otherwise. */
function differs(entry: Entry, self: Entry): boolean {
  const figures = Object.entries(entry.inputs ?? {}).some(
    ([input, sent]) => !isSame(sent, Object.entries(self.inputs ?? {}).find(([id]) => id === input)?.[1]),
  );
  return (
    figures ||
    !isSame(entry.points, self.points) ||
    (entry.claimed !== undefined && entry.claimed !== self.claimed) ||
    (entry.notApplicable === undefined) !== (self.notApplicable === undefined) ||
    (entry.exempt ?? []).length !== (self.exempt ?? []).length
  );
}

/** A blank of the agency's and a zero or "Không" of the verifier's say the same: none. */
const isSame = (ours: Sent | undefined, theirs: Sent | undefined): boolean =>
  ours === theirs || (isNone(ours) && isNone(theirs));
const isNone = (sent: Sent | undefined): boolean =>
  sent === undefined || sent === null || sent === "" || sent === "0" || sent === false;
