import type { PaneState } from "../state/pane-state.ts";
import { type AuthoringWord, sayOfAuthoring } from "../words/authoring-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";

/** The words of the screen on which a table is written, in the language of the pane. */
export const authoringSay =
  ({ state }: Pane) =>
  (key: AuthoringWord, facts?: Readonly<Record<string, Fact>>): string =>
    sayOfAuthoring(key, state.lang, facts);

/** What is safe in a conflict: Excel lays another's draft out beside one's own, a browser shows it in its place. */
export const safeWord = ({ host }: Pick<PaneState, "host">): AuthoringWord =>
  host === "excel" ? "conflict.safe" : "conflict.safe-file";
