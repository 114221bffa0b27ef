import type { CalendarDate } from "./calendar-date.ts";
import { holidaysOf, isAnnounced, yearOf } from "./holidays.ts";
import type { Criterion } from "./rubric.ts";
import { countsWorkingDays, type Deadline } from "./rules/deadline.ts";
import type { Period } from "./season.ts";
import type { Holidays } from "./working-days.ts";

/** Longer periods have more days off than formulas can list. */
const MOST_YEARS = 6;

/** The deadlines of a criterion that count days of work. */
export const workingDeadlines = ({ lines }: Criterion): readonly Deadline[] =>
  lines.flatMap(({ rule }) => (rule.kind === "deadline" && countsWorkingDays(rule) ? [rule] : []));

/**
 * The days off and the weekends worked that a criterion is scored by: those the period lists; otherwise those announced
 * or given by law, from the year before the period, which a count back may reach, to the year after. Undefined where
 * nothing of the criterion counts days of work, or the period is too long to list them.
 */
export function holidaysFor(
  { from, to, holidays }: Pick<Period, "from" | "to" | "holidays">,
  criterion: Criterion,
): Holidays | undefined {
  if (holidays) return holidays;
  if (workingDeadlines(criterion).length === 0 || isTooLong({ from, to })) return undefined;
  return holidaysOf(firstOf(yearOf(from) - 1), `${yearOf(to) + 1}-12-31` as CalendarDate);
}

const firstOf = (year: number) => `${year}-01-01` as CalendarDate;

/** Whether a period that lists no days off is scored by the plain week. */
export const isTooLong = ({ from, to }: Pick<Period, "from" | "to">): boolean =>
  yearOf(to) - yearOf(from) >= MOST_YEARS;

/** The years in which a deadline falls or the period lasts and whose days off are those of the law alone. */
export function yearsByLaw(
  { from, to, days }: Pick<Period, "from" | "to" | "days">,
  { days: due }: Deadline,
): readonly number[] {
  const dates = due.flatMap(({ due: by }) => ("on" in by ? by.on : (days[by.named] ?? [])));
  const years = [yearOf(from), yearOf(to), ...dates.map(yearOf)];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index).filter(
    (year) => !isAnnounced(year),
  );
}
