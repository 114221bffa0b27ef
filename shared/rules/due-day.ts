import * as z from "zod/mini";
import { excelDay, excelSerial } from "../calendar.ts";
import { CalendarDate } from "../calendar-date.ts";
import { type Holidays, MOST_AWAY, PLAIN_WEEK, workingSerial } from "../working-days.ts";
import type { Cells, Scene } from "./rule.ts";

/**
 * A day fixed by the table, or so many days before (negative) or after a named day of the season: days of the calendar,
 * or with `working` days of work by the period's holidays ("trước 05 ngày làm việc").
 */
export const DueDay = z.union([
  z.strictObject({ on: CalendarDate }),
  z.strictObject({
    named: z.string(),
    days: z.int().check(z.gte(-MOST_AWAY), z.lte(MOST_AWAY)),
    working: z.optional(z.literal(true)),
  }),
]);
export type DueDay = z.infer<typeof DueDay>;

/** The due day as Excel numbers days; undefined while the period does not set the day it is named after. */
export function dueSerial(due: DueDay, { dates, holidays }: Scene): number | undefined {
  if ("on" in due) return excelSerial(due.on);
  const named = dates.get(due.named);
  return named && serialFrom(named, due, holidays);
}

/** The same where formulas are written, and every named day is known. */
export const dueSerialIn = (due: DueDay, { date, holidays }: Cells): number =>
  "on" in due ? excelSerial(due.on) : serialFrom(date(due.named), due, holidays);

function serialFrom(
  named: CalendarDate,
  { days, working }: Extract<DueDay, { named: string }>,
  holidays: Holidays = PLAIN_WEEK,
): number {
  const start = excelSerial(named);
  return working ? workingSerial(start, days, holidays) : start + days;
}

/** The due day in a formula; one counted in days of work is a day already, because the period's holidays are known. */
export function dueFormula(due: DueDay, cells: Cells): string {
  if ("on" in due) return excelDay(due.on);
  if (due.working) return String(dueSerialIn(due, cells));
  return `${excelDay(cells.date(due.named))}${due.days < 0 ? "" : "+"}${due.days}`;
}
