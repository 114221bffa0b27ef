import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import { planForm } from "../shared/sheet/plan-form.ts";
import type { Chain } from "../shared/storage-keys.ts";
import { Sheet } from "../shared/wire/sheet.ts";
import type { SeasonStore } from "./season-store.ts";

/** Makes the form that was asked for, from the sheet that was written with the request. Made already, it is left alone. */
export async function makeForm(
  store: SeasonStore,
  render: (plan: WorkbookPlan) => Promise<Uint8Array>,
  { chain, sheetHash }: { readonly chain: Chain; readonly sheetHash: string },
): Promise<void> {
  if (await store.hasForm(chain, sheetHash)) return;
  const written = await store.requestedForm(chain, sheetHash);
  if (written === undefined) throw new Error(`nobody asked for the form ${sheetHash}`);
  const plan = planForm(Sheet.parse(JSON.parse(written)));
  await store.keepForm(chain, sheetHash, await render(plan));
}
