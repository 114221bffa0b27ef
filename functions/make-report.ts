import { planCard } from "../shared/report/agency/plan-card.ts";
import { planProvince } from "../shared/report/province/plan-province.ts";
import type { WorkbookPlan } from "../shared/report/workbook-plan.ts";
import type { ReportPlace } from "../shared/storage-keys.ts";
import { AskedReport } from "./asked-report.ts";
import { sha256 } from "./hash.ts";
import type { SeasonStore } from "./season-store.ts";

/** Makes the workbook that was asked for, from what was written with the request. Made already, it is left alone. */
export async function makeReport(
  store: SeasonStore,
  render: (plan: WorkbookPlan) => Promise<Uint8Array>,
  place: ReportPlace,
): Promise<void> {
  if (await store.hasReport(place)) return;
  const written = await store.requestedReport(place);
  if (written === undefined) throw new Error(`nobody asked for the workbook ${place.inputsHash}`);
  const asked = AskedReport.parse(JSON.parse(written));
  await store.keepReport(place, await render(planReport(asked, sha256(written))));
}

const planReport = (asked: AskedReport, fingerprint: string): WorkbookPlan =>
  asked.kind === "province"
    ? planProvince({ ...asked.report, fingerprint })
    : planCard({ ...asked.report, fingerprint });
