import type { Fact, WordKey } from "../words/words.ts";
import type { Effect } from "./effect.ts";
import type { PaneState } from "./pane-state.ts";

/** What follows from an event: the new state, and what is to be done in the world. */
export type Step = { readonly state: PaneState; readonly effects: readonly Effect[] };

export const stay = (state: PaneState): Step => ({ state, effects: [] });
export const leadsTo = (state: PaneState, ...effects: readonly Effect[]): Step => ({ state, effects });

/** One step after another. */
export const andThen = ({ state, effects }: Step, next: (state: PaneState) => Step): Step => {
  const following = next(state);
  return { state: following.state, effects: [...effects, ...following.effects] };
};

/** A state without some of its parts. */
export function without<Key extends OptionalKey>(state: PaneState, ...keys: readonly Key[]): PaneState {
  const copy = { ...state };
  for (const key of keys) delete copy[key];
  return copy;
}

type OptionalKey = {
  [Key in keyof PaneState]-?: undefined extends PaneState[Key] ? Key : never;
}[keyof PaneState];

/** Says what was done; read out by a screen reader. */
export const noticed = (
  state: PaneState,
  word: WordKey,
  facts?: Readonly<Record<string, Fact>>,
): PaneState => ({
  ...state,
  serial: state.serial + 1,
  notice: { word, serial: state.serial + 1, at: state.now, ...(facts && { facts }) },
});

/** A new id for an upload: the pane's random seed and a number that is never used again. */
export const withId = (state: PaneState): { readonly state: PaneState; readonly id: string } => {
  const serial = state.serial + 1;
  return { state: { ...state, serial }, id: `${state.seed}-${serial}` };
};

/** A command may start only while no other runs; what stood in the way of the last one is forgotten. */
export const start = (
  state: PaneState,
  busy: NonNullable<PaneState["busy"]>,
  ...effects: readonly Effect[]
): Step =>
  state.busy === undefined
    ? leadsTo({ ...without(state, "trouble", "asking"), busy }, ...effects)
    : stay(state);
