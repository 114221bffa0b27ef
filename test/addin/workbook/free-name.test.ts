import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeName } from "../../../addin/workbook/free-name.ts";

describe("the name of a new sheet", () => {
  it("is the one asked for, and gets a number when it is taken, whatever its capitals", () => {
    expect(freeName("Tự chấm so-a", "", [])).toBe("Tự chấm so-a");
    expect(freeName("Tự chấm so-a", "", ["TỰ CHẤM SO-A"])).toBe("Tự chấm so-a (2)");
    expect(freeName("Tự chấm so-a", "", ["Tự chấm so-a", "Tự chấm so-a (2)"])).toBe("Tự chấm so-a (3)");
  });

  it("keeps what is put behind it whole and is shortened before it, at the end of a word", () => {
    expect(freeName("Không chấp nhận, áp trần", " 12.12.2025", [])).toBe("Không chấp nhận, áp 12.12.2025");
  });

  it("is never longer than Excel takes and never one that is taken", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", " ", "-"), minLength: 1, maxLength: 40 }),
        fc.constantFrom("", " (cũ)", " 12.12.2025"),
        fc.nat(30),
        (name, after, count) => {
          const taken: string[] = [];
          for (let index = 0; index < count; index++) taken.push(freeName(name, after, taken));
          expect(new Set(taken.map((each) => each.toLowerCase())).size).toBe(count);
          expect(taken.every((each) => each.length <= 31)).toBe(true);
        },
      ),
    );
  });
});
