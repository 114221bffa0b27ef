import type { Lang } from "../../shared/words/format.ts";
import { BLOC_WORDS } from "./bloc-words.ts";
import { CARD_WORDS } from "./card-words.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import { INTAKE_WORDS } from "./intake-words.ts";
import { SAID_WORDS } from "./said-words.ts";
import { STANDINGS_WORDS } from "./standings-words.ts";

/** Everything the pane says by itself, in both languages. `{name}` takes a fact. */
export const WORDS = {
  ...FRAME_WORDS,
  ...CARD_WORDS,
  ...BLOC_WORDS,
  ...INTAKE_WORDS,
  ...STANDINGS_WORDS,
  ...SAID_WORDS,
} as const;

export type WordKey = keyof typeof WORDS;
export type Fact = string | number;
export type Worded = { readonly vi: string; readonly en: string };

export const say = (key: WordKey, lang: Lang, facts: Readonly<Record<string, Fact>> = {}): string =>
  filled(WORDS[key], lang, facts);

/** A sentence with its facts in place. A fact the sentence needs and nobody gave is a bug of ours and shows as it stands. */
export const filled = (worded: Worded, lang: Lang, facts: Readonly<Record<string, Fact>>): string =>
  worded[lang].replace(/\{(\w+)\}/g, (asWritten, name: string) => {
    const fact = facts[name];
    return fact === undefined ? asWritten : String(fact);
  });
