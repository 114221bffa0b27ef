import { onNumbers } from "./numbers.ts";
import type { Operand, Scalar } from "./values.ts";

const DAY = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const UNIX_ZERO = 25_569;

/** Days since Excel's 0 January 1900, its 29 February 1900 included. */
export function serialOf(year: number, month: number, day: number): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / DAY) + UNIX_ZERO;
  return days < 61 ? days - 1 : days;
}

/** The calendar day and the clock of a serial number; the fraction is the time of day, rounded to the second. */
export function momentOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
} {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const date = new Date(((days < 60 ? days + 1 : days) - UNIX_ZERO) * DAY);
  const clock = seconds - days * 86_400;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
  };
}

/** Functions of the calendar. None of the clock: a sheet of ours says the same tomorrow. */
export const DATES: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  DATE: onNumbers(
    (year = 0, month = 0, day = 0): Scalar =>
      serialOf(year < 1900 ? year + 1900 : year, Math.trunc(month), Math.trunc(day)),
  ),
  DAY: onNumbers((serial = 0) => momentOf(serial).day),
  MONTH: onNumbers((serial = 0) => momentOf(serial).month),
  YEAR: onNumbers((serial = 0) => momentOf(serial).year),
};
