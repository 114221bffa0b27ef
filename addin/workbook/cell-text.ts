/**
 * A value as the API must be given it, so that Excel keeps what was meant: it reads texts like a person's typing, in
 * English, and "1.10" would become a number, "8/5" a day, "=…" or "-a" a formula. A leading apostrophe keeps a text a
 * text and is not part of it.
 */
export const forCell = (value: string | number): string | number =>
  typeof value === "number" || isSurelyText(value) ? value : `'${value}`;

/** Letters to begin with and no digit; words that are values by themselves are not. */
const isSurelyText = (text: string): boolean =>
  text === "" || (/^\p{L}[^\p{N}]*$/u.test(text) && !/^(true|false)$/i.test(text.trim()));
