import { isError } from "../../shared/checked.ts";
import { differences } from "../../shared/sheet/differences.ts";
import { mustBeMended, type SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { isPractice, seatOf, sourceOf } from "./focus.ts";
import { followed } from "./followed.ts";
import type { PaneState } from "./pane-state.ts";
import { readsAll } from "./seat.ts";
import { leadsTo, noticed, type Step, stay, withId, without } from "./step.ts";

/** After the full re-read a card is either shown once more before it goes, or its first mistake is. */
export function preflighted(state: PaneState, sheet: string, reading: SheetReading): Step {
  const source = sourceOf(state);
  if (!source) return stay(without(state, "preflight"));
  const errors = reading.problems.filter(isError).length;
  const isDamaged = reading.damage.some(mustBeMended);
  if (errors > 0 || isDamaged)
    return leadsTo(
      noticed(
        { ...without(state, "preflight"), problemAt: 0 },
        isDamaged ? "said.damaged" : "said.not-ready",
        { errors },
      ),
      { kind: "focus", on: "problem" },
    );
  if (isPractice(state)) return stay(noticed(state, "said.practice-ready"));
  const { state: next, id } = withId(state);
  const seat = seatOf(state);
  const follows = followed(source, reading);
  const isShown = seat !== undefined && readsAll(seat) && (source.lateNow || follows > 0);
  return leadsTo(
    {
      ...next,
      preflight: {
        sheet,
        card: reading.card,
        follows,
        uploadId: id,
        most: reading.most,
        filled: reading.filled,
        toFill: reading.toFill,
        differences: differences(source.card, reading.card),
        warnings: reading.problems,
        isAcknowledged: false,
        lateNow: source.lateNow,
        ...(isShown && { effect: "coming" as const }),
        ...(reading.total !== undefined && { total: reading.total }),
      },
    },
    { kind: "focus", on: "top" },
    ...(isShown
      ? [{ kind: "preview-card" as const, submission: { follows, uploadId: id, card: reading.card } }]
      : []),
  );
}
