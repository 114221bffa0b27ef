import type { SeasonStore } from "../../../functions/season-store.ts";
import { sweep } from "../../../functions/sweep.ts";
import type { Log } from "./log.ts";
import { untilNext } from "./sweep-times.ts";

export type Sweeping = {
  /** Plans no more; resolves when the one under way is done. */
  readonly end: () => Promise<void>;
};

/** Looks at all results now and at the times of day given: what an event missed is found. */
export function keepSweeping(store: SeasonStore, times: readonly string[], log: Log): Sweeping {
  const state: { timer?: NodeJS.Timeout; ended?: boolean } = {};
  const once = async () => {
    try {
      const { looked, mended, failed } = await sweep(store);
      for (const { of, error } of failed) log.failed({ ...of, error });
      log.info("swept", { looked, mended: mended.length, failed: failed.length });
    } catch (error) {
      log.failed({ error });
    }
  };
  const plan = () => {
    const wait = untilNext(times, Date.now());
    if (wait === undefined || state.ended) return;
    state.timer = setTimeout(() => {
      running = running.then(once).then(plan);
    }, wait);
    state.timer.unref();
  };
  let running = once().then(plan);
  return {
    end: async () => {
      state.ended = true;
      clearTimeout(state.timer);
      await running;
    },
  };
}
