import type { SeasonStore } from "../season-store.ts";
import { sweep } from "../sweep.ts";
import { count, logger, report } from "./lambda-observed.ts";
import { traced } from "./lambda-trace.ts";

/** Runs by the clock: finds the blocs whose event was lost. A bloc it cannot fold fails the run, so that the alarm rings. */
export const lambdaSweep = (store: SeasonStore) =>
  traced(async (): Promise<{ readonly looked: number; readonly mended: number }> => {
    const { looked, mended, failed } = await sweep(store);
    for (const { of, error } of failed) report({ ...of, error });
    for (const of of mended) logger.warn("an event was missed", of);
    count("BlocsMended", mended.length);
    count("BlocsFailed", failed.length);
    if (failed.length > 0) throw new Error(`${failed.length} of ${looked} blocs could not be folded`);
    return { looked, mended: mended.length };
  });
