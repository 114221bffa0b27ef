import { mistake, type Problem } from "../checked.ts";
import type { LineId } from "../ids.ts";
import { readInput, readPoints } from "../read-input.ts";
import type { Criterion, Input } from "../rubric.ts";
import { repeats } from "../rules/facts.ts";
import type { Facts } from "../rules/rule.ts";
import type { Entry, Sent } from "../scorecard.ts";
import type { Remit } from "../scorers.ts";
import { noneOf } from "./entry-values.ts";
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
  return placedIn(layout).flatMap((placed) => {
    const { criterion } = placed;
    const [entry, self] = [written.get(criterion.id), layout.selfEntry(criterion.id)];
    const at = rows.rowOf(`c:${criterion.id}`);
    // What another authority publishes the agency does not enter: there is nothing to differ from.
    if (!entry || !self || at === undefined || isFromElsewhere(criterion)) return [];
    if (entry.reason !== undefined || !differs(criterion, layout.remit(placed), entry, self)) return [];
    const place = {
      agency: layout.source.agency.id,
      criterion: criterion.id,
      cell: rows.address(at, "reason"),
    };
    return [mistake("difference-unexplained", place, { criterion: criterion.code })];
  });
}

/** Whether a verifier entered another figure, accepted fewer points, or saw what applies otherwise. */
function differs(criterion: Criterion, { whole, lines }: Remit, entry: Entry, self: Entry): boolean {
  const entered = criterion.inputs.filter(({ id }) => entry.inputs?.[id] !== undefined);
  const isExempt = ({ exempt = [] }: Entry, line: LineId) => exempt.some((each) => each.line === line);
  return (
    !repeats(factsOf(entered, self), factsOf(entered, entry)) ||
    isOther(entry.points, self.points) ||
    isOther(entry.claimed, self.claimed) ||
    (whole && (entry.notApplicable === undefined) !== (self.notApplicable === undefined)) ||
    lines.some((line) => isExempt(entry, line) !== isExempt(self, line))
  );
}

/** What an entry says of inputs. A blank where none could have been said says none. */
const factsOf = (inputs: readonly Input[], { inputs: sent }: Entry): Facts =>
  new Map(
    inputs.flatMap((input) => {
      const given = readInput(input, sent?.[input.id]);
      const read = given.kind === "blank" ? readInput(input, noneOf(input)) : given;
      return read.kind === "value" ? [[input.id, read.value]] : [];
    }),
  );

/** Whether points were given and are not those that stood. */
function isOther(given: Sent | undefined, stood: Sent | undefined): boolean {
  const [ours, theirs] = [readPoints(given), readPoints(stood)];
  return ours.kind === "value" && (theirs.kind !== "value" || ours.value !== theirs.value);
}
