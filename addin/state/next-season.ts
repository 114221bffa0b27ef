import { writtenDay } from "../../shared/calendar.ts";
import type { NextSeason } from "../../shared/hand-over.ts";
import type { Period } from "../../shared/season.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { HandOverDraft, PeriodDraft } from "./people-desk.ts";
import type { PeopleSeat } from "./people-seat.ts";

/** A hand-over to begin with: next year's season as this one was, its days a year later. */
export function handOverBegun({ season: { id, title, year }, periods }: PeopleSeat): HandOverDraft {
  const next = year + 1;
  const moved = (text: string) => text.replaceAll(String(year), String(next));
  return {
    kind: "hand-over",
    id: moved(id) === id ? `${id.slice(0, LONGEST_STEM)}-${next}` : moved(id),
    title: moved(title) === title ? `Năm thi đua ${next}` : moved(title),
    year: next,
    leader: "",
    deputy: "",
    reason: "",
    periods: periods.map((period) => ({
      ...periodWritten(period),
      id: moved(period.id),
      title: moved(period.title),
      ...daysLater(period),
    })),
    problems: [],
  };
}

/** An id has forty characters at most; the year takes five of them. */
const LONGEST_STEM = 35;

/** The parts of a season that is there already, as they stand in the form. */
export const nextAsWritten = ({
  id,
  title,
  year,
  periods,
}: NextSeason): Pick<HandOverDraft, "id" | "title" | "year" | "periods"> => ({
  id,
  title,
  year,
  periods: periods.map(periodWritten),
});

const periodWritten = ({ id, title, from, to, due, days }: Period): PeriodDraft => ({
  id,
  title,
  from: writtenDay(from),
  to: writtenDay(to),
  due: due === undefined ? "" : dueWritten(due),
  days,
});

/** "2024-12-15T17:00:00+07:00" as "15/12/2024 17:00". */
const dueWritten = (due: string): string => vietnamTime(due).slice(0, "15/12/2024 17:00".length);

const daysLater = ({ from, to, due, days }: Period): Pick<PeriodDraft, "from" | "to" | "due" | "days"> => ({
  from: writtenDay(yearLater(from)),
  to: writtenDay(yearLater(to)),
  due: due === undefined ? "" : yearLaterWritten(dueWritten(due)),
  days: Object.fromEntries(Object.entries(days).map(([name, day]) => [name, yearLater(day)])),
});

/** The same day a year later; the last of February where that year has no twenty-ninth. */
function yearLater<Day extends string>(day: Day): Day {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.replace(/-02-29$/, "-02-28") as Day;
}

const yearLaterWritten = (due: string): string =>
  due
    .replace(/^(\d{2}\/\d{2}\/)(\d{4})/, (_, day: string, year: string) => `${day}${Number(year) + 1}`)
    .replace(/^29\/02/, "28/02");
