import type { BlocId, SeasonId } from "../shared/ids.ts";
import type { TableDraft, TableLock } from "../shared/table-lock.ts";

/** The drafts and the lockings of a bloc's table, beside the locked tables themselves. */
export type TableRecords = {
  readonly tableDraft: (
    season: SeasonId,
    bloc: BlocId,
  ) => Promise<{ readonly draft: TableDraft; readonly tag: string } | undefined>;
  /** The new tag, when the draft was still the one with this tag, or still absent. */
  readonly keepTableDraft: (
    season: SeasonId,
    bloc: BlocId,
    draft: TableDraft,
    replaces: string | undefined,
  ) => Promise<{ readonly tag: string } | "stale">;
  /** Every locking of a bloc's table, in their order. */
  readonly tableLocks: (season: SeasonId, bloc: BlocId) => Promise<readonly TableLock[]>;
  readonly keepTableLock: (season: SeasonId, bloc: BlocId, lock: TableLock) => Promise<"kept" | "taken">;
};
