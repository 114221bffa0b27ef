import type { WorkbookDesk } from "../ports.ts";
import { browserClock } from "../server/clock.ts";
import { countSyncs, openExcel, type SyncCount } from "../workbook/counted-excel.ts";
import { openWorkbookDesk } from "../workbook/excel-desk.ts";
import { type Probe, probeOf } from "./probe.ts";
import type { Bench } from "./scenario.ts";

/** The bench of one run, with its count of syncs, which ends with it. */
export type OpenBench = { readonly bench: Bench; readonly syncs: SyncCount };

/** Opens the workbook this page stands in; `WorkbookTrouble` where that cannot be. */
export async function openBench(): Promise<OpenBench> {
  const desk = await openWorkbookDesk();
  const probe = openProbe();
  const kept = new Set((await probe.tabs()).map(({ id }) => id));
  const made: Made = { ids: new Set(), names: new Set() };
  const syncs = countSyncs();
  return {
    bench: {
      desk: noting(desk, made),
      probe,
      cleanUp: async () => {
        if (made.ids.size + made.names.size > 0) await probe.remove({ ...made, but: kept });
        made.ids.clear();
        made.names.clear();
      },
      syncs: syncs.count,
      now: () => performance.now(),
      wait: browserClock.wait,
    },
    syncs,
  };
}

export const openProbe = (): Probe => probeOf(openExcel());

type Made = { readonly ids: Set<string>; readonly names: Set<string> };

/**
 * The desk, which notes every sheet it adds, and the name it was asked for when that failed half way. What stood in the
 * workbook before is never taken away, whatever its name.
 */
const noting = (desk: WorkbookDesk, { ids, names }: Made): WorkbookDesk => ({
  ...desk,
  lay: async (plan, replaces) => {
    try {
      const laid = await desk.lay(plan, replaces);
      ids.add(laid.id);
      return laid;
    } catch (error) {
      names.add(plan.name);
      throw error;
    }
  },
  addReport: async (plan) => {
    const added = await desk.addReport(plan);
    for (const name of added) names.add(name);
    return added;
  },
});
