import { isError } from "../../shared/checked.ts";
import { differences } from "../../shared/sheet/differences.ts";
import { chainKey } from "./chain-key.ts";
import { focusOf, isPractice, readingOf, sourceOf } from "./focus.ts";
import type { PaneState } from "./pane-state.ts";

/**
 * How the card worked on stands: `edited` was changed after its receipt, `overtaken` a newer revision is kept than the
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
    if (head.withdrawn) return "withdrawn";
    return head.verified ? "verified" : "sent";
  }
  if (!reading) return "unknown";
  if (reading.damage.length > 0) return "damaged";
  const errors = reading.problems.some(isError);
  if (isPractice(state)) return "practice";
  if (reading.identity.rubricHash !== source.rubricHash) return "other-table";
  if (
    reading.identity.follows < source.revision &&
    !(head?.withdrawn && reading.identity.follows === source.revision - 1)
  )
    return isAsKept(state) ? keptStatus(head) : "overtaken";
  if (!head || head.withdrawn) return errors ? "draft" : "ready";
  return isAsKept(state) ? keptStatus(head) : "edited";
}

const keptStatus = (head: { readonly verified: boolean } | undefined): CardStatus =>
  head?.verified ? "verified" : "sent";

/** Whether the sheet says just what is kept. */
const isAsKept = (state: PaneState): boolean => {
  const [source, reading] = [sourceOf(state), readingOf(state)];
  return (
    source?.card !== undefined && reading !== undefined && differences(source.card, reading.card).length === 0
  );
};
