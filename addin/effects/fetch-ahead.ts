const IDLE_MS = 3_000;

/** What a person at a card needs from the moment the network goes: to read the sheet, mend it, look once more, and send. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("../view/card-panel.tsx"),
  () => import("../view/later-screens.ts"),
  () => import("../state/lost-figures.ts"),
  () => import("../../shared/sheet/read-scoring-sheet.ts"),
  () => import("../../shared/sheet/plan-scoring-sheet.ts"),
  () => import("../../shared/sheet/rule-areas.ts"),
  () => import("../../shared/sheet/copy-self.ts"),
  () => import("../../shared/sheet/status-line.ts"),
  () => import("../../shared/sheet/stale-heading.ts"),
  () => import("../../shared/sheet/imprint.ts"),
  () => import("./trouble-of.ts"),
];

/** Fetches, once nothing else is to be done, the parts that would be missed without a network; one that does not come is asked for when it is needed. */
export function fetchAhead(): void {
  const whenIdle: (work: () => void) => void =
    "requestIdleCallback" in window
      ? (work) => void window.requestIdleCallback(work, { timeout: IDLE_MS })
      : (work) => void setTimeout(work, IDLE_MS);
  whenIdle(() => {
    for (const part of PARTS) part().catch(() => undefined);
  });
}
