import type { Scenario } from "./scenario.ts";
import { ANSWERS } from "./scenarios/answering.ts";
import { DECIMALS, ENTRIES, TYPED_BY_PROGRAMS } from "./scenarios/entries.ts";
import { HEARD, JUMPED, TWO_SHEETS } from "./scenarios/finding.ts";
import { CLEANED, LONG_TABLE, REMEMBERED, REPORT_ADDED } from "./scenarios/keeping.ts";
import { GUARDED, LAID_AND_READ } from "./scenarios/laying.ts";
import { RECEIPT, RESTORED } from "./scenarios/mending.ts";
import { TOTALS } from "./scenarios/totals.ts";

/** Everything Excel must do for the product, in the order it is tried. */
export const SCENARIOS: readonly Scenario[] = [
  ANSWERS,
  LAID_AND_READ,
  GUARDED,
  TOTALS,
  ENTRIES,
  DECIMALS,
  TYPED_BY_PROGRAMS,
  JUMPED,
  TWO_SHEETS,
  HEARD,
  RESTORED,
  RECEIPT,
  REMEMBERED,
  REPORT_ADDED,
  LONG_TABLE,
  CLEANED,
];
