import type { Scorecard } from "../../shared/scorecard.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { PaneState } from "./pane-state.ts";

/** What the pane remembers of a sheet beyond its last reading. */
export type SheetMemory = {
  /** When it was read last. */
  readonly readAt: string;
  /** Of every row that went away while the pane was open, the card as it was last read with that row. */
  readonly lost: Readonly<Record<string, { readonly at: string; readonly card: Scorecard }>>;
  /** The lines above the table that were to be written last, so that what Excel refuses is not tried at every look. */
  readonly headed?: string;
};

/** The memory of a sheet once it was read again. */
export function remembered(state: PaneState, sheet: string, reading: SheetReading): SheetMemory {
  const [before, known] = [state.readings[sheet], state.memories[sheet]];
  const lost = reading.missing.flatMap(({ key }) => {
    const kept = known?.lost[key] ?? lastWith(key, before, known);
    return kept ? [[key, kept] as const] : [];
  });
  return { ...known, readAt: state.now, lost: Object.fromEntries(lost) };
}

function lastWith(
  key: string,
  before: SheetReading | undefined,
  known: SheetMemory | undefined,
): SheetMemory["lost"][string] | undefined {
  if (!before || !known || before.missing.some((row) => row.key === key)) return undefined;
  return { at: known.readAt, card: before.card };
}

/** A look that did not ask what Excel checks goes on from what is known of it. */
export const withKnownRules = (reading: SheetReading, before: SheetReading | undefined): SheetReading =>
  reading.areRulesRead || !before
    ? reading
    : {
        ...reading,
        damage: [...reading.damage, ...before.damage.filter(({ kind }) => kind === "rule-lost")],
      };
