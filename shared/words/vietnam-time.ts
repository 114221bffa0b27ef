import { civil, instant } from "../calendar.ts";

const DAY = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year. */
const AHEAD = 7 * 3_600_000;

/** An ISO instant as a Vietnamese clock showed it: "15/12/2025 08:05:59". */
export function vietnamTime(written: string): string {
  const days = vietnamDay(written);
  const seconds = Math.floor((instant(written) + AHEAD - days * DAY) / 1000);
  const { year, month, day } = civil(days);
  const date = [two(day), two(month), String(year).padStart(4, "0")].join("/");
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${date} ${time}`;
}

/** The day a Vietnamese calendar showed at an ISO instant, counted from 1970-01-01. */
export const vietnamDay = (written: string): number => vietnamDayAt(instant(written));
/** The same at milliseconds since 1970 in UTC. */
export const vietnamDayAt = (milliseconds: number): number => Math.floor((milliseconds + AHEAD) / DAY);

const two = (number: number): string => String(number).padStart(2, "0");
