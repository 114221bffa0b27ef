import fc from "fast-check";
import { expect, test } from "vitest";
import { vietnamTime } from "../../../shared/words/vietnam-time.ts";

test("an instant is written as a Vietnamese clock showed it", () => {
  expect(vietnamTime("2025-12-15T01:05:59Z")).toBe("15/12/2025 08:05:59");
  expect(vietnamTime("2025-12-31T17:00:00.999Z")).toBe("01/01/2026 00:00:00");
  expect(vietnamTime("2024-02-29T12:30:00+07:00")).toBe("29/02/2024 12:30:00");
  expect(vietnamTime("1969-12-31T16:59:59Z")).toBe("31/12/1969 23:59:59");
});

test("any instant is the one a calendar gives for seven hours ahead of UTC", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
      (date) => {
        const local = new Date(date.getTime() + 7 * 3_600_000).toISOString();
        const [year, month, day] = local.slice(0, 10).split("-");
        expect(vietnamTime(date.toISOString())).toBe(`${day}/${month}/${year} ${local.slice(11, 19)}`);
      },
    ),
  );
});
