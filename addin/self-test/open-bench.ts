import type { WorkbookDesk } from "../ports.ts";
import { browserClock } from "../server/clock.ts";
import { openWorkbookDesk } from "../workbook/excel-desk.ts";
import { excelRunner } from "../workbook/run-excel.ts";
import { type Probe, probeOf } from "./probe.ts";
import type { Bench } from "./scenario.ts";
import { countSyncs, type SyncCount } from "./sync-count.ts";

/** The bench of one run, with its count of syncs, which ends with it. */
export type OpenBench = { readonly bench: Bench; readonly syncs: SyncCount };

/** Opens the workbook this page stands in; `WorkbookTrouble` where that cannot be. */
export async function openBench(): Promise<OpenBench> {
  const desk = await openWorkbookDesk();
  const probe = openProbe();
  const kept = new Set((await probe.tabs()).map(({ id }) => id));
  const made = new Set<string>();
  const syncs = countSyncs();
  return {
    bench: {
      desk: noting(desk, made),
      probe,
      cleanUp: async () => {
        if (made.size > 0) await probe.remove({ names: made, but: kept });
        made.clear();
      },
      syncs: syncs.count,
      now: () => performance.now(),
      wait: browserClock.wait,
    },
    syncs,
  };
}

export const openProbe = (): Probe => probeOf(excelRunner((work) => Excel.run(work), browserClock));

/**
 * The desk, which notes the name of every sheet it adds, and the name it was asked for when that failed half way. What
 * stood in the workbook before is never taken away, whatever its name.
 */
const noting = (desk: WorkbookDesk, made: Set<string>): WorkbookDesk => ({
  ...desk,
  lay: async (plan, replaces) => {
    made.add(plan.name);
    const laid = await desk.lay(plan, replaces);
    made.add(laid.name);
    if (replaces !== undefined) made.add(`${laid.name} (cũ)`);
    return laid;
  },
  addReport: async (plan) => {
    const names = await desk.addReport(plan);
    for (const name of names) made.add(name);
    return names;
  },
});
