import type { SheetEvent } from "../ports.ts";
import type { Clock } from "../server/clock.ts";

/** How long hints of one kind are gathered: a paste or a fill tells of many changes, and one more look is enough. */
const GATHER_MS = 25;

/**
 * Passes the first hint on at once, so that what a person typed is looked at without waiting; those of its sheet, kind
 * and author that follow within a moment come as one. The place is told where it is one place.
 */
export function gatheredEvents(
  listener: (event: SheetEvent) => void,
  clock: Clock,
): (event: SheetEvent) => void {
  /** Of each kind just passed on, what came since. */
  const since = new Map<string, SheetEvent | undefined>();
  const pass = (key: string, event: SheetEvent) => {
    since.set(key, undefined);
    void clock.wait(GATHER_MS).then(() => {
      const more = since.get(key);
      since.delete(key);
      if (more) pass(key, more);
    });
    listener(event);
  };
  return (event) => {
    const key = `${event.kind}|${event.byOther}|${event.sheet}`;
    if (!since.has(key)) return pass(key, event);
    const known = since.get(key);
    since.set(key, known && event.kind === "changed" ? both(known, event) : event);
  };
}

function both(earlier: SheetEvent, later: SheetEvent): SheetEvent {
  if (earlier.address === later.address) return later;
  const { address: _, ...everywhere } = later;
  return everywhere;
}
