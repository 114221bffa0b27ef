import type { Worded } from "./words.ts";

/** `do`: what to do now; `after`: what happens then. */
export type NextWords = { readonly do: Worded; readonly after: Worded };
