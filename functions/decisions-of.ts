import type { RecordedDecision } from "../shared/decision.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { SeasonStore } from "./season-store.ts";

/** A period's decisions in their order. */
export async function decisionsOf(store: SeasonStore, of: BlocPeriod): Promise<readonly RecordedDecision[]> {
  const listed = await store.listDecisions(of);
  return Promise.all(listed.map(({ key }) => store.decision(key)));
}
