import { slugOf } from "../../shared/authoring/free-ids.ts";
import { type CalendarDate, writtenDay } from "../../shared/calendar.ts";
import type { Period } from "../../shared/season.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { PeriodLine } from "./set-up-desk.ts";

type UnreadInPeriod = "title" | "from" | "to" | "due" | "hour" | "days";

/** A deadline as the form shows it: its day and its hour in Viet Nam, to the minute. */
export function dueShown(due: string): Pick<PeriodLine, "due" | "hour"> {
  const shown = vietnamTime(due);
  return { due: shown.slice(0, 10), hour: shown.slice(11, 16) };
}

/** A period as it is typed; `taken` are the ids that others have, and gets the one that is made here. */
export function periodWritten(
  line: PeriodLine,
  taken: Set<string>,
  isUnread: (field: UnreadInPeriod) => void,
): Period {
  const day = (field: "from" | "to" | "due") => {
    const read = dayTyped(line[field]);
    if (read === undefined) isUnread(field);
    return read as CalendarDate;
  };
  if (text(line.title) === "") isUnread("title");
  const { due: before, holidays: _, ...kept } = line.kept;
  const isDue = line.due.trim() !== "";
  if (isDue && !HOUR.test(line.hour.trim())) isUnread("hour");
  return {
    ...kept,
    id: kept.id ?? (freeId(slugOf(line.title) || "ky", taken) as Period["id"]),
    title: text(line.title),
    from: day("from"),
    to: day("to"),
    ...(isDue && { due: dueWritten(day("due"), line.hour.trim().padStart(5, "0"), before) }),
    days: daysOf(line, isUnread),
    ...(line.holidays !== "common" && { holidays: line.holidays }),
  };
}

/** The one that is kept while its day and hour are those shown of it: it may have seconds the form does not ask for. */
function dueWritten(day: CalendarDate, hour: string, before: string | undefined): string {
  const shown = before !== undefined && dueShown(before);
  const isSame = shown && day !== undefined && shown.due === writtenDay(day) && shown.hour === hour;
  return isSame ? before : `${day}T${hour}:00+07:00`;
}

const text = (typed: string): string => typed.trim().normalize("NFC");

/** "17:00", "8:30". */
const HOUR = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;

/** Every name once, with a day of the calendar; a line that says nothing is none. */
function daysOf({ days }: PeriodLine, isUnread: (field: UnreadInPeriod) => void): Period["days"] {
  const said = days.filter(({ name, day }) => text(name) !== "" || day.trim() !== "");
  const read = said.map(({ name, day }) => [text(name), dayTyped(day)] as const);
  const isWhole = read.every(([name, day]) => name !== "" && day !== undefined);
  if (!isWhole || new Set(read.map(([name]) => name)).size < read.length) isUnread("days");
  return Object.fromEntries(read) as Period["days"];
}

function freeId(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem.slice(0, 36)}-${number}`;
  taken.add(id);
  return id;
}
