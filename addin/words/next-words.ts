import { NEXT_BLOC_WORDS } from "./next-bloc-words.ts";
import { NEXT_CARD_WORDS } from "./next-card-words.ts";
import { NEXT_PLACE_WORDS } from "./next-place-words.ts";

/**
 * "Việc tiếp theo" for every person and state: `do` what to do now, `after` what happens then. Facts: {errors},
 * {warnings}, {left} criteria still to fill, {waiting} cards in the queue, {missing}, {toVerify}, {unsigned},
 * {agencies}, {sent} counts of the bloc, {leader} the agency that leads it, {reason} why a card was sent back, {agency} whose card it is, {first} the first that waits.
 */
export const NEXT_WORDS = { ...NEXT_PLACE_WORDS, ...NEXT_CARD_WORDS, ...NEXT_BLOC_WORDS } as const;

export type NextId = keyof typeof NEXT_WORDS;
