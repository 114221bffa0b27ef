import { isSlug } from "../../ids.ts";
import { parsePoints } from "../../parse-points.ts";
import { decimal } from "../../points.ts";
import { written } from "../../words/format.ts";
import { quoted, unquoted } from "./quoted.ts";

/** A value of a table's file as a cell says it, and back; undefined for a text that is no such value. */
export type Codec = {
  readonly write: (value: unknown) => string;
  readonly read: (text: string) => unknown;
};

/** An input's, section's or criterion's own name, as it stands in the column of codes. */
export const slug: Codec = { write: String, read: (text) => (isSlug(text) ? text : undefined) };

/** A name as it is when it is a slug, else between quotes. */
export const word = {
  write: (value: unknown): string => (isSlug(String(value)) ? String(value) : quoted(String(value))),
  read: (text: string): string | undefined => (isSlug(text) ? text : unquoted(text)),
} satisfies Codec;

/** A sentence as it is, or between quotes where it would be taken for several parts. */
export const sentence = {
  write: (value: unknown): string => {
    const text = String(value);
    return text === text.trim() && text !== "" && !/[;:"\n]/.test(text) ? text : quoted(text);
  },
  read: (text: string): string | undefined => (text.startsWith('"') ? unquoted(text) : text || undefined),
} satisfies Codec;

/** Points with a comma: "0,5". Never negative: what is taken is said by the row. */
export const somePoints: Codec = {
  write: (value) => written(String(value), "vi"),
  read: (text) => {
    const read = parsePoints(text);
    return read.kind === "points" && read.points >= 0 ? decimal(read.points) : undefined;
  },
};

const BOUND = String.raw`\d+(?:,\d{1,3}|\.\d{1,2})?`;

/** A bound with a comma and up to three decimals; "1.000" may be a thousand and is not taken. */
export const bound: Codec = {
  write: (value) => written(String(value), "vi"),
  read: (text) => boundIn(text.replace(/\s*%$/, "")),
};

const boundIn = (text: string): string | undefined =>
  new RegExp(`^${BOUND}$`).test(text) ? text.replace(",", ".") : undefined;

/** A whole number above zero. */
export const positive: Codec = {
  write: String,
  read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
};

/** One of several words, each standing for a value of the file; capitals do not matter. */
export const oneOf = <Value extends string>(words: Readonly<Record<Value, string>>): Codec => ({
  write: (value) => words[value as Value],
  read: (text) => (Object.keys(words) as Value[]).find((value) => words[value] === text.toLowerCase()),
});

/** Several values one after another. */
export const listOf = (each: Codec, separator: string): Codec => ({
  write: (value) => (value as readonly unknown[]).map(each.write).join(`${separator} `),
  read: (text) => {
    const all = text.split(separator).map((piece) => each.read(piece.trim()));
    return all.includes(undefined) ? undefined : all;
  },
});
