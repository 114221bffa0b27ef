import { describe, expect, test } from "vitest";
import { isLate, isOpenToMembers } from "../../shared/season.ts";

describe("members see the standings", () => {
  test.each([
    ["sealed", false, false],
    ["sealed", true, false],
    ["after-close", false, false],
    ["after-close", true, true],
    ["open", false, true],
    ["open", true, true],
  ] as const)("of a bloc that is %s, closed: %s: %s", (visibility, isClosed, sees) => {
    expect(isOpenToMembers({ visibility }, isClosed)).toBe(sees);
  });
});

describe("a card is late", () => {
  const due = "2024-12-15T17:00:00+07:00";

  test("by the hour, not by the day, whatever the zone it is written in", () => {
    expect(isLate("2024-12-15T09:59:59Z", { due })).toBe(false);
    expect(isLate("2024-12-15T10:00:00Z", { due })).toBe(false);
    expect(isLate("2024-12-15T10:00:01Z", { due })).toBe(true);
    expect(isLate("2024-12-15T12:00:01+02:00", { due })).toBe(true);
  });

  test("never, where nothing is due", () => {
    expect(isLate("2024-12-15T10:00:01Z", {})).toBe(false);
  });
});
