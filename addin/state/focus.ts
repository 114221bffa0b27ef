import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { FoundSheet } from "../ports.ts";
import { chainKey, chainOf, isSameChain } from "./chain-key.ts";
import { choiceFor, type Settled, settle } from "./choice.ts";
import type { Effect } from "./effect.ts";
import { coming, knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { chainsOf, isForSeat, type Seat } from "./seat.ts";
import { leadsTo, type Step, stay, without } from "./step.ts";

/** The season of the practice sheet: nothing of it is ever sent. */
export const PRACTICE_SEASON = "luyen-tap";

export const settledOf = (state: PaneState): Settled => settle(knownOf(state.seats) ?? [], state.choice);
export const seatOf = (state: PaneState): Seat | undefined => settledOf(state).seat;

export const focusOf = ({ sheets, focus }: PaneState): FoundSheet | undefined =>
  sheets.find(({ id }) => id === focus);
export const sourceOf = ({ sources, chain }: PaneState): Sheet | undefined =>
  chain && knownOf(sources[chainKey(chain)]);
export const readingOf = ({ readings, focus }: PaneState): SheetReading | undefined =>
  focus === undefined ? undefined : readings[focus];
export const isPractice = ({ chain }: PaneState): boolean => chain?.season === PRACTICE_SEASON;

/** The sheet a person stands in wins, and with it its season, bloc and period; else the one of the card worked on. */
export function followSheet(state: PaneState): Step {
  const active = state.sheets.find(({ isActive }) => isActive);
  if (!active) return followChoice(state);
  const chain = chainOf(active.identity);
  const choice = choiceFor(knownOf(state.seats) ?? [], chain);
  return needed({ ...onSheet(state, active), chain, ...(choice && { choice }) });
}

/** The card of the seat that is picked, and its sheet when the workbook has one. */
export function followChoice(state: PaneState): Step {
  const seat = seatOf(state);
  const chain = chainFor(seat, state.chain);
  const found = chain && state.sheets.find(({ identity }) => isSameChain(chainOf(identity), chain));
  const base = chain ? { ...state, chain } : without(state, "chain");
  return needed(found ? onSheet(base, found) : offSheet(base));
}

/** The card worked on stays while the seat may open it; a secretary with one card has that one. */
function chainFor(seat: Seat | undefined, chain: Chain | undefined): Chain | undefined {
  if (!seat) return chain?.season === PRACTICE_SEASON ? chain : undefined;
  const isHere =
    chain &&
    chain.season === seat.season.id &&
    chain.period === seat.period.id &&
    chain.bloc === seat.bloc.id;
  if (isHere && isForSeat(seat, chain)) return chain;
  const chains = chainsOf(seat);
  return seat.role.role === "agency-secretary" && chains.length === 1 ? chains[0] : undefined;
}

const onSheet = (state: PaneState, { id }: FoundSheet): PaneState =>
  state.focus === id ? state : { ...offSheet(state), focus: id };

export const offSheet = (state: PaneState): PaneState => ({
  ...without(state, "focus", "row", "evidence", "preflight"),
  problemAt: 0,
});

/** What must be fetched for the card worked on: its source, then its sheet's cells. */
export function needed(state: PaneState): Step {
  const { chain, focus } = state;
  if (!chain) return stay(state);
  const key = chainKey(chain);
  const source = state.sources[key];
  if (source === undefined || source.kind === "none") {
    if (chain.season === PRACTICE_SEASON)
      return leadsTo(
        { ...state, sources: { ...state.sources, [key]: coming(source) } },
        { kind: "practise", lay: false },
      );
    if (!state.person) return stay(state);
    return leadsTo(
      { ...state, sources: { ...state.sources, [key]: coming(source) } },
      { kind: "load-source", chain },
    );
  }
  const value = knownOf(source);
  if (!value || focus === undefined || state.readings[focus]) return stay(state);
  // A sheet just built is what it was built as.
  return leadsTo(state, state.newSheet === focus ? look(focus, value) : closeLook(state, focus, value));
}

export const look = (sheet: string, source: Sheet): Extract<Effect, { kind: "read" }> => ({
  kind: "read",
  sheet,
  source,
  purpose: "look",
});

/** A look that also asks what Excel checks in the entry cells: more is sent, so not after every figure that is typed. */
export const closeLook = (
  { readings }: PaneState,
  sheet: string,
  source: Sheet,
): Extract<Effect, { kind: "read" }> => {
  const rowsAt = readings[sheet]?.rowsAt;
  return { ...look(sheet, source), asksRules: rowsAt ? { rowsAt } : {} };
};

/** Asks for the card's source again, keeping what is known meanwhile. */
export function refreshed(state: PaneState, chain: Chain): Step {
  if (chain.season === PRACTICE_SEASON) return stay(state);
  const key = chainKey(chain);
  return leadsTo(
    { ...state, sources: { ...state.sources, [key]: coming(state.sources[key]) } },
    { kind: "load-source", chain },
  );
}
