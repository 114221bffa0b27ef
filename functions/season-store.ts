import type { RecordedDecision } from "../shared/decision.ts";
import type { SeasonId } from "../shared/ids.ts";
import type { Revision } from "../shared/revision.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Season } from "../shared/season.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import type { StoredStandings } from "./stored-standings.ts";

/** A season as kept, with the tag that changes whenever it does. */
export type KeptSeason = { readonly season: Season; readonly tag: string };

/** A locked table and the hash of its bytes. */
export type LockedRubric = { readonly rubric: Rubric; readonly hash: string };

/** A revision as kept: `hash` is the SHA-256 of its bytes, as the receipt gives it. */
export type KeptRevision = { readonly chain: Chain; readonly revision: Revision; readonly hash: string };

/** One write-once object of a bloc's period, as the listing shows it. `tag` changes with its bytes. */
export type Listed = { readonly key: string; readonly tag: string };

/** Everything kept for a season. Each verb is one call to the storage; "taken" and "stale" are for the caller to act on. */
export type SeasonStore = {
  readonly season: (id: SeasonId) => Promise<KeptSeason | undefined>;
  readonly keepSeason: (season: Season, replaces: string | undefined) => Promise<"kept" | "stale">;
  readonly rubric: (season: SeasonId, id: Rubric["id"]) => Promise<LockedRubric | undefined>;
  readonly lockRubric: (season: SeasonId, rubric: Rubric) => Promise<"kept" | "taken">;

  /** All revisions of a bloc's period, or of one chain from a number on, in the order of their keys. */
  readonly listCards: (of: BlocPeriod | Chain, from?: number) => Promise<readonly Listed[]>;
  readonly revision: (key: string) => Promise<KeptRevision>;
  readonly keepRevision: (
    chain: Chain,
    revision: Revision,
  ) => Promise<{ readonly outcome: "kept"; readonly hash: string } | { readonly outcome: "taken" }>;

  readonly listDecisions: (of: BlocPeriod) => Promise<readonly Listed[]>;
  readonly decision: (key: string) => Promise<RecordedDecision>;
  readonly keepDecision: (of: BlocPeriod, decision: RecordedDecision) => Promise<"kept" | "taken">;

  readonly standings: (
    of: BlocPeriod,
  ) => Promise<{ readonly stored: StoredStandings; readonly tag: string } | undefined>;
  readonly keepStandings: (
    of: BlocPeriod,
    stored: StoredStandings,
    replaces: string | undefined,
  ) => Promise<"kept" | "stale">;

  readonly hasWorkbook: (of: BlocPeriod, inputsHash: string) => Promise<boolean>;
  readonly keepWorkbook: (of: BlocPeriod, inputsHash: string, bytes: Uint8Array) => Promise<void>;
  /** Has the workbook made, again if it was asked for before and is still not there. */
  readonly requestWorkbook: (of: BlocPeriod, inputsHash: string) => Promise<void>;
  /** An address that gives the workbook under a file name, for so many seconds, to whoever has it. */
  readonly workbookUrl: (
    of: BlocPeriod,
    inputsHash: string,
    fileName: string,
    seconds: number,
  ) => Promise<string>;
};
