import type { CalendarDate } from "../calendar.ts";
import { holidaysOf, isAnnounced, yearOf } from "../holidays.ts";
import type { RubricId, SeasonId } from "../ids.ts";
import type { Programme } from "../programmes/programme.ts";
import { type Period, Season } from "../season.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { type Move, movedDay, movedTitle } from "./moved-years.ts";
import { setUpOf } from "./season-of-set-up.ts";
import type { SetUp } from "./set-up.ts";
import { dayOfDue, onWorkingDay, workingCalendar } from "./working-calendar.ts";

/**
 * What a later year begins from: the same blocs, members, awards and tables, their days moved by whole years and every
 * deadline onto a day of work. Leaders stay until another one is named.
 */
export function laterYear(setUp: SetUp, year = setUp.year + 1): SetUp {
  const move: Move = { from: setUp.year, years: year - setUp.year };
  return {
    ...moved(setUp, move),
    follows: setUp.id,
    blocs: setUp.blocs.map((bloc) => ({
      ...bloc,
      table:
        bloc.table.from === "in-force"
          ? { from: "season", season: setUp.id, bloc: bloc.id }
          : { from: "none" },
    })),
  };
}

/** A ready programme as the set-up of a year: its blocs, its members as far as its source names them, its tables. */
export function setUpOfProgramme({ season: written }: Programme, year: number): SetUp {
  const season = Season.parse(written);
  const { follows: _, ...setUp } = moved(setUpOf(season), { from: season.year, years: year - season.year });
  const tables = new Map(season.blocs.map(({ id, rubric }) => [id, rubric]));
  return {
    ...setUp,
    blocs: setUp.blocs.map((bloc) => ({
      ...bloc,
      table: { from: "preset", rubric: tables.get(bloc.id) as RubricId },
    })),
  };
}

const moved = (setUp: SetUp, move: Move): SetUp => ({
  ...setUp,
  id: movedId(setUp.id, move),
  title: movedTitle(setUp.title, move),
  year: move.from + move.years,
  periods: setUp.periods.map((period) => movedPeriod(period, move)),
});

const LONGEST = 40;

/** "nam-2024" is "nam-2025" a year later; an id that names no year gets one. */
function movedId(id: SeasonId, { from, years }: Move): SeasonId {
  const changed = id
    .split("-")
    .map((step) => (step === String(from) ? String(from + years) : step))
    .join("-");
  if (changed !== id || years === 0) return changed as SeasonId;
  const ending = `-${from + years}`;
  return `${id.slice(0, LONGEST - ending.length).replace(/-+$/, "")}${ending}` as SeasonId;
}

/** A period so many years on. Where it lists its days off they are those of its own year, once they were announced. */
function movedPeriod({ holidays, ...period }: Period, move: Move): Period {
  const [from, to] = [movedDay(period.from, move), movedDay(period.to, move)];
  const onWork = (day: CalendarDate) => {
    const later = movedDay(day, move);
    return onWorkingDay(later, workingCalendar({}, later));
  };
  return {
    ...period,
    title: movedTitle(period.title, move),
    from,
    to,
    ...(period.due !== undefined && { due: `${onWork(dayOfDue(period.due))}T${timeOf(period.due)}+07:00` }),
    days: Object.fromEntries(Object.entries(period.days).map(([name, day]) => [name, onWork(day)])),
    ...(holidays && isAnnounced(yearOf(to)) && { holidays: holidaysOf(from, to) }),
  };
}

/** The time of day in Viet Nam. */
const timeOf = (due: string): string => vietnamTime(due).slice(11);
