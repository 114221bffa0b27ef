import { type AuthoringWord, sayOfAuthoring } from "../words/authoring-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";

/** The words of the screen on which a table is written, in the language of the pane. */
export const authoringSay =
  ({ state }: Pane) =>
  (key: AuthoringWord, facts?: Readonly<Record<string, Fact>>): string =>
    sayOfAuthoring(key, state.lang, facts);
