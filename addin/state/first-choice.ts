import { instant } from "../../shared/calendar.ts";
import type { Period } from "../../shared/season.ts";
import type { Choice } from "./choice.ts";
import type { Seat } from "./seat.ts";

/**
 * A choice with what a person would pick first where nothing is picked that is still offered: the newest season, by its
 * year, then by a period that is open now; of several periods the open one. Where that leaves several, the person picks.
 */
export function firstChoice(seats: readonly Seat[], choice: Choice, now: string): Choice {
  const season = stillOffered(seasonIn, seats, choice.season) ?? newestSeason(seats, now);
  const within = seats.filter((seat) => seasonIn(seat) === season);
  const period =
    stillOffered(periodIn, within, choice.period) ?? onlyOne(within.filter(isOpenAt(now)), periodIn);
  return { ...choice, ...(season !== undefined && { season }), ...(period !== undefined && { period }) };
}

const seasonIn = ({ season }: Seat): string => season.id;
const periodIn = ({ period }: Seat): string => period.id;

const stillOffered = (
  of: (seat: Seat) => string,
  seats: readonly Seat[],
  picked: string | undefined,
): string | undefined => (seats.some((seat) => of(seat) === picked) ? picked : undefined);

function newestSeason(seats: readonly Seat[], now: string): string | undefined {
  const year = Math.max(...seats.map(({ season }) => season.year));
  const newest = seats.filter(({ season }) => season.year === year);
  return onlyOne(newest, seasonIn) ?? onlyOne(newest.filter(isOpenAt(now)), seasonIn);
}

function onlyOne(seats: readonly Seat[], of: (seat: Seat) => string): string | undefined {
  const [first, ...others] = new Set(seats.map(of));
  return others.length === 0 ? first : undefined;
}

/** From its first day in Viet Nam until its cards are due; without a due instant, to the end of its last day. */
const isOpenAt =
  (now: string) =>
  ({ period: { from, to, due } }: { readonly period: Period }): boolean =>
    instant(`${from}T00:00:00+07:00`) <= instant(now) &&
    instant(now) <= instant(due ?? `${to}T23:59:59+07:00`);
