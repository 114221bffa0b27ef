import { describe, expect, test } from "vitest";
import { RealDate } from "../../shared/calendar-date.ts";
import { dayTyped, typedDay } from "../../shared/typed-day.ts";
import { dayTroubleInWords } from "../../shared/words/typed-day.ts";

describe("a day typed into a field", () => {
  test("is read as Vietnamese write it", () => {
    expect(dayTyped(" 5/3/2025 ")).toBe("2025-03-05");
    expect(dayTyped("29/02/2024")).toBe("2024-02-29");
    expect(dayTroubleInWords(typedDay("05.03.2025"), "vi")).toBeUndefined();
  });

  test("that its month does not have is refused with the length of the month", () => {
    for (const [typed, month, days] of [
      ["30/02/2025", "02/2025", 28],
      ["30/2/2024", "02/2024", 29],
      ["31/04/2025", "04/2025", 30],
    ] as const) {
      expect(dayTyped(typed)).toBeUndefined();
      expect(dayTroubleInWords(typedDay(typed), "vi")).toBe(
        `Không có ngày này trong lịch: tháng ${month} chỉ có ${days} ngày. Xem lại ngày trên văn bản.`,
      );
      expect(dayTroubleInWords(typedDay(typed), "en")).toBe(
        `There is no such day: ${month} has only ${days} days. Look at the paper again.`,
      );
    }
  });

  test("that is none is told how to be written; a blank is nothing yet", () => {
    for (const typed of ["hôm qua", "2025-12-31", "32/01/2025", "1/13/2025"]) {
      expect(typedDay(typed)).toEqual({ kind: "unreadable" });
      expect(dayTroubleInWords(typedDay(typed), "vi")).toBe("Viết ngày/tháng/năm, ví dụ 31/12/2025.");
      expect(dayTroubleInWords(typedDay(typed), "en")).toContain("31/12/2025");
    }
    expect([typedDay("  "), dayTyped(" ")]).toEqual([{ kind: "blank" }, undefined]);
    expect(dayTroubleInWords(typedDay(""), "vi")).toBeUndefined();
  });

  test("the server takes no day either that the calendar does not have", () => {
    expect(RealDate.safeParse("2025-02-30").success).toBe(false);
    expect(RealDate.safeParse("2024-02-29").success).toBe(true);
  });
});
