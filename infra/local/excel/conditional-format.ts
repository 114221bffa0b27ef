import type { Area } from "./address.ts";
import type { CellStyle } from "./cell-style.ts";

/** A format that applies where its formula holds; relative references are meant from the area's first cell. */
export type ConditionalFormat = {
  readonly id: string;
  area: Area;
  /** With its "=", in the en-US spelling. */
  formula: string;
  look: Partial<Pick<CellStyle, "fill" | "fontColor" | "bold" | "italic">>;
  stopIfTrue: boolean;
};
