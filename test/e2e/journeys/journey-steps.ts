import { afterAll, beforeAll, test } from "vitest";

/** What the steps work in; opened anew it remembers nothing. */
type World = { readonly open: () => Promise<void>; readonly close: () => Promise<void> };
type Step = () => void | Promise<void>;

/** Once more from the beginning, on a busy machine. */
const WHOLE_MS = 300_000;

/**
 * Tests of which each goes on where the one before ended. One that is tried again, or alone, starts from the beginning:
 * in a world opened anew, after all the steps before it. After a step that failed for good none is tried.
 */
export function journeySteps({ open, close }: World): (title: string, step: Step) => void {
  const steps: Step[] = [];
  const outcomes: ("failed" | "passed")[] = [];
  beforeAll(open, WHOLE_MS);
  afterAll(close, WHOLE_MS);
  return (title, step) => {
    const before = [...steps];
    const at = steps.push(step) - 1;
    test(title, { timeout: WHOLE_MS }, async () => {
      if (outcomes.slice(0, at).includes("failed")) throw new Error("a step before this one failed");
      const goesOn = outcomes[at] === undefined && (at === 0 || outcomes[at - 1] === "passed");
      outcomes[at] = "failed";
      if (!goesOn) {
        await close();
        await open();
        for (const earlier of before) await earlier();
      }
      await step();
      outcomes[at] = "passed";
    });
  };
}
