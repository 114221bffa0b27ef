import type { Print, Sheet as SheetPlan, WorkbookPlan } from "../shared/report/workbook-plan.ts";
import type { CellChange } from "../shared/sheet/cell-change.ts";
import type { Grid } from "../shared/sheet/grid.ts";
import type { RuleArea } from "../shared/sheet/rule-areas.ts";
import type { SheetIdentity } from "../shared/sheet/sheet-identity.ts";

/** A scoring sheet found in the open workbook. `id` is Excel's and lives as long as the workbook is open. */
export type FoundSheet = {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly isVisible: boolean;
  readonly identity: SheetIdentity;
};

/** A sheet of the open workbook in which a table is written. */
export type FoundTable = Pick<FoundSheet, "id" | "name" | "isActive">;

/** Something happened to a sheet. A hint only: what counts is always read again. */
export type SheetEvent = {
  readonly kind: "changed" | "activated" | "selected" | "deleted";
  readonly sheet: string;
  readonly byOther: boolean;
  /** Where, as Excel says it: "E14" or "E14:F20". */
  readonly address?: string;
};

/** The open workbook as the pane sees it. Every act takes at most three syncs; its failures are `WorkbookTrouble`. */
export type WorkbookDesk = {
  readonly find: () => Promise<readonly FoundSheet[]>;
  readonly findTables: () => Promise<readonly FoundTable[]>;
  /** Builds a scoring or authoring sheet, in the place of `replaces` when given; its name gets a number when it is taken. */
  readonly lay: (
    plan: SheetPlan,
    replaces?: string,
  ) => Promise<{ readonly id: string; readonly name: string }>;
  /** All cells of one sheet in one sync, and what Excel checks in `areas`. */
  readonly read: (sheet: string, areas?: readonly RuleArea[]) => Promise<Grid>;
  /** Writes cells and, where Excel lets it be set, what stands below every printed page. */
  readonly write: (
    sheet: string,
    changes: readonly CellChange[],
    imprint?: Print["imprint"],
  ) => Promise<void>;
  readonly jumpTo: (sheet: string, address: string) => Promise<void>;
  /** Adds the sheets of a report under new names; nothing that is there is overwritten. Their names. */
  readonly addReport: (plan: WorkbookPlan) => Promise<readonly string[]>;
  /** Tells what happens to any sheet until the answer is called. */
  readonly watch: (listener: (event: SheetEvent) => void) => Promise<() => Promise<void>>;
  /** What the workbook itself remembers for the pane, a few kilobytes: text by key. */
  readonly remember: (key: string, text: string | undefined) => Promise<void>;
  readonly recall: (key: string) => Promise<string | undefined>;
};

/** Why the workbook could not be reached or changed; words are in `words/trouble.ts`. */
export type TroubleCode =
  | "cell-edit"
  | "busy"
  | "not-answering"
  | "session-lost"
  | "protected"
  | "sheet-gone"
  | "too-old"
  | "workbook-full"
  | "unexpected";

export class WorkbookTrouble extends Error {
  readonly code: TroubleCode;
  /** What Excel said, for support; never shown as the message. */
  readonly told: string;
  constructor(code: TroubleCode, told: string) {
    super(code);
    this.code = code;
    this.told = told;
  }
}
