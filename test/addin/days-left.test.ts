import { describe, expect, test } from "vitest";
import { daysLeft } from "../../addin/state/days-left.ts";

const DUE = "2024-12-15T17:00:00+07:00";

describe("days left are counted on a Vietnamese calendar", () => {
  test.each([
    ["2024-12-10T03:00:00Z", 5],
    // 23:30 on the 14th in Hà Nội, still the 14th in UTC too.
    ["2024-12-14T16:30:00Z", 1],
    // 00:30 on the 15th in Hà Nội, the 14th in UTC.
    ["2024-12-14T17:30:00Z", 0],
    ["2024-12-15T16:59:59Z", 0],
    ["2024-12-15T17:00:00Z", -1],
  ])("at %s there are %i", (now, days) => {
    expect(daysLeft(now, DUE)).toBe(days);
  });
});
