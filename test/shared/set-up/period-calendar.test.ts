import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../../shared/calendar.ts";
import { holidaysFor } from "../../../shared/period-holidays.ts";
import { calendarYears, commonCalendar, MOST_DAYS_LISTED } from "../../../shared/set-up/period-calendar.ts";
import { Holidays } from "../../../shared/working-days.ts";

const days = (from: string, to: string) => ({ from: from as CalendarDate, to: to as CalendarDate });
/** A criterion of which a line counts working days after a day. */
const COUNTING = {
  lines: [{ rule: { kind: "deadline", days: [], per: "working-day" } }],
} as unknown as Parameters<typeof holidaysFor>[1];

describe("the calendar of a period that lists none", () => {
  test("is the one it is scored by, so that to list it changes nothing", () => {
    const period = days("2024-01-01", "2024-12-31");
    const common = commonCalendar(period);
    expect(common?.off).toContain("2024-09-03");
    expect(common?.worked).toEqual(["2024-05-04", "2025-04-26"]);
    expect(common).toEqual(holidaysFor(period, COUNTING));
  });

  test("is short enough to be listed, of the longest period that has one", () => {
    for (let year = 2020; year < 2100; year += 1) {
      const common = commonCalendar(days(`${year}-01-01`, `${year + 5}-12-31`));
      expect(common && Holidays.safeParse(common).success, String(year)).toBe(true);
      expect(common?.off.length).toBeLessThanOrEqual(MOST_DAYS_LISTED);
    }
    expect(commonCalendar(days("2020-01-01", "2026-12-31"))).toBeUndefined();
  });

  test("is shown year by year, and it is said of which year nothing was announced", () => {
    const own = { off: ["2030-01-01", "2024-09-03", "2024-01-01"], worked: ["2024-05-04"] };
    expect(calendarYears(days("2024-01-01", "2025-12-31"), own as unknown as Holidays)).toEqual([
      { year: 2024, isAnnounced: true, off: ["2024-01-01", "2024-09-03"], worked: ["2024-05-04"] },
      { year: 2025, isAnnounced: true, off: [], worked: [] },
      { year: 2030, isAnnounced: false, off: ["2030-01-01"], worked: [] },
    ]);
  });
});
