/** More cards than a secretariat enters in one day without a network. */
export const MOST_CARDS = 60;

/**
 * Why a card cannot wait here. "full": as many wait as may; "too-large": it alone is larger than the place; "no-room":
 * the machine or the workbook has no room left; "no-place": there is nowhere at all. Words are in `words/queue.ts`.
 */
export type QueueTroubleCode = "full" | "too-large" | "no-room" | "no-place";

export class QueueTrouble extends Error {
  readonly code: QueueTroubleCode;
  /** What the browser said, for support. */
  readonly told: string | undefined;
  constructor(code: QueueTroubleCode, told?: string) {
    super(code);
    this.code = code;
    this.told = told;
  }
}
