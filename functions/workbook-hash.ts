import type { PastYear } from "../shared/years.ts";
import { sha256 } from "./hash.ts";
import type { LockedDesk } from "./locked-desk.ts";
import type { StoredStandings } from "./stored-standings.ts";

/** The form of the workbook in this release; another form of the same standings is another workbook. */
const FORM = "6";

/**
 * The name a workbook is kept under: the hash of everything it is made from. How it is headed and signed is a part of
 * that, also when nothing else can change any more.
 */
export function workbookHash(
  { kept: { season }, bloc, period }: Pick<LockedDesk, "kept" | "bloc" | "period">,
  { inputs }: Pick<StoredStandings, "inputs">,
  years: readonly PastYear[],
): string {
  const { id, title, year, illustrative } = season;
  const headedBy = JSON.stringify({ id, title, year, illustrative, period, bloc });
  return sha256([FORM, inputs, headedBy, ...years.map((each) => JSON.stringify(each))].join(" "));
}
