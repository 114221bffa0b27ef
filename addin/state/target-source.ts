import type { AgencyId } from "../../shared/ids.ts";
import { secretariatFor } from "../../shared/named-scorers.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import { chainKey } from "./chain-key.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import { refreshed, seatOf } from "./focus.ts";
import { type Loaded, NONE } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { blocPeriodOfSeat, readsAll, type Seat, selfChain } from "./seat.ts";
import { type Step, stay } from "./step.ts";

/** The card whose sheet tells the targets of the agency a decision is about; nothing while none is picked. */
function targetChain(seat: Seat, { kind, fields }: DecisionDraft): Chain | undefined {
  const agency = seat.agencies.find(({ id }) => id === fields.agency)?.id;
  if (kind !== "register-targets" || agency === undefined) return undefined;
  const of = blocPeriodOfSeat(seat);
  return seat.bloc.rounds.includes("self") ? selfChain(of, agency) : reviewOf(seat, of, agency);
}

/** Where no agency scores itself, the card of those who do. */
const reviewOf = ({ bloc }: Seat, of: Parameters<typeof selfChain>[0], agency: AgencyId): Chain => ({
  ...of,
  agency,
  round: bloc.rounds.includes("verified") ? "verified" : "second",
  scorer: secretariatFor(bloc, agency),
});

/** Asks for the targets of the agency that is picked, as they hold now. */
export function targetsAsked(state: PaneState): Step {
  const seat = seatOf(state);
  const chain = seat && readsAll(seat) && state.deciding && targetChain(seat, state.deciding);
  return chain ? refreshed(state, chain) : stay(state);
}

/** The sheet that tells the targets of the agency a decision is about, as far as it is here. */
export function targetSource(state: PaneState): Loaded<Sheet> {
  const seat = seatOf(state);
  const chain = seat && state.deciding && targetChain(seat, state.deciding);
  return (chain && state.sources[chainKey(chain)]) ?? NONE;
}
