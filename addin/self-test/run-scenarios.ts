import { WorkbookTrouble } from "../ports.ts";
import { newNotes } from "./notes.ts";
import type { OpenBench } from "./open-bench.ts";
import type { ScenarioResult } from "./report.ts";
import type { Scenario } from "./scenario.ts";

/** Runs scenarios one after another, each to its end whatever became of those before; `tell` hears what comes next. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  opened: OpenBench,
  tell: (done: readonly ScenarioResult[], next: Scenario) => void,
): Promise<readonly ScenarioResult[]> {
  const done: ScenarioResult[] = [];
  for (const scenario of scenarios) {
    tell([...done], scenario);
    done.push(await runOne(scenario, opened));
  }
  return done;
}

async function runOne({ id, name, run }: Scenario, { bench, syncs }: OpenBench): Promise<ScenarioResult> {
  const { notes, facts, measured, unmet } = newNotes();
  const told: string[] = [];
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      told.push(inWords(error));
    }
  };
  syncs.begin();
  const begun = bench.now();
  await attempt(() => run(bench, notes));
  const ms = Math.round(bench.now() - begun);
  const count = syncs.count();
  await attempt(bench.cleanUp);
  told.unshift(...unmet);
  return {
    id,
    name,
    outcome: told.length === 0 ? "passed" : "failed",
    ms,
    syncs: count,
    facts,
    ...(Object.keys(measured).length > 0 && { measured }),
    ...(told.length > 0 && { told: told.join("; ") }),
  };
}

const inWords = (error: unknown): string =>
  error instanceof WorkbookTrouble ? `${error.code} (${error.told})` : String(error);
