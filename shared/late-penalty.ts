import { instant } from "./calendar.ts";
import { type Points, points, smaller } from "./points.ts";
import type { Policy } from "./rubric.ts";
import { vietnamDay, vietnamDayAt } from "./words/vietnam-time.ts";

/** What a late self-score cost, and the days it was late. */
export type LatePenalty = { readonly days: number; readonly points: Points };

/** What is known of when a card came: whether it was late and, where it was noted, the ISO instant it was received. */
export type Arrival = { readonly late: boolean; readonly receivedAt?: string };

/**
 * Days of Viet Nam's calendar begun since the last day on which a card was in time; none for a card in time. Late on
 * that very day is one day, and so is a card known to be late but not by how much. A due instant at midnight ends the
 * day before it.
 */
export function daysLate({ late, receivedAt }: Arrival, due: string | undefined): number {
  if (!late) return 0;
  if (receivedAt === undefined || due === undefined) return 1;
  return Math.max(1, vietnamDay(receivedAt) - vietnamDayAt(instant(due) - 1));
}

/** What the table takes for so many days; undefined for a card in time and for a table that takes nothing. */
export function latePenaltyFor({ latePenalty: rule }: Policy, days: number): LatePenalty | undefined {
  if (!rule || days === 0) return undefined;
  const cost = points(rule.per === "day" ? rule.points * days : rule.points);
  return { days, points: smaller(cost, rule.atMost ?? cost) };
}
