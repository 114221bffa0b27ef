import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parsePoints } from "../../shared/parse-points.ts";
import { decimal, points } from "../../shared/points.ts";
import { fixed, shown } from "../../shared/words/format.ts";
import { describe as describeProblem } from "../../shared/words/problems.ts";

/** Points as a decimal string, "blank", or the code of the refusal. */
function read(cell: unknown, numberFormat?: string): string {
  const parsed = parsePoints(cell, numberFormat);
  return parsed.kind === "points" ? decimal(parsed.points) : parsed.kind === "blank" ? "blank" : parsed.code;
}

/** What a person is told in Vietnamese. */
function told(cell: unknown, numberFormat?: string): string {
  const parsed = parsePoints(cell, numberFormat);
  if (parsed.kind !== "refused") throw new Error(`${String(cell)} was not refused`);
  return describeProblem({ code: parsed.code, facts: { ...parsed.facts, criterion: "1.2" } }, "vi");
}

describe("a number cell", () => {
  it("is its points, to the hundredth", () => {
    for (const [cell, expected] of [
      [8.5, "8.5"],
      [0, "0"],
      [-0.25, "-0.25"],
      [100, "100"],
      [9_999_999.99, "9999999.99"],
    ] as const)
      expect(read(cell)).toBe(expected);
    expect(parsePoints(-0)).toEqual({ kind: "points", points: 0 });
  });

  it("is forgiven what binary arithmetic adds, not a third decimal", () => {
    expect(read(8.1 + 0.2)).toBe("8.3");
    expect(read(0.1 * 3)).toBe("0.3");
    expect(read(1.005)).toBe("points-too-fine");
    expect(read(9.755)).toBe("points-too-fine");
    expect(told(9.755)).toContain("9,755 có hơn hai chữ số thập phân");
  });

  it("is refused when no card can hold it", () => {
    for (const cell of [Number.NaN, Number("1e400"), Number("-1e400"), 1e15, 10_000_000, -10_000_000])
      expect(read(cell)).toBe("cell-not-points");
  });

  it("in a date or time format is refused, never guessed back: Excel made a day of 8.5", () => {
    for (const format of [
      "dd/mm/yyyy",
      "d-mmm",
      "m/d/yy h:mm",
      "[$-42A]dd mmmm yyyy;@",
      "[h]:mm:ss",
      "hh:mm AM/PM",
    ])
      expect(read(44_689, format)).toBe("cell-date-format");
    expect(told(44_689, "dd/mm")).toContain("định dạng ngày giờ");
  });

  it("in a number format is a number, whatever words and colours the format adds", () => {
    for (const format of [
      undefined,
      "General",
      "0.00",
      "#,##0.00",
      "@",
      "0.00E+00",
      '0.00" điểm"',
      "0.00\\d",
      "[Red]0.0;[Blue]-0.0",
      "[>100]0;0.00",
      "0.00_d",
      "0.00*d",
      "[$đ-42A]0",
    ])
      expect(read(8.5, format), format).toBe("8.5");
  });

  it("in a per cent format is refused: 95 % is 0,95 inside", () => {
    expect(read(0.95, "0%")).toBe("cell-percent-format");
    expect(read(0.95, "0.00%")).toBe("cell-percent-format");
    expect(read(95, '0" %"')).toBe("95");
    expect(told(0.95, "0%")).toContain("giá trị thật là 0,95");
  });
});

