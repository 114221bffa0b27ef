import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";

/**
 * The revision a sheet goes on from. A person's own sheet goes on from the withdrawal of what it said: taking a card
 * back is not somebody else's edit.
 */
export const followed = ({ head, revision }: Sheet, { identity: { follows } }: SheetReading): number =>
  head?.withdrawn && follows === revision - 1 ? revision : follows;
