import { type CalendarDate, fromExcelSerial } from "../calendar.ts";
import { holidaysOf } from "../holidays.ts";
import type { Period } from "../season.ts";
import { vietnamDay } from "../words/vietnam-time.ts";
import { addWorkingDays, type Holidays, isWorkingDay } from "../working-days.ts";

/** Excel's number of 1 January 1970. */
const EPOCH = 25_569;

/** The day a deadline falls on in Viet Nam. */
export const dayOfDue = (due: string): CalendarDate =>
  fromExcelSerial(vietnamDay(due) + EPOCH) as CalendarDate;

/** The days off that a deadline of a period goes by: those the period says, else those of the day's year. */
export function workingCalendar({ holidays }: Pick<Period, "holidays">, day: CalendarDate): Holidays {
  const year = day.slice(0, 4);
  return holidays ?? holidaysOf(`${year}-01-01` as CalendarDate, `${year}-12-31` as CalendarDate);
}

/**
 * The day itself where it is one of work, else the next one: what falls due on a day off is due on the working day
 * after it (Bộ luật Dân sự 2015, Điều 148 khoản 5).
 */
export const onWorkingDay = (day: CalendarDate, holidays: Holidays): CalendarDate =>
  isWorkingDay(day, holidays) ? day : (addWorkingDays(day, 1, holidays) as CalendarDate);
