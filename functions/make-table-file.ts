import { planAuthoringSheet } from "../shared/authoring/plan-authoring-sheet.ts";
import { plainText } from "../shared/report/plain-text.ts";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import type { TableFilePlace } from "../shared/storage-keys.ts";
import { AskedTableFile } from "./asked-table-file.ts";
import type { SeasonStore } from "./season-store.ts";

/** Makes the file of a table that was asked for, from the table written with the request. Made already, it is left alone. */
export async function makeTableFile(
  store: SeasonStore,
  render: (plan: WorkbookPlan) => Promise<Uint8Array>,
  place: TableFilePlace,
): Promise<void> {
  if (await store.hasTableFile(place)) return;
  const written = await store.requestedTableFile(place);
  if (written === undefined) throw new Error(`nobody asked for the table's file ${place.inputsHash}`);
  const { rubric, agencies, follows, draft } = AskedTableFile.parse(JSON.parse(written));
  const sheet = planAuthoringSheet({
    rubric,
    agencies,
    ...(follows !== undefined && { follows }),
    ...(draft !== undefined && { draft }),
  });
  await store.keepTableFile(place, await render({ title: plainText(rubric.title), sheets: [sheet] }));
}
