import type { AuthoringCount } from "../../shared/authoring/authoring-count.ts";
import type { ColumnMapping } from "../../shared/authoring/pasted/column-mapping.ts";
import type { TableProblem } from "../../shared/authoring/table-problem.ts";
import type { BlocId, SeasonId } from "../../shared/ids.ts";
import type { Rubric } from "../../shared/rubric.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { BlocTable, DraftAnswer, DraftMark, LockAnswer, TablePreview } from "../../shared/wire/table.ts";
import type { FoundTable } from "../ports.ts";
import { type Loaded, NONE } from "./loaded.ts";

/** A bloc of a season: its table is one for all periods. */
export type BlocInSeason = { readonly season: SeasonId; readonly bloc: BlocId };

/** What a table may be begun from. */
export const BEGINNINGS = ["draft", "current", "preset", "earlier", "pasted", "file", "empty"] as const;
export type BeginningFrom = (typeof BEGINNINGS)[number];

/** A ready table as a person picks it. */
export type Preset = { readonly id: string; readonly title: string };

/** What was pasted, or a file's sheet that is no authoring sheet: its columns are to be matched by a person. */
export type Matching = {
  /** The sheets to pick from; one without a name is what was pasted. */
  readonly sheets: readonly { readonly name: string; readonly rows: Grid["rows"] }[];
  readonly at: number;
  /** Undefined until a guess is there, or when the sheet has no words at all. */
  readonly mapping?: ColumnMapping;
  /** What the columns as they are matched make of it. */
  readonly understood?: { readonly rubric?: Rubric; readonly problems: readonly TableProblem[] };
};

/** What is picked and typed to begin with, until the sheet is laid. */
export type Beginning = {
  readonly from: BeginningFrom;
  readonly preset?: string;
  readonly earlier?: SeasonId;
  readonly title: string;
  readonly ground: string;
  readonly matching?: Matching;
};

/** Where the table is being written: a sheet of the open workbook, or a file that was made or dropped. */
export type WorkedOn =
  | { readonly kind: "sheet"; readonly id: string; readonly name: string }
  | { readonly kind: "file"; readonly name: string };

/** The table as it was read last. `rubric` is there once every cell is understood. */
export type TableReading = {
  readonly rubric?: Rubric;
  readonly problems: readonly TableProblem[];
  readonly count: AuthoringCount;
  /** The tag of the draft that the sheet itself says it goes on from. */
  readonly draft?: string;
};

/** What this person saved last. */
type SavedTable = {
  readonly rubric: Rubric;
  readonly answer: DraftAnswer;
  /**
   * The tags of the drafts that this work went on from so far, and that its files name; undefined is of none. A file of
   * it that is written further names one of them still.
   */
  readonly over: readonly (string | undefined)[];
};

/** A locking under way: what it would do, for the draft of this tag, until a person has said why and confirms it. */
export type LockDraft = {
  readonly rubric: Rubric;
  readonly tag: string;
  readonly preview: TablePreview;
  readonly reason: string;
  readonly problems: readonly ProblemDetail[];
};

/** Somebody else was faster: in the server's words, and whose draft is there now. */
export type TableConflict = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly draft?: DraftMark;
};

/** Everything the pane knows of a bloc's table while it is written. */
export type AuthoringDesk = {
  readonly table: Loaded<BlocTable>;
  readonly presets: readonly Preset[];
  /** The authoring sheets of the open workbook. */
  readonly sheets: readonly FoundTable[];
  readonly beginning?: Beginning;
  readonly workedOn?: WorkedOn;
  readonly reading?: TableReading;
  readonly problemAt: number;
  readonly tried?: TablePreview;
  readonly saved?: SavedTable;
  /** The tag of the draft this person's work goes on from. */
  readonly tag?: string;
  readonly lock?: LockDraft;
  readonly conflict?: TableConflict;
  readonly receipt?: LockAnswer;
  /** What is to be taken along; the address of one that is fleeting works for a few minutes. */
  readonly file?: { readonly url: string; readonly fileName: string; readonly isFleeting?: boolean };
};

export const NO_AUTHORING: AuthoringDesk = { table: NONE, presets: [], sheets: [], problemAt: 0 };