describe("a text cell", () => {
  test.each([
    ["8,5", "8.5"],
    ["8.5", "8.5"],
    ["8", "8"],
    ["08,50", "8.5"],
    ["100", "100"],
    [" 9,25 ", "9.25"],
    ["\u00a09,25\u00a0", "9.25"],
    ["\u202f9,25\u200b", "9.25"],
    ["\ufeff9,25", "9.25"],
    ["+ 0,1", "0.1"],
    ["+\u00a00,1", "0.1"],
    ["+0,1", "0.1"],
    ["- 0,25", "-0.25"],
    ["-\u202f0,25", "-0.25"],
    ["\u22120,25", "-0.25"],
    ["-0", "0"],
    ["'8,5", "8.5"],
    ["' 8,5", "8.5"],
    ["0,500", "0.5"],
    ["9,7500", "9.75"],
    ["0", "0"],
    ["000", "0"],
    ["9999999,99", "9999999.99"],
  ])("“%s” is %s", (text, expected) => expect(read(text)).toBe(expected));

  test.each(["", " ", "\u00a0", "\u200b", "'"])("“%s” is blank, not a zero", (text) =>
    expect(read(text)).toBe("blank"),
  );

  test.each([
    ["08/05", "cell-date"],
    ["8/5/2022", "cell-date"],
    ["8-5", "cell-date"],
    ["2022-05-08", "cell-date"],
    ["08.05.2022", "cell-date"],
    ["9/10", "cell-date"],
    ["1.000", "cell-ambiguous"],
    ["1,000", "cell-ambiguous"],
    ["12.250", "cell-ambiguous"],
    ["1.000đ", "cell-ambiguous"],
    ["9,755", "points-too-fine"],
    ["9.755", "points-too-fine"],
    ["9,7501", "points-too-fine"],
    ["9,755 điểm", "points-too-fine"],
    ["#REF!", "cell-error"],
    ["#N/A", "cell-error"],
    ["#DIV/0!", "cell-error"],
    ["1O", "cell-not-points"],
    ["9.7.5", "cell-not-points"],
    ["8,5,", "cell-not-points"],
    [",5", "cell-not-points"],
    ["-", "cell-not-points"],
    ["+-1", "cell-not-points"],
    ["8 5", "cell-not-points"],
    ["9²", "cell-not-points"],
    ["½", "cell-not-points"],
    ["1e2", "cell-not-points"],
    ["1e400", "cell-not-points"],
    ["95%", "cell-not-points"],
    ["(0,25)", "cell-not-points"],
    ["đạt", "cell-not-points"],
    ["đ", "cell-not-points"],
    ["12345678", "cell-not-points"],
    ["1.00.000", "cell-not-points"],
    ["#8", "cell-not-points"],
  ])("“%s” is refused: %s", (text, code) => {
    expect(parsePoints(text)).toMatchObject({ kind: "refused", code });
    expect(parsePoints(text)).not.toHaveProperty("suggestion");
  });

  test.each([
    ["1.000,5", "1000.5"],
    ["1,000.5", "1000.5"],
    ["- 1.000,25", "-1000.25"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["1 000", "1000"],
    ["1\u00a0000,5", "1000.5"],
    ["1\u202f000", "1000"],
    ["1'000,5", "1000.5"],
    ["9,5đ", "9.5"],
    ["9,5Đ", "9.5"],
    ["9,5 điểm", "9.5"],
    ["9,5 điểm".normalize("NFD"), "9.5"],
    ["9.5 points", "9.5"],
    ["1.000,5 điểm", "1000.5"],
    ["９，５", "9.5"],
    ["\u20130,25", "-0.25"],
    ["9 ,25", "9.25"],
    ["9, 25", "9.25"],
  ])("“%s” is refused, with %s as a one-click fix", (text, suggestion) => {
    const parsed = parsePoints(text);
    expect(parsed).toMatchObject({ kind: "refused", code: "cell-not-plain", facts: { suggestion } });
    expect(parsed.kind === "refused" && parsed.suggestion !== undefined && decimal(parsed.suggestion)).toBe(
      suggestion,
    );
  });

  it("is told what it says and what is allowed", () => {
    expect(told("1O")).toBe(
      "Mục 1.2: ô ghi “1O”, không phải là điểm. Nhập số có tối đa hai chữ số thập phân, ví dụ 8,25.",
    );
    expect(told("9,5đ")).toBe(
      "Mục 1.2: ô ghi “9,5đ”. Chỉ nhập số, không kèm đơn vị hay dấu phân cách hàng nghìn; có phải là 9,5?",
    );
    expect(told("1.250")).toBe(
      "Mục 1.2: “1.250” có thể là 1250 hoặc 1,25. Nhập lại, không dùng dấu phân cách hàng nghìn.",
    );
    expect(told("9,755")).toContain("điểm 9,755 có hơn hai chữ số thập phân");
    expect(told("08/05")).toContain("“08/05”, là ngày tháng hoặc phân số");
    expect(told("#REF!")).toContain("lỗi #REF! của Excel");
  });
});

it("a long text is no points and is not repeated whole", () => {
  const parsed = parsePoints(`8${" ".repeat(30_000)}5`);
  expect(parsed.kind === "refused" && parsed.facts.sent).toBe(`8${" ".repeat(79)}…`);
  expect(read(`${" ".repeat(100)}8,5${" ".repeat(100)}`)).toBe("8.5");
});

it("nothing at all is blank; a truth or anything else is no points", () => {
  expect(read(null)).toBe("blank");
  expect(read(undefined)).toBe("blank");
  expect(told(true)).toContain("“TRUE”");
  expect(read(false)).toBe("cell-not-points");
  expect(read({})).toBe("cell-not-points");
});

describe("what is shown can be typed back", () => {
  const any = fc.integer({ min: -999_999_999, max: 999_999_999 }).map(points);

  it("in the shortest form and in columns, with either mark, as a number", () => {
    fc.assert(
      fc.property(any, (given) => {
        const same = { kind: "points", points: given };
        for (const lang of ["vi", "en"] as const) {
          expect(parsePoints(shown(given, lang))).toEqual(same);
          expect(parsePoints(fixed(given, lang))).toEqual(same);
        }
        expect(parsePoints(given / 100)).toEqual(same);
      }),
    );
  });

  it("no text makes it throw, and what is refused has its sentence", () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,-+ đ/#%'") }));
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parsePoints(text);
        if (parsed.kind === "refused")
          expect(
            describeProblem({ code: parsed.code, facts: { criterion: "1", ...parsed.facts } }, "vi"),
          ).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});
