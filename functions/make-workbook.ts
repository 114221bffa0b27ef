import { planSummary } from "../shared/report/summary.ts";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { foldBloc } from "./fold-bloc.ts";
import { sha256 } from "./hash.ts";
import { deskOf } from "./locked-desk.ts";
import { pastYears } from "./past-years.ts";
import type { SeasonStore } from "./season-store.ts";
import { summaryInput } from "./summary-input.ts";
import { workbookHash } from "./workbook-hash.ts";

/** How often a workbook whose number another one took is made again before it is left to be asked for once more. */
const TRIES = 6;

/**
 * Makes the workbook of a bloc's standings as they are now and keeps it under their hash, numbered after the one before.
 * Made already, it is left alone; begun before and lost, it becomes the same file under the same number.
 */
export async function makeWorkbook(
  store: SeasonStore,
  render: (plan: WorkbookPlan) => Promise<Uint8Array>,
  of: BlocPeriod,
): Promise<void> {
  const desk = await deskOf(store, of);
  const stored = desk && (await foldBloc(store, of));
  if (!stored) return;
  const years = await pastYears(store, desk, of);
  if (await store.hasWorkbook(of, workbookHash(desk, stored, years))) return;
  for (let tries = 0; tries < TRIES; tries++) {
    const { inputsHash, input, isWritten } = await summaryInput(store, desk, of, stored, years);
    const bytes = await render(planSummary(input));
    const edition = { number: input.edition.number, inputsHash, sha256: sha256(bytes) };
    if (!isWritten && (await store.keepEdition(of, edition)) === "taken") continue;
    await store.keepWorkbook(of, inputsHash, bytes);
    return;
  }
  throw new Error(`the workbook of ${of.season}/${of.period}/${of.bloc} was overtaken ${TRIES} times`);
}
