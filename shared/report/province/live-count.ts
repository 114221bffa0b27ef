import { aWhole, type Cell, formula, whole } from "../workbook-plan.ts";

/** How many of these say the title, as a spreadsheet compares texts: whatever the case of their letters. */
export const sayingSo = (said: readonly (string | undefined)[], title: string): number =>
  said.filter((each) => each?.toLowerCase() === title.toLowerCase()).length;

/** A count that follows the cells it is of; where it is not theirs alone, the server's number stands as it is. */
export const liveCount = (written: string, gives: number, count: number): Cell =>
  gives === count ? formula("maximum", written, aWhole(count)) : whole("maximum", count);
