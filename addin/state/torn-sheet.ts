import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import { readingOf, sourceOf } from "./focus.ts";
import type { PaneState } from "./pane-state.ts";
import type { SheetMemory } from "./sheet-memory.ts";
import type { Waiting } from "./waiting.ts";

/** A sheet with rows that are gone, and everything that may still know what they said. */
export type Torn = {
  readonly source: Sheet;
  readonly reading: SheetReading;
  readonly lost?: SheetMemory["lost"];
  readonly waiting: readonly Waiting[];
};

/** What is known of the sheet worked on, to look for lost figures in. */
export function tornSheet(state: PaneState): Torn | undefined {
  const [source, reading, { focus, waiting }] = [sourceOf(state), readingOf(state), state];
  const lost = focus === undefined ? undefined : state.memories[focus]?.lost;
  return source && reading && { source, reading, waiting, ...(lost && { lost }) };
}
