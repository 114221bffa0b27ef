import { describe, expect, it, test } from "vitest";
import { readInput, readPoints } from "../../shared/read-input.ts";
import { Input } from "../../shared/rubric.ts";

const input = (kind: string) =>
  Input.parse({
    kind,
    id: "so-lieu",
    title: "Số liệu",
    ...(kind === "choice" && {
      options: [
        { id: "tot", title: "Tốt" },
        { id: "5", title: "Năm" },
      ],
    }),
  });

describe("typed points of the wire", () => {
  test.each([
    ["8.25", 825],
    ["0", 0],
    ["100", 10_000],
    ["-0.5", -50],
  ])("%s are points", (sent, value) => expect(readPoints(sent)).toEqual({ kind: "value", value }));

  test.each([undefined, null, ""])("%s is blank, not a zero", (sent) =>
    expect(readPoints(sent)).toEqual({ kind: "blank" }),
  );

  test.each([
    ["9.755", "points-too-fine"],
    ["-9.7550", "points-too-fine"],
    ["8,25", "points-format"],
    ["08.25", "points-format"],
    ["điểm", "points-format"],
    [" 8", "points-format"],
    [8.25, "points-format"],
    [true, "points-format"],
  ])("%s is refused: %s", (sent, code) => {
    expect(readPoints(sent)).toEqual({ kind: "refused", code, sent: String(sent) });
  });
});

describe("one input, as its table defines it", () => {
  test.each(["count", "amount", "percent", "flag", "choice", "date"])("a blank %s is blank", (kind) => {
    for (const sent of [undefined, null, ""]) expect(readInput(input(kind), sent)).toEqual({ kind: "blank" });
  });

  test.each([
    ["count", "0", "0"],
    ["count", "99999999", "99999999"],
    ["amount", "99999999.999", "99999999.999"],
    ["amount", "0.001", "0.001"],
    ["percent", "97.7", "97.7"],
    ["percent", "100.0", "100"],
  ])("a %s of %s", (kind, sent, value) => {
    const read = readInput(input(kind), sent);
    expect(read.kind === "value" && read.value.kind === "number" && read.value.value.toString()).toBe(value);
  });

  test.each([
    ["count", "1.5", "count-format"],
    ["count", "-1", "count-format"],
    ["count", "01", "count-format"],
    ["count", "100000000", "count-format"],
    ["count", 3, "count-format"],
    ["amount", "1.2345", "amount-format"],
    ["amount", "1,5", "amount-format"],
    ["amount", "-0.5", "amount-format"],
    ["amount", "100000000", "amount-format"],
    ["percent", "97,7", "percent-format"],
    ["percent", "97.7%", "percent-format"],
    ["flag", "true", "flag-format"],
    ["flag", "Có", "flag-format"],
    ["choice", "Tốt", "choice-format"],
    ["choice", 5, "choice-format"],
    ["date", "31/01/2022", "date-format"],
    ["date", "2022-01-31T00:00", "date-format"],
    ["date", 44_592, "date-format"],
    ["date", true, "date-format"],
  ] as const)("a %s refuses %s: %s", (kind, sent, code) => {
    expect(readInput(input(kind), sent)).toEqual({ kind: "refused", code, sent: String(sent) });
  });

  it("a flag is true or false, a choice one of its options", () => {
    expect(readInput(input("flag"), false)).toEqual({ kind: "value", value: { kind: "flag", value: false } });
    expect(readInput(input("choice"), "5")).toEqual({
      kind: "value",
      value: { kind: "choice", option: "5" },
    });
  });

  it("a day is a day, an impossible one too; “none” is said, not left blank", () => {
    expect(readInput(input("date"), "2022-02-30")).toEqual({
      kind: "value",
      value: { kind: "date", date: "2022-02-30" },
    });
    expect(readInput(input("date"), "none")).toEqual({ kind: "value", value: { kind: "none" } });
  });
});
