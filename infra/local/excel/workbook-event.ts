import type { Area } from "./address.ts";
import type { Scalar } from "./formula/values.ts";
import type { Sheet } from "./sheet.ts";

/** Who did it (learn.microsoft.com: Excel.EventSource): this machine, by hand or by an add-in, or a co-author. */
export type Source = "Local" | "Remote";
export type Trigger = "ThisLocalAddin" | "Unknown";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** What happened to a workbook. "looks" is everything a grid must draw again that is no change of contents. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly source: Source;
      readonly trigger: Trigger;
      /** Only where a single cell changed. */
      readonly details?: { readonly before: Scalar; readonly after: Scalar };
    }
  | { readonly kind: "moved"; readonly sheet: Sheet; readonly move: (area: Area) => Area | undefined }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "activated"; readonly sheet: Sheet; readonly previous: Sheet }
  | { readonly kind: "added" | "deleted"; readonly sheet: Sheet; readonly source: Source }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string; readonly source: Source }
  | { readonly kind: "protected"; readonly sheet: Sheet; readonly isProtected: boolean }
  | { readonly kind: "looks"; readonly sheet: Sheet | undefined };
