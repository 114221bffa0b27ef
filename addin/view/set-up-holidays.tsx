import { useState } from "preact/hooks";
import { type CalendarDate, excelSerial, writtenDay } from "../../shared/calendar.ts";
import {
  type CalendarYear,
  calendarYears,
  commonCalendar,
  MOST_DAYS_LISTED,
} from "../../shared/set-up/period-calendar.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { Holidays } from "../../shared/working-days.ts";
import type { PeriodLine } from "../state/set-up-desk.ts";
import { type SetUpDayWord, sayOfSetUpDays } from "../words/set-up-day-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly line: PeriodLine;
  readonly onHolidays: (holidays: PeriodLine["holidays"]) => void;
};

/** "Ngày nghỉ, ngày làm bù": the common calendar, of which any day can be taken out, or the period's own. */
export function SetUpHolidays({ pane, line, onHolidays }: Props) {
  const w = (key: SetUpDayWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpDays(key, pane.state.lang, facts);
  const [from, to] = [dayTyped(line.from), dayTyped(line.to)];
  const days = from && to && from <= to ? { from, to } : undefined;
  const isOwn = line.holidays !== "common";
  const common = days && commonCalendar(days);
  const calendar = line.holidays === "common" ? common : line.holidays;
  return (
    <details>
      <summary>{w("holidays.title")}</summary>
      <p class="small">{w("holidays.why")}</p>
      {!days && <p class="small">{w("holidays.not-yet")}</p>}
      {days && !calendar && <p class="small">{w("holidays.too-long")}</p>}
      {days && calendar && (
        <>
          <p>{w(isOwn ? "holidays.own" : "holidays.given")}</p>
          {calendarYears(days, together(calendar, common)).map((year) => (
            <OneYear
              key={year.year}
              pane={pane}
              year={year}
              isOwn={isOwn}
              calendar={calendar}
              onHolidays={onHolidays}
            />
          ))}
          <AddDay pane={pane} calendar={calendar} onHolidays={onHolidays} />
          {isOwn && (
            <p class="row">
              <Button kind="quiet" onPress={() => onHolidays("common")}>
                {w("holidays.restore")}
              </Button>
            </p>
          )}
        </>
      )}
    </details>
  );
}

/** The days of a calendar and those of the common one that were taken out of it, so that they can be put back. */
const together = (calendar: Holidays, common: Holidays = calendar): Holidays => ({
  off: [...new Set([...common.off, ...calendar.off])],
  worked: [...new Set([...common.worked, ...calendar.worked])],
});

function OneYear({
  pane: { state },
  year: { year, isAnnounced, off, worked },
  isOwn,
  calendar,
  onHolidays,
}: {
  readonly pane: Pane;
  readonly year: CalendarYear;
  readonly isOwn: boolean;
  readonly calendar: Holidays;
  readonly onHolidays: Props["onHolidays"];
}) {
  const w = (key: SetUpDayWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpDays(key, state.lang, facts);
  const listed = (days: readonly CalendarDate[], list: keyof Holidays) =>
    days.filter((day) => calendar[list].includes(day)).length;
  const toggle = (list: keyof Holidays, day: CalendarDate) =>
    onHolidays({
      ...calendar,
      [list]: calendar[list].includes(day)
        ? calendar[list].filter((each) => each !== day)
        : [...calendar[list], day].sort(),
    });
  return (
    <details>
      <summary>
        {w("holidays.year", { year, off: listed(off, "off"), worked: listed(worked, "worked") })}
      </summary>
      {!isOwn && <p class="small">{w(isAnnounced ? "holidays.announced" : "holidays.by-law")}</p>}
      {lacksCultureDay(year, off) && <p class="small">{w("holidays.culture-day")}</p>}
      {Object.entries({ off, worked }).map(([list, days]) => {
        const of = list as keyof Holidays;
        return (
          days.length > 0 && (
            <fieldset key={of}>
              <legend class="small">{w(`holidays.${of}`)}</legend>
              <div class="pair">
                {days.map((day) => (
                  <label key={day} class="option">
                    <input
                      type="checkbox"
                      checked={calendar[of].includes(day)}
                      onChange={() => toggle(of, day)}
                    />
                    <span>{writtenDay(day)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          )
        );
      })}
    </details>
  );
}

/** From 2026 on the 24th of November is meant to be a day off; whether it is in a year, its announcement says. */
function lacksCultureDay(year: number, off: readonly CalendarDate[]): boolean {
  const day = `${year}-11-24` as CalendarDate;
  return year >= 2026 && excelSerial(day) % 7 > 1 && !off.includes(day);
}

/** A day typed and put into one of the two lists; a weekend is off anyway. */
function AddDay({
  pane,
  calendar,
  onHolidays,
}: {
  readonly pane: Pane;
  readonly calendar: Holidays;
  readonly onHolidays: Props["onHolidays"];
}) {
  const w = (key: SetUpDayWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpDays(key, pane.state.lang, facts);
  const [typed, setTyped] = useState("");
  const day = dayTyped(typed);
  const isWeekend = day !== undefined && excelSerial(day) % 7 <= 1;
  const isFull = [calendar.off, calendar.worked].some((list) => list.length >= MOST_DAYS_LISTED);
  const add = (list: keyof Holidays) => {
    if (day === undefined) return;
    const { off, worked } = calendar;
    const others = { off: off.filter((each) => each !== day), worked: worked.filter((each) => each !== day) };
    onHolidays({ ...others, [list]: [...others[list], day].sort() });
    setTyped("");
  };
  return (
    <>
      <DayField pane={pane} label={w("holidays.add")} text={typed} onText={setTyped} />
      {isWeekend && <p class="small">{w("holidays.is-weekend", { day: writtenDay(day) })}</p>}
      {isFull && <p class="bad small">{w("holidays.full")}</p>}
      <p class="row">
        <Button isOff={day === undefined || isWeekend || isFull} onPress={() => add("off")}>
          {w("holidays.add-off")}
        </Button>
        <Button isOff={day === undefined || !isWeekend || isFull} onPress={() => add("worked")}>
          {w("holidays.add-worked")}
        </Button>
      </p>
    </>
  );
}
