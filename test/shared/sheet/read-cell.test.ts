import { describe, expect, it } from "vitest";
import { excelSerial } from "../../../shared/calendar.ts";
import { CalendarDate } from "../../../shared/calendar-date.ts";
import { Input } from "../../../shared/rubric.ts";
import { readCell } from "../../../shared/sheet/read-cell.ts";
import type { Enters } from "../../../shared/sheet/sheet-rows.ts";

const input = (written: object): Enters => ({
  kind: "input",
  input: Input.parse({ id: "so", title: "Số", ...written }),
});
const COUNT = input({ kind: "count" });
const PERCENT = input({ kind: "percent" });
const FLAG = input({ kind: "flag" });
const DAY = input({ kind: "date" });
const CHOICE = input({
  kind: "choice",
  options: [
    { id: "tot", title: "Hoàn thành tốt" },
    { id: "kha", title: "Khá, có thiếu sót" },
  ],
});
const POINTS: Enters = { kind: "points" };

const cell = (value: string | number | boolean, numberFormat = "General", isFormula = false) => ({
  value,
  numberFormat,
  isFormula,
});
const read = (enters: Enters, ...given: Parameters<typeof cell>) => readCell(enters, cell(...given));
const serial = (day: string): number => excelSerial(CalendarDate.parse(day));

describe("a cell of figures", () => {
  it("left blank says nothing, spaces and Excel's mark for a text included", () => {
    expect(readCell(COUNT, undefined)).toEqual({});
    for (const nothing of ["", "  ", "\u00a0", "'", "\u200b"]) expect(read(COUNT, nothing)).toEqual({});
  });

  it.each([
    [3, "3"],
    [0, "0"],
    [8.299999999999999, "8.3"],
    [12504.08, "12504.08"],
    [1.23456, "1.23456"],
    [-2, "-2"],
    [1e21, "1e+21"],
  ])("the number %s is sent as %s, nothing rounded", (value, sent) => {
    expect(read(COUNT, value)).toEqual({ sent });
  });

  it.each([
    ["8,5", "8.5", 8.5],
    ["8.5", "8.5", 8.5],
    ["'12", "12", 12],
    ["007", "7", 7],
    ["-3", "-3", -3],
    ["1,50", "1.5", 1.5],
  ])(
    "the text %s is understood as %s, and one click makes it a number for Excel too",
    (text, sent, value) => {
      expect(read(COUNT, text)).toEqual({
        sent,
        remark: { code: "cell-number-as-text", severity: "warning", facts: { value: sent } },
        fix: { value, numberFormat: "General", asks: false },
      });
    },
  );

  it.each([
    ["1.000", "cell-ambiguous"],
    ["1,000", "cell-ambiguous"],
    ["08/05", "cell-date"],
    ["#REF!", "cell-error"],
    ["ba lần", "cell-not-points"],
  ])("the text %s is refused as %s and sent as it stands", (text, code) => {
    const { sent, remark, fix } = read(COUNT, text);
    expect([sent, remark?.severity, remark?.code, fix]).toEqual([text, "error", code, undefined]);
  });

  it("what can mean only one number is offered without its unit", () => {
    expect(read(COUNT, "12 điểm").fix).toEqual({ value: 12, numberFormat: "General", asks: false });
    expect(read(COUNT, "1.234,5").fix?.value).toBe(1234.5);
  });

  it("a rate is the rate people see: 97,7 and a cell of 0,977 shown as per cent are one", () => {
    expect(read(PERCENT, 97.7)).toEqual({ sent: "97.7" });
    expect(read(PERCENT, 0.977, "0.0%")).toEqual({ sent: "97.7" });
    expect(read(PERCENT, "97,7 %").sent).toBe("97.7");
    expect(read(COUNT, "12 %").remark?.severity).toBe("error");
  });

  it("a figure finer than a thousandth stays as it is, to be refused by its table", () => {
    expect(read(COUNT, "1,2345").sent).toBe("1,2345");
    expect(read(COUNT, "12.34567").sent).toBe("12.34567");
    expect(read(COUNT, "12,3400")).toEqual({ sent: "12,3400" });
  });

  it("a day where a figure should be is refused, and asks whether 8/5 was meant as 8,5", () => {
    expect(read(COUNT, serial("2024-05-08"), "d-mmm")).toEqual({
      sent: String(serial("2024-05-08")),
      remark: {
        code: "cell-date-format",
        severity: "error",
        facts: { sent: String(serial("2024-05-08")) },
      },
      fix: { value: 8.5, numberFormat: "0.00", asks: true },
    });
  });
});

describe("a cell of points", () => {
  it("is sent in hundredths' decimals", () => {
    expect(read(POINTS, 8.25)).toEqual({ sent: "8.25" });
    expect(read(POINTS, "8,25")).toMatchObject({
      sent: "8.25",
      remark: { code: "cell-number-as-text", severity: "warning" },
      fix: { value: 8.25, numberFormat: "0.00", asks: false },
    });
  });

  it("a third decimal is refused and offers nothing", () => {
    expect(read(POINTS, 8.255)).toMatchObject({ sent: "8.255", remark: { code: "points-too-fine" } });
    expect(read(POINTS, 8.255).fix).toBeUndefined();
  });

  it("a unit is left out with one click, without asking", () => {
    expect(read(POINTS, "8,5 điểm").fix).toEqual({ value: 8.5, numberFormat: "0.00", asks: false });
  });

  it("a day offers the figure it was made of and asks; a time or a day before 1900 offers nothing", () => {
    expect(read(POINTS, serial("2024-10-08"), "dd/mm/yyyy").fix).toEqual({
      value: 8.1,
      numberFormat: "0.00",
      asks: true,
    });
    expect(read(POINTS, 0.5, "hh:mm").fix).toBeUndefined();
    expect(read(POINTS, 8.5, "dd/mm/yyyy").fix).toBeUndefined();
  });

  it("text of spaces around a blank is blank", () => {
    expect(read(POINTS, " ' ")).toEqual({});
  });
});

