import type { TablePlace } from "../../shared/authoring/next-draft.ts";
import type { ColumnMapping } from "../../shared/authoring/pasted/column-mapping.ts";
import type { SeasonId } from "../../shared/ids.ts";
import type { Rubric } from "../../shared/rubric.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { BlocTable } from "../../shared/wire/table.ts";
import type { BlocInSeason, TableReading, WorkedOn } from "./authoring-desk.ts";
import type { DroppedFile } from "./effect.ts";

export type TableUsers = NonNullable<BlocTable["users"]>;

/** What is laid out for its author. */
export type TableSource =
  | { readonly from: "preset"; readonly preset: string }
  | { readonly from: "earlier"; readonly season: SeasonId }
  | { readonly from: "empty"; readonly title: string; readonly ground: string }
  | { readonly from: "rubric"; readonly rubric: Rubric };

/** The table as it stands now: of a sheet it is read once more before anything is done with it. */
export type TableNow = {
  readonly workedOn: WorkedOn;
  readonly reading: TableReading;
  readonly users: TableUsers;
};

/** For whom a preview is laid; its table is the one worked on. */
export type PreviewPlace = Pick<Sheet, "season" | "period" | "bloc" | "round" | "agency">;

/** What is asked of the world while a table is written. */
export type AuthoringEffect =
  | { readonly kind: "load-table"; readonly of: BlocInSeason }
  | { readonly kind: "list-presets" }
  | { readonly kind: "find-tables" }
  | { readonly kind: "read-table"; readonly sheet: string; readonly users: TableUsers }
  | {
      readonly kind: "read-table-file";
      readonly of: BlocInSeason;
      readonly file: DroppedFile;
      readonly users: TableUsers;
    }
  | {
      readonly kind: "understand-paste";
      readonly rows: Grid["rows"];
      readonly mapping?: ColumnMapping;
      readonly name: { readonly id: string; readonly title: string; readonly ground: string };
    }
  | {
      readonly kind: "lay-table";
      readonly of: BlocInSeason;
      readonly source: TableSource;
      readonly place: TablePlace;
      readonly users: TableUsers;
      /** The hash of the table in force. */
      readonly follows?: string;
      /** The tag of the saved draft that the work goes on from. */
      readonly draft?: string;
      readonly replaces?: string;
    }
  | { readonly kind: "lay-preview"; readonly now: TableNow; readonly place: PreviewPlace }
  | { readonly kind: "try-table"; readonly of: BlocInSeason; readonly now: TableNow }
  | {
      readonly kind: "save-table";
      readonly of: BlocInSeason;
      readonly now: TableNow;
      readonly follows?: string;
      /** Goes on to show what locking it would do. */
      readonly toLock: boolean;
    }
  | { readonly kind: "lock-table"; readonly of: BlocInSeason; readonly tag: string; readonly reason: string }
  | {
      readonly kind: "take-table";
      readonly of: BlocInSeason;
      readonly now: TableNow;
      readonly as: "xlsx" | "json";
      /** The tag of the saved draft that the work goes on from. */
      readonly draft?: string;
    };
