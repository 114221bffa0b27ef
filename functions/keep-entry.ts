import type { RecordedDecision } from "../shared/decision.ts";
import { resultText, standingsEntry } from "../shared/rollup/standings-entry.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import { sha256 } from "./hash.ts";
import type { LockedDesk } from "./locked-desk.ts";
import type { Listed, SeasonStore } from "./season-store.ts";
import type { StoredStandings } from "./stored-standings.ts";

/** A bloc's standings with the records they were made from. */
type Folded = {
  readonly stored: StoredStandings;
  readonly cards: readonly Listed[];
  readonly decided: readonly RecordedDecision[];
};

/**
 * Keeps a bloc at a glance beside its standings, for the province to read. A bloc of which nothing is recorded has
 * nothing to show; an entry of more records is left as it is; "stale" when another fold wrote meanwhile.
 */
export async function keepEntry(
  store: SeasonStore,
  { locked: { rubric }, bloc }: Pick<LockedDesk, "locked" | "bloc">,
  of: BlocPeriod,
  { stored, cards, decided }: Folded,
  current: Awaited<ReturnType<SeasonStore["entry"]>>,
): Promise<"kept" | "stale"> {
  const { inputs, document, sources } = stored;
  const records = cards.length + decided.length;
  const known = current?.stored.entry.records ?? 0;
  const isKnown = current?.stored.inputs === inputs && known === records;
  if (isKnown || records === 0 || known > records) return "kept";
  const received = [...sources.map(({ receivedAt }) => receivedAt), ...decided.map(({ at }) => at)];
  const kept = { records, asOf: received.sort().at(-1), hash: sha256(resultText(document)) };
  return store.keepEntry(
    of,
    { inputs, entry: standingsEntry(document, { rubric, bloc }, kept) },
    current?.tag,
  );
}
