import type { AgencyId, ScorerId } from "../shared/ids.ts";
import { countedCards, periodState } from "../shared/period-state.ts";
import type { Edition } from "../shared/report/edition.ts";
import { findingsOf } from "../shared/report/findings-of.ts";
import type { SummaryInput } from "../shared/report/summary-input.ts";
import type { Revision } from "../shared/revision.ts";
import { type BlocPeriod, revisionKey } from "../shared/storage-keys.ts";
import type { PastYear } from "../shared/years.ts";
import { editionFor, editionsOf } from "./editions-of.ts";
import { type LockedDesk, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import type { SeasonStore } from "./season-store.ts";
import type { StoredStandings } from "./stored-standings.ts";
import { workbookHash } from "./workbook-hash.ts";

/** `isWritten`: the file was numbered before. */
type WorkbookInput = {
  readonly inputsHash: string;
  readonly input: SummaryInput & { readonly edition: Edition };
  readonly isWritten: boolean;
};

/** What the workbook of these standings is planned from, and the hash that names all of it. */
export async function summaryInput(
  store: SeasonStore,
  desk: LockedDesk,
  of: BlocPeriod,
  stored: StoredStandings,
  years: readonly PastYear[],
): Promise<WorkbookInput> {
  const { document, sources, decisions, inputs } = stored;
  const inputsHash = workbookHash(desk, stored, years);
  const [editions, sent] = await Promise.all([editionsOf(store, of), cardsOf(store, of, stored)]);
  const state = periodState(decisions);
  const at = scored({ ...desk, state });
  const kept = countedCards(state, desk.period, sent);
  return {
    inputsHash,
    isWritten: editions.some((each) => each.inputsHash === inputsHash),
    input: {
      season: desk.kept.season,
      desk: at,
      document,
      sources,
      decisions,
      years,
      fingerprint: inputs,
      findings: findingsOf(desk.kept.season, at, document, kept, decisions, readOnce),
      edition: editionFor(editions, inputsHash),
    },
  };
}

/** The cards that the standings name as their sources. */
async function cardsOf(store: SeasonStore, of: BlocPeriod, { sources }: StoredStandings) {
  const named = await Promise.all(
    sources.map(({ agency, round, scorer, revision }) =>
      store.revision(
        revisionKey({ ...of, agency: agency as AgencyId, round, scorer: scorer as ScorerId }, revision),
      ),
    ),
  );
  return named.map(({ revision }) => revision as Extract<Revision, { kind: "scorecard" }>);
}
