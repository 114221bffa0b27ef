import { type HostType, hostObject } from "./host-object.ts";
import type { RangeSelf } from "./selves.ts";

/** The objects of a range. */
export const RANGE_LINKS: NonNullable<HostType<RangeSelf>["links"]> = {
  ConditionalFormats: (range) => hostObject("ConditionalFormatCollection", range),
  DataValidation: (range) => hostObject("DataValidation", range),
  Format: (range) => hostObject("RangeFormat", range),
  Worksheet: ({ book, sheet }) => hostObject("Worksheet", { book, sheet }),
};
