import type { PastYear } from "../shared/years.ts";
import { sha256 } from "./hash.ts";
import type { StoredStandings } from "./stored-standings.ts";

/** The form of the workbook in this release; another form of the same standings is another workbook. */
const FORM = "4";

/** The name a workbook is kept under: the hash of everything it is made from. */
export const workbookHash = (
  { inputs }: Pick<StoredStandings, "inputs">,
  years: readonly PastYear[],
): string => sha256([FORM, inputs, ...years.map((year) => JSON.stringify(year))].join(" "));
