import type { PaneEvent } from "../state/event.ts";
import type { PaneState } from "../state/pane-state.ts";
import { type Fact, say, type WordKey } from "../words/words.ts";

/** What every part of the view is given: the state to draw, a way to tell what a person did, and the words. */
export type Pane = {
  readonly state: PaneState;
  readonly send: (event: PaneEvent) => void;
  readonly t: (key: WordKey, facts?: Readonly<Record<string, Fact>>) => string;
};

export const paneOf = (state: PaneState, send: Pane["send"]): Pane => ({
  state,
  send,
  t: (key, facts) => say(key, state.lang, facts),
});
