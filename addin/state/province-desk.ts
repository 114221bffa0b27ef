import type { BlocId } from "../../shared/ids.ts";
import type { DossierOutcome } from "../../shared/rollup/dossier.ts";
import type { PercentComparison } from "../../shared/rollup/percent-comparison.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { DossierLog, ProvinceView } from "../../shared/wire/province.ts";
import { type Loaded, NONE } from "./loaded.ts";
import type { ResultDraft } from "./result-draft.ts";
import type { RollUpDesk } from "./roll-up-desk.ts";

/** Something about to be done with a bloc's dossier, and why the server would not have it. */
export type DossierDraft = {
  readonly bloc: BlocId;
  readonly outcome: DossierOutcome;
  readonly reason: string;
  /** Somebody else did something with it meanwhile. */
  readonly isStale?: true;
  readonly problems: readonly ProblemDetail[];
};

/** What the pane knows of all blocs of a period. */
export type ProvinceDesk = {
  readonly view: Loaded<ProvinceView>;
  /** Only once somebody asked for it. */
  readonly percents: Loaded<PercentComparison>;
  /** The bloc that is looked at, and what was done with its dossier so far. */
  readonly bloc?: BlocId;
  readonly log: Loaded<DossierLog>;
  readonly dossier?: DossierDraft;
  readonly result?: ResultDraft;
  /** Looked at in place of the period's blocs, while it is there. */
  readonly rollUp?: RollUpDesk;
};

export const NO_PROVINCE: ProvinceDesk = { view: NONE, percents: NONE, log: NONE };
