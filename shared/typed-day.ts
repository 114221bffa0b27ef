import { type CalendarDate, daysIn, dayWritten, isImpossible } from "./calendar.ts";

/** What a person typed where a day belongs: nothing, a day, a day its month does not have, or no day at all. */
export type TypedDay =
  | { readonly kind: "blank" }
  | { readonly kind: "day"; readonly day: CalendarDate }
  | { readonly kind: "impossible"; readonly month: number; readonly year: number; readonly days: number }
  | { readonly kind: "unreadable" };

/** "5/3/2022" as typed into a field. Unlike a day on a paper that is only quoted, an impossible one is none. */
export function typedDay(text: string): TypedDay {
  if (text.trim() === "") return { kind: "blank" };
  const day = dayWritten(text);
  if (day === undefined) return { kind: "unreadable" };
  if (!isImpossible(day)) return { kind: "day", day };
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return { kind: "impossible", month, year, days: daysIn(year, month) };
}

/** The day that was typed, where it is one of the calendar. */
export function dayTyped(text: string): CalendarDate | undefined {
  const read = typedDay(text);
  return read.kind === "day" ? read.day : undefined;
}
