import { type CalendarDate, daysBetween, instant, writtenDay } from "../calendar.ts";
import { mistake, notice, type Place, type Problem } from "../checked.ts";
import { type Period, periodOf, type Season } from "../season.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { isWorkingDay } from "../working-days.ts";
import type { SetUp } from "./set-up.ts";
import { dayOfDue, onWorkingDay, workingCalendar } from "./working-calendar.ts";

const at = ({ id }: Period): Place => ({ pointer: `/periods/${id}` });

/**
 * What is wrong with the deadlines of a set-up at an instant: due before the period begins, or in another order than
 * the periods end; a deadline that has passed and is changed, or changed into the past. A day that nobody works on, and
 * a new season due in the past, are told as warnings.
 */
export function deadlineProblems(
  { periods }: Pick<SetUp, "periods">,
  before: Season | undefined,
  now: string,
): readonly Problem[] {
  return [
    ...periods.flatMap((period) => [
      ...beforeItsPeriod(period),
      ...passed(period, before, now),
      ...daysOff(period),
    ]),
    ...disordered(periods),
  ];
}

const beforeItsPeriod = (period: Period): readonly Problem[] =>
  period.due !== undefined && daysBetween(period.from, dayOfDue(period.due)) < 0
    ? [mistake("due-before-period", at(period), { period: period.title, due: vietnamTime(period.due) })]
    : [];

function passed(period: Period, before: Season | undefined, now: string): readonly Problem[] {
  const { due, title } = period;
  const kept = before && periodOf(before, period.id);
  const isPast = (each: string | undefined): each is string =>
    each !== undefined && instant(each) <= instant(now);
  if (kept?.due === due) return [];
  if (isPast(kept?.due))
    return [mistake("due-passed", at(period), { period: title, due: vietnamTime(kept.due) })];
  if (!isPast(due)) return [];
  const facts = { period: title, due: vietnamTime(due) };
  return [
    before ? mistake("due-in-the-past", at(period), facts) : notice("due-in-the-past", at(period), facts),
  ];
}

/** Periods that end one after another are due one after another. */
function disordered(periods: readonly Period[]): readonly Problem[] {
  const due = periods
    .flatMap(({ due, ...period }) => (due === undefined ? [] : [{ ...period, due }]))
    .sort((a, b) => daysBetween(b.to, a.to));
  return due.slice(1).flatMap((period, index) => {
    const earlier = due[index] as (typeof due)[number];
    const isLater = instant(period.due) >= instant(earlier.due) || period.to === earlier.to;
    return isLater
      ? []
      : [mistake("dues-disordered", at(period), { period: period.title, other: earlier.title })];
  });
}

/** Deadlines on a day off. */
function daysOff(period: Period): readonly Problem[] {
  const named: readonly (readonly [string, CalendarDate])[] = [
    ...(period.due === undefined ? [] : [["", dayOfDue(period.due)] as const]),
    ...Object.entries(period.days),
  ];
  return named.flatMap(([name, day]) => {
    const holidays = workingCalendar(period, day);
    if (isWorkingDay(day, holidays)) return [];
    const facts = {
      period: period.title,
      day: writtenDay(day),
      next: writtenDay(onWorkingDay(day, holidays)),
    };
    return name === ""
      ? [notice("due-day-off", at(period), facts)]
      : [notice("named-day-off", at(period), { ...facts, named: name })];
  });
}
