import type { Closing } from "../shared/closing.ts";
import type { RecordedDecision } from "../shared/decision.ts";
import type { SeasonId } from "../shared/ids.ts";
import type { Revision } from "../shared/revision.ts";
import type { RecordedBlocResult } from "../shared/rollup/bloc-result.ts";
import type { RecordedDossier } from "../shared/rollup/dossier.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { Season } from "../shared/season.ts";
import type { BlocPeriod, Chain, SeasonPeriod } from "../shared/storage-keys.ts";
import type { SignedCopy } from "../shared/wire/signed-copy.ts";
import type { MembershipRecords } from "./membership-records.ts";
import type { PaperRecords } from "./paper-records.ts";
import type { ReportRecords } from "./report-records.ts";
import type { SetUpRecords } from "./set-up-records.ts";
import type { StoredEntry } from "./stored-entry.ts";
import type { Result, StoredStandings } from "./stored-standings.ts";
import type { TableFileRecords } from "./table-file-records.ts";
import type { TableRecords } from "./table-records.ts";
import type { WrittenEdition } from "./written-edition.ts";

/** A season as kept, with the tag that changes whenever it does. */
export type KeptSeason = { readonly season: Season; readonly tag: string };

/** A locked table and the hash of its bytes. */
export type LockedRubric = { readonly rubric: Rubric; readonly hash: string };

/** A revision as kept: `hash` is the SHA-256 of its bytes, as the receipt gives it. */
export type KeptRevision = { readonly chain: Chain; readonly revision: Revision; readonly hash: string };

/** One write-once object of a bloc's period, as the listing shows it. `tag` changes with its bytes. */
export type Listed = { readonly key: string; readonly tag: string };

/** Everything kept for a season. Each verb is one call to the storage; "taken" and "stale" are for the caller to act on. */
export type SeasonStore = MembershipRecords &
  TableRecords &
  TableFileRecords &
  PaperRecords &
  ReportRecords &
  SetUpRecords & {
    readonly season: (id: SeasonId) => Promise<KeptSeason | undefined>;
    /** Every season, in the order of their keys; those that have not changed are not read again. */
    readonly seasons: () => Promise<readonly KeptSeason[]>;
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
    /** What the period was closed with by the decision of this number; undefined until somebody wrote it down. */
    readonly closing: (of: BlocPeriod, close: number) => Promise<Closing | undefined>;
    readonly keepClosing: (of: BlocPeriod, closing: Closing) => Promise<"kept" | "taken">;

    readonly listSignedCopies: (of: BlocPeriod) => Promise<readonly Listed[]>;
    readonly signedCopy: (key: string) => Promise<SignedCopy>;
    readonly keepSignedCopy: (of: BlocPeriod, copy: SignedCopy) => Promise<"kept" | "taken">;

    readonly standings: (
      of: BlocPeriod,
    ) => Promise<{ readonly stored: StoredStandings; readonly tag: string } | undefined>;
    readonly keepStandings: (
      of: BlocPeriod,
      stored: StoredStandings,
      replaces: string | undefined,
    ) => Promise<"kept" | "stale">;

    /** The entries of all blocs of a period, in the order of their keys; those that have not changed are not read again. */
    readonly entries: (of: SeasonPeriod) => Promise<readonly StoredEntry[]>;
    readonly entry: (
      of: BlocPeriod,
    ) => Promise<{ readonly stored: StoredEntry; readonly tag: string } | undefined>;
    readonly keepEntry: (
      of: BlocPeriod,
      stored: StoredEntry,
      replaces: string | undefined,
    ) => Promise<"kept" | "stale">;

    /** What was entered of all blocs of a period, or of one of them. */
    readonly listBlocResults: (of: SeasonPeriod | BlocPeriod) => Promise<readonly Listed[]>;
    readonly blocResult: (key: string) => Promise<RecordedBlocResult>;
    readonly keepBlocResult: (of: BlocPeriod, result: RecordedBlocResult) => Promise<"kept" | "taken">;
    readonly listDossiers: (of: SeasonPeriod | BlocPeriod) => Promise<readonly Listed[]>;
    readonly dossier: (key: string) => Promise<RecordedDossier>;
    readonly keepDossier: (of: BlocPeriod, dossier: RecordedDossier) => Promise<"kept" | "taken">;

    /** Keeps a result as it is published, under the hash of its standings as text, which is answered: who has the cards can make it again. */
    readonly keepPublished: (of: BlocPeriod, result: Result) => Promise<string>;
    readonly published: (of: BlocPeriod, hash: string) => Promise<Result>;

    readonly hasWorkbook: (of: BlocPeriod, inputsHash: string) => Promise<boolean>;
    readonly keepWorkbook: (of: BlocPeriod, inputsHash: string, bytes: Uint8Array) => Promise<void>;
    /** The editions of a bloc's workbook, in their order. */
    readonly listEditions: (of: BlocPeriod) => Promise<readonly Listed[]>;
    readonly edition: (key: string) => Promise<WrittenEdition>;
    readonly keepEdition: (of: BlocPeriod, edition: WrittenEdition) => Promise<"kept" | "taken">;
    /** Has the workbook made, again if it was asked for before and is still not there. */
    readonly requestWorkbook: (of: BlocPeriod, inputsHash: string) => Promise<void>;
    /** An address that gives the workbook under a file name, for so many seconds, to whoever has it. */
    readonly workbookUrl: (
      of: BlocPeriod,
      inputsHash: string,
      fileName: string,
      seconds: number,
    ) => Promise<string>;

    readonly hasForm: (chain: Chain, sheetHash: string) => Promise<boolean>;
    readonly keepForm: (chain: Chain, sheetHash: string, bytes: Uint8Array) => Promise<void>;
    /** Has the form of this sheet made, again if it was asked for before and is still not there. */
    readonly requestForm: (chain: Chain, sheetHash: string, sheet: string) => Promise<void>;
    /** The sheet that a form was asked for, as it was written; undefined when nobody asked. */
    readonly requestedForm: (chain: Chain, sheetHash: string) => Promise<string | undefined>;
    readonly formUrl: (chain: Chain, sheetHash: string, fileName: string, seconds: number) => Promise<string>;
  };
