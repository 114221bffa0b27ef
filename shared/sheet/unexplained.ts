import { mistake, type Problem } from "../checked.ts";
import type { Entry, Sent } from "../scorecard.ts";
import type { FoundRows } from "./find-rows.ts";
import { isFromElsewhere } from "./sheet-formulas.ts";
import { placedIn, type SheetLayout } from "./sheet-layout.ts";

/** Every difference from the self-score that a verifier left without a reason, at the cell where the reason belongs. */
export function unexplained(
  layout: SheetLayout,
  rows: FoundRows,
  entries: readonly Entry[],
): readonly Problem[] {
  if (!layout.columns.roles.includes("difference")) return [];
  const written = new Map(entries.map((entry) => [entry.criterion, entry]));
  return placedIn(layout).flatMap(({ criterion }) => {
    const [entry, self] = [written.get(criterion.id), layout.selfEntry(criterion.id)];
    const at = rows.rowOf(`c:${criterion.id}`);
    // What another authority publishes the agency does not enter: there is nothing to differ from.
    if (!entry || !self || at === undefined || isFromElsewhere(criterion)) return [];
    if (entry.reason !== undefined || !differs(entry, self)) return [];
    const place = {
      agency: layout.source.agency.id,
      criterion: criterion.id,
      cell: rows.address(at, "reason"),
    };
    return [mistake("difference-unexplained", place, { criterion: criterion.code })];
  });
}

/** Whether a verifier entered another figure, accepted fewer points, or saw what applies otherwise. */
function differs(entry: Entry, self: Entry): boolean {
  const theirs = new Map(Object.entries({ ...self.inputs }));
  const figures = Object.entries({ ...entry.inputs }).some(([id, sent]) => !isSame(sent, theirs.get(id)));
  return (
    figures ||
    !isSame(entry.points, self.points) ||
    (entry.claimed !== undefined && entry.claimed !== self.claimed) ||
    (entry.notApplicable === undefined) !== (self.notApplicable === undefined) ||
    entry.exempt?.length !== self.exempt?.length
  );
}

/** A blank of the agency's and a zero or "Không" of the verifier's say the same: none. */
const isSame = (ours: Sent | undefined, theirs: Sent | undefined): boolean =>
  ours === theirs || (isNone(ours) && isNone(theirs));
const isNone = (sent: Sent | undefined): boolean =>
  sent === undefined || sent === null || sent === "" || sent === "0" || sent === false;
