import * as z from "zod/mini";
import { instant } from "../calendar.ts";
import type { BlocPeriod } from "../storage-keys.ts";
import { BlocEntry } from "./bloc-entry.ts";

/** Many blocs at a glance: at most one entry for a bloc's period, in the order of season, period and bloc. */
export type Province = readonly BlocEntry[];

/**
 * Puts any number of lists of entries together: blocs to a province, provinces to the country. Associative, commutative
 * and idempotent: of two different entries of one bloc's period the later stands, by `laterEntry`.
 */
export function mergeProvinces(...provinces: readonly (readonly BlocEntry[])[]): Province {
  const standing = new Map<string, BlocEntry>();
  for (const entry of provinces.flat()) {
    const known = standing.get(nameOf(entry));
    standing.set(nameOf(entry), known ? laterEntry(known, entry) : entry);
  }
  return [...standing].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

/** One name for a bloc's period among all seasons. */
export const nameOf = ({ season, period, bloc }: BlocPeriod): string => `${season}/${period}/${bloc}`;

/**
 * Which of two entries of one bloc's period stands, by their contents alone and by no clock: what was made from
 * scorecards before what was entered from paper; then the one of more records; then the one whose last record was
 * received later (one that does not say comes before); then the greater text.
 */
export function laterEntry(a: BlocEntry, b: BlocEntry): BlocEntry {
  const order =
    Number(a.source === "standings") - Number(b.source === "standings") ||
    a.records - b.records ||
    received(a) - received(b) ||
    compareText(textOf(a), textOf(b));
  return order < 0 ? b : a;
}

const NEVER = Number.MIN_SAFE_INTEGER;
const received = ({ asOf }: BlocEntry): number => (asOf === undefined ? NEVER : instant(asOf));
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An entry as text: its fields stand in the order of the schema, so that equal entries give equal text. */
const textOf = (entry: BlocEntry): string => JSON.stringify(z.encode(BlocEntry, entry));
