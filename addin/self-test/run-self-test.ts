import { SCENARIOS } from "./all-scenarios.ts";
import { environment } from "./office-environment.ts";
import { openBench, openProbe } from "./open-bench.ts";
import { PRODUCT_VERSION } from "./product-version.ts";
import type { ScenarioResult, SelfTestReport } from "./report.ts";
import { runScenarios } from "./run-scenarios.ts";
import type { Scenario } from "./scenario.ts";

export type Progress = { readonly done: readonly ScenarioResult[]; readonly next: Scenario };

/** Whether nothing stands in any cell of the open workbook. */
export const isWorkbookEmpty = (): Promise<boolean> => openProbe().isEmpty();

/** Tries everything in the open workbook, leaves it as it was, and tells what came out. */
export async function runSelfTest(tell: (progress: Progress) => void): Promise<SelfTestReport> {
  const at = new Date().toISOString();
  const opened = await openBench();
  const { probe } = opened.bench;
  try {
    const before = await probe.active();
    const scenarios = await runScenarios(SCENARIOS, opened, (done, next) => tell({ done, next }));
    await opened.bench.cleanUp().catch(nothingMore);
    await probe.activate(before).catch(nothingMore);
    return { version: PRODUCT_VERSION, at, ...environment(), scenarios };
  } finally {
    opened.syncs.end();
  }
}

/** What went wrong stands in the results already. */
const nothingMore = (): void => undefined;