describe("a cell of Có or Không", () => {
  it.each([
    ["Có", true],
    ["Không", false],
  ])("%s is as its list has it", (text, sent) => {
    expect(read(FLAG, text)).toEqual({ sent });
  });

  it.each([
    ["co", true, "Có"],
    ["x", true, "Có"],
    ["Co\u0301", true, undefined],
    ["KHÔNG", false, "Không"],
    [true, true, "Có"],
    [false, false, "Không"],
  ])("%s is understood and offered as the list has it", (value, sent, listed) => {
    const { fix, ...rest } = read(FLAG, value);
    expect(rest.sent).toBe(sent);
    expect(fix?.value).toBe(listed);
  });

  it("anything else is sent as it stands, to be refused", () => {
    expect(read(FLAG, "có thể")).toEqual({ sent: "có thể" });
  });
});

describe("a cell of a choice", () => {
  it("is read by its words, by its id, and whatever capitals and marks it was typed with", () => {
    expect(read(CHOICE, "Hoàn thành tốt")).toEqual({ sent: "tot" });
    expect(read(CHOICE, "tot").fix?.value).toBe("Hoàn thành tốt");
    expect(read(CHOICE, "KHÁ, có thiếu sót").sent).toBe("kha");
    expect(read(CHOICE, "Xuất sắc")).toEqual({ sent: "Xuất sắc" });
  });

  it("two options that begin with the same eighty letters are told apart by the rest", () => {
    const start = "Hoàn thành tốt nhiệm vụ được giao trong năm, có văn bản đánh giá của cấp có thẩm quyền, ";
    const long = input({
      kind: "choice",
      options: [
        { id: "mot", title: `${start}mức một` },
        { id: "hai", title: `${start}mức hai` },
      ],
    });
    expect(read(long, `${start}mức hai`)).toEqual({ sent: "hai" });
    expect(read(long, `${start}mức HAI`).sent).toBe("hai");
    expect(read(long, start).sent).toBe(start.slice(0, 80));
  });

  it("two options that differ only by their marks are not guessed between", () => {
    const alike = input({
      kind: "choice",
      options: [
        { id: "a", title: "Tổ" },
        { id: "b", title: "Tờ" },
      ],
    });
    expect(read(alike, "to")).toEqual({ sent: "to" });
    expect(read(alike, "Tờ")).toEqual({ sent: "b" });
  });
});

describe("a cell of a day", () => {
  it("is a day in a cell of days, its time of day left out", () => {
    expect(read(DAY, serial("2024-11-18") + 0.5, "dd/mm/yyyy")).toEqual({ sent: "2024-11-18" });
  });

  it("a day written as text is understood, and one click makes it a day for Excel too", () => {
    for (const text of ["18/11/2024", "18-11-2024", "18.11.2024", "2024-11-18"])
      expect(read(DAY, text)).toEqual({
        sent: "2024-11-18",
        remark: { code: "cell-day-as-text", severity: "warning", facts: { value: "18/11/2024" } },
        fix: { value: serial("2024-11-18"), numberFormat: "dd/mm/yyyy", asks: false },
      });
  });

  it("a bare number asks whether it was a day, and is refused until then", () => {
    expect(read(DAY, serial("2024-11-18"))).toEqual({
      sent: String(serial("2024-11-18")),
      fix: { value: serial("2024-11-18"), numberFormat: "dd/mm/yyyy", asks: true },
    });
    expect(read(DAY, 12)).toEqual({ sent: "12" });
    expect(read(DAY, 3e6)).toEqual({ sent: "3000000" });
  });

  it("none is said in words", () => {
    expect(read(DAY, "Không có")).toEqual({ sent: "none" });
    expect(read(DAY, "không").fix?.value).toBe("Không có");
    expect(read(DAY, "hôm qua")).toEqual({ sent: "hôm qua" });
  });
});

describe("a formula in an entry", () => {
  it("is refused; its result may be kept in its place with one click", () => {
    expect(read(POINTS, 8.5, "0.00", true)).toEqual({
      sent: "8.5",
      remark: { code: "cell-formula", severity: "error", facts: { value: "8.5" } },
      fix: { value: 8.5, numberFormat: "0.00", asks: false },
    });
    expect(read(FLAG, "Có", "General", true).fix?.value).toBe("Có");
    expect(read(COUNT, "8,5", "General", true).fix).toEqual({
      value: 8.5,
      numberFormat: "General",
      asks: false,
    });
  });

  it("whose result is no figure offers nothing", () => {
    expect(read(COUNT, "#DIV/0!", "General", true).fix).toBeUndefined();
    expect(read(COUNT, "", "General", true)).toEqual({});
  });
});
