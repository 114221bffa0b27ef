import type { SeasonId } from "../shared/ids.ts";
import type { SetUpVersion } from "../shared/set-up/set-up.ts";

/** Every version of a season's set-up that people made, beside the season itself. */
export type SetUpRecords = {
  /** In their order. */
  readonly setUps: (season: SeasonId) => Promise<readonly SetUpVersion[]>;
  readonly keepSetUpVersion: (version: SetUpVersion) => Promise<"kept" | "taken">;
};
