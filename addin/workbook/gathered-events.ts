import type { SheetEvent } from "../ports.ts";
import type { Clock } from "../server/clock.ts";

/** How long hints of one kind are gathered: a paste or a fill tells of many changes, and one look is enough. */
const GATHER_MS = 25;

/** Passes hints on a moment later, one for each sheet, kind and author; the place is told where it is one place. */
export function gatheredEvents(
  listener: (event: SheetEvent) => void,
  clock: Clock,
): (event: SheetEvent) => void {
  const waiting = new Map<string, SheetEvent>();
  const pass = () => {
    const events = [...waiting.values()];
    waiting.clear();
    for (const event of events) listener(event);
  };
  return (event) => {
    if (waiting.size === 0) void clock.wait(GATHER_MS).then(pass);
    const key = `${event.kind}|${event.byOther}|${event.sheet}`;
    const known = waiting.get(key);
    waiting.set(key, known && event.kind === "changed" ? both(known, event) : event);
  };
}

function both(earlier: SheetEvent, later: SheetEvent): SheetEvent {
  if (earlier.address === later.address) return later;
  const { address: _, ...everywhere } = later;
  return everywhere;
}
