import type { Clock } from "../../../addin/server/clock.ts";

/** A clock that only moves when it is told to, and remembers what was waited for. */
export class HandClock implements Clock {
  readonly waits: number[] = [];
  private readonly open = new Set<{ readonly at: number; readonly over: () => void }>();
  private now = 0;

  wait = (ms: number, until?: AbortSignal): Promise<void> =>
    new Promise((over) => {
      this.waits.push(ms);
      const timer = { at: this.now + ms, over };
      this.open.add(timer);
      until?.addEventListener("abort", () => {
        this.open.delete(timer);
        over();
      });
    });

  /** Everything due by then happens, in its order, with what follows from it. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await settled();
      const next = [...this.open].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.now = next.at;
      this.open.delete(next);
      next.over();
    }
    this.now = end;
    await settled();
  }
}

/** Lets every promise that can go on do so. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
