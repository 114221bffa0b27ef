import type { Checked } from "../shared/checked.ts";
import type { Desk } from "../shared/desk.ts";
import { type ReadCard, readCard } from "../shared/read-card.ts";
import type { Scorecard } from "../shared/scorecard.ts";

type Reading = { readonly desk: Desk; readonly checked: Checked<ReadCard> };

/** What every card in memory was read as. A kept card never changes; its reading goes when the card does. */
const readings = new WeakMap<Scorecard, Reading>();

/** Reads a card by its table, once for as long as table, bloc and period are the same. */
export function readOnce(desk: Desk, card: Scorecard): Checked<ReadCard> {
  const known = readings.get(card);
  if (known && isSame(known.desk, desk)) return known.checked;
  const checked = readCard(desk, card);
  readings.set(card, { desk, checked });
  return checked;
}

const isSame = (a: Desk, b: Desk): boolean =>
  a.rubric === b.rubric && a.bloc === b.bloc && a.period === b.period;
