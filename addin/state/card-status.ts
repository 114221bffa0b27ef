import { isError } from "../../shared/checked.ts";
import { differences } from "../../shared/sheet/differences.ts";
import { mustBeMended } from "../../shared/sheet/sheet-reading.ts";
import type { SheetHead } from "../../shared/wire/sheet.ts";
import { chainKey } from "./chain-key.ts";
import { focusOf, isPractice, readingOf, sourceOf } from "./focus.ts";
import { followed } from "./followed.ts";
import type { PaneState } from "./pane-state.ts";

/**
 * How the card worked on stands: `sent-back` counts no more and is as it was, `edited` was changed after its receipt, `overtaken` a newer revision is kept than the
 * sheet follows, `other-table` the sheet was built from another table than the locked one.
 */
export type CardStatus =
  | "unknown"
  | "none"
  | "practice"
  | "damaged"
  | "other-table"
  | "overtaken"
  | "draft"
  | "ready"
  | "waiting"
  | "edited"
  | "withdrawn"
  | "sent-back"
  | "sent"
  | "verified";

export function cardStatus(state: PaneState): CardStatus {
  const { chain, waiting } = state;
  const [source, reading] = [sourceOf(state), readingOf(state)];
  if (!chain || !source) return "unknown";
  if (waiting.some(({ submission }) => chainKey(submission.card) === chainKey(chain))) return "waiting";
  const { head } = source;
  if (!focusOf(state)) {
    if (!head) return "none";
    return head.withdrawn ? "withdrawn" : keptStatus(head);
  }
  if (!reading) return "unknown";
  if (reading.damage.some(mustBeMended)) return "damaged";
  const errors = reading.problems.some(isError);
  if (isPractice(state)) return "practice";
  if (reading.identity.rubricHash !== source.rubricHash) return "other-table";
  if (followed(source, reading) < source.revision) return isAsKept(state) ? keptStatus(head) : "overtaken";
  if (head && !head.withdrawn && isAsKept(state)) return keptStatus(head);
  if (!head || head.withdrawn || head.sentBack !== undefined) return errors ? "draft" : "ready";
  return "edited";
}

const keptStatus = (head: SheetHead | undefined): CardStatus => {
  if (head?.sentBack !== undefined) return "sent-back";
  return head?.verified ? "verified" : "sent";
};

/** Whether the sheet says just what is kept. */
const isAsKept = (state: PaneState): boolean => {
  const [source, reading] = [sourceOf(state), readingOf(state)];
  return (
    source?.card !== undefined && reading !== undefined && differences(source.card, reading.card).length === 0
  );
};
