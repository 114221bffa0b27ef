import { instant } from "../calendar.ts";
import type { RubricId } from "../ids.ts";
import type { Scorecard } from "../scorecard.ts";
import type { TableLock } from "../table-lock.ts";

/**
 * The earlier version a card was made on, by the hash it names, else by when it came; undefined when that is the one in
 * force. A card of the very instant is taken for the earlier one's: better asked once too often. Locks in their order.
 */
export function earlierTableOf(
  { rubric }: Pick<Scorecard, "rubric">,
  receivedAt: string,
  locks: readonly TableLock[],
): RubricId | undefined {
  const replacing = locks.filter(({ before }) => before !== undefined);
  const next =
    rubric === undefined
      ? replacing.find(({ at }) => instant(receivedAt) <= instant(at))
      : replacing.find(({ before }) => before?.hash === rubric);
  return next?.before?.rubric;
}
