import { browserClock } from "../server/clock.ts";
import { excelRunner, type RunExcel } from "./run-excel.ts";

/** Excel for the self-test, which asks it for what the desk does not tell; refusals and retries are the desk's own. */
export const openExcel = (): RunExcel => excelRunner((work) => Excel.run(work), browserClock);

/** How often the add-in went to Excel and back since it was last asked to begin anew. */
export type SyncCount = {
  readonly count: () => number;
  readonly begin: () => void;
  readonly end: () => void;
};

/**
 * Counts every `context.sync()` of the page until `end`. `Excel.run` ends with one more, which it hands the answer of the
 * work to and which has nothing to send: those are not counted.
 */
export function countSyncs(): SyncCount {
  const { prototype } = Excel.RequestContext;
  const sync = prototype.sync;
  const counted = { syncs: 0 };
  prototype.sync = function counting(this: Excel.RequestContext, ...handed: readonly unknown[]) {
    if (handed.length === 0) counted.syncs++;
    return sync.apply(this, handed as []);
  } as typeof sync;
  return {
    count: () => counted.syncs,
    begin: () => {
      counted.syncs = 0;
    },
    end: () => {
      prototype.sync = sync;
    },
  };
}
