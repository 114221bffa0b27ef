import type { Area } from "./address.ts";
import type { Sheet } from "./sheet.ts";

/** A table: a named area with a header row. */
export type Table = {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  style: string;
};
