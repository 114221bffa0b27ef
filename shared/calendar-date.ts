import * as z from "zod/mini";
import { DAY, isImpossible } from "./calendar.ts";

/**
 * A day as people write it, "2022-02-30" included: a day that its month does not have is kept, flagged by
 * `isImpossible`, and counts as the last day of that month. No time, no zone.
 */
export const CalendarDate = z.string().check(z.regex(DAY)).brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A day there is in the calendar: the day of a paper that somebody enters by hand. */
export const RealDate = CalendarDate.check(z.refine((date) => !isImpossible(date)));
