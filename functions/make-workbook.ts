import { planSummary } from "../shared/report/summary.ts";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { foldBloc } from "./fold-bloc.ts";
import { deskOf } from "./locked-desk.ts";
import { pastYears } from "./past-years.ts";
import type { SeasonStore } from "./season-store.ts";
import { workbookHash } from "./workbook-hash.ts";

/** Makes the workbook of a bloc's standings as they are now and keeps it under their hash. Made already, it is left alone. */
export async function makeWorkbook(
  store: SeasonStore,
  render: (plan: WorkbookPlan) => Promise<Uint8Array>,
  of: BlocPeriod,
): Promise<void> {
  const desk = await deskOf(store, of);
  const stored = desk && (await foldBloc(store, of));
  if (!stored) return;
  const years = await pastYears(store, desk, of);
  const inputsHash = workbookHash(stored, years);
  if (await store.hasWorkbook(of, inputsHash)) return;
  const { kept, locked, bloc, period } = desk;
  const { document, sources, decisions, inputs } = stored;
  const plan = planSummary({
    season: kept.season,
    desk: { rubric: locked.rubric, bloc, period },
    document,
    sources,
    decisions,
    years,
    fingerprint: inputs,
  });
  await store.keepWorkbook(of, inputsHash, await render(plan));
}
