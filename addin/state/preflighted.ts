import { isError } from "../../shared/checked.ts";
import { differences } from "../../shared/sheet/differences.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import { isPractice, sourceOf } from "./focus.ts";
import type { PaneState } from "./pane-state.ts";
import { leadsTo, noticed, type Step, stay, withId, without } from "./step.ts";

/** A person's own sheet goes on from the withdrawal of what it said: taking a card back is not somebody else's edit. */
const followed = ({ head, revision }: Sheet, { identity: { follows } }: SheetReading): number =>
  head?.withdrawn && follows === revision - 1 ? revision : follows;

/** After the full re-read a card is either shown once more before it goes, or its first mistake is. */
export function preflighted(state: PaneState, sheet: string, reading: SheetReading): Step {
  const source = sourceOf(state);
  if (!source) return stay(without(state, "preflight"));
  const errors = reading.problems.filter(isError).length;
  if (errors > 0 || reading.damage.length > 0)
    return leadsTo(
      noticed(
        { ...without(state, "preflight"), problemAt: 0 },
        reading.damage.length > 0 ? "said.damaged" : "said.not-ready",
        { errors },
      ),
      { kind: "focus", on: "problem" },
    );
  if (isPractice(state)) return stay(noticed(state, "said.practice-ready"));
  const { state: next, id } = withId(state);
  return leadsTo(
    {
      ...next,
      preflight: {
        sheet,
        card: reading.card,
        follows: followed(source, reading),
        uploadId: id,
        most: reading.most,
        criteria: reading.card.entries.length,
        differences: differences(source.card, reading.card),
        warnings: reading.problems,
        isAcknowledged: false,
        lateNow: source.lateNow,
        ...(reading.total !== undefined && { total: reading.total }),
      },
    },
    { kind: "focus", on: "top" },
  );
}
