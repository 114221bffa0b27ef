import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../infra/local/excel/workbook-model.ts";

const now = () => new Date(2025, 5, 1);

/** What a cell shows and holds after a person typed a text. */
function typed(text: string, decimal: "," | ".", format = "General") {
  const model = createWorkbook({ decimal, now });
  const cell = model.active.cellForWriting(0, 0);
  cell.style = model.book.styles.changedBy(cell.style, { numberFormat: format });
  expect(model.type("Sheet1", "A1", text)).toEqual({ kind: "ok" });
  const { value, text: shown } = model.cellAt("Sheet1", 0, 0);
  return [value, shown];
}

describe("a person types, with Vietnamese settings", () => {
  it.each([
    ["8,5", 8.5, "8,5"],
    [" 8,5 ", 8.5, "8,5"],
    ["-3", -3, "-3"],
    ["1.000", 1000, "1.000"],
    ["1.000,5", 1000.5, "1.000,50"],
    ["1.00", "1.00", "1.00"],
    ["8.5", "8.5", "8.5"],
    ["50%", 0.5, "50%"],
    ["12,5%", 0.125, "12,50%"],
    ["8/5", 45785, "8-May"],
    ["8-5", 45785, "8-May"],
    ["8/5/2025", 45785, "08/05/2025"],
    ["8/5/25", 45785, "08/05/2025"],
    ["8/13", 41487, "Aug-13"],
    ["31/2", "31/2", "31/2"],
    ["8:30", 8.5 / 24, "8:30"],
    ["25:00", "25:00", "25:00"],
    ["1e3", 1000, "1,00E+03"],
    ["true", true, "TRUE"],
    ["'8,5", "8,5", "8,5"],
    ["#N/A", { error: "#N/A" }, "#N/A"],
    ["(5)", -5, "-5"],
    ["Có", "Có", "Có"],
    ["=1,5*2", 3, "3"],
    ["=SUM(1,5;2)", 3.5, "3,5"],
    ["+2*3", 6, "6"],
  ])("%s", (text, value, shown) => {
    const [found, foundShown] = typed(text, ",");
    expect(
      typeof value === "number" ? [Number((found as number).toFixed(9)), foundShown] : [found, foundShown],
    ).toEqual(typeof value === "number" ? [Number(value.toFixed(9)), shown] : [value, shown]);
  });
});

describe("a person types, with the settings of the United States", () => {
  it.each([
    ["8.5", 8.5, "8.5"],
    ["8,5", "8,5", "8,5"],
    ["1,000", 1000, "1,000"],
    ["8/5", 45874, "5-Aug"],
    ["8/5/2025", 45874, "8/5/2025"],
    ["=SUM(1.5,2)", 3.5, "3.5"],
  ])("%s", (text, value, shown) => expect(typed(text, ".")).toEqual([value, shown]));
});

describe("what the cell was before decides too", () => {
  it("text cells keep every text", () => expect(typed("8,5", ",", "@")).toEqual(["8,5", "8,5"]));
  it("percent cells take 50 for 50 %", () => expect(typed("50", ",", "0%")).toEqual([0.5, "50%"]));
  it("a number format of one's own stays", () =>
    expect(typed("1.000", ",", "0.00")).toEqual([1000, "1000,00"]));
});

it("an unreadable formula is refused and nothing changes", () => {
  const model = createWorkbook();
  model.type("Sheet1", "A1", "7");
  expect(model.type("Sheet1", "A1", "=SUM(")).toMatchObject({ kind: "refused", because: "formula" });
  expect(model.cell("A1").value).toBe(7);
});

it("a cell holds at most 32767 characters", () => {
  const model = createWorkbook();
  expect(model.type("Sheet1", "A1", "a".repeat(32_767))).toEqual({ kind: "ok" });
  expect(model.type("Sheet1", "A1", "a".repeat(32_768))).toMatchObject({ because: "too-long" });
});

it("editing a cell begins with what would be typed", () => {
  const model = createWorkbook({ decimal: ",", now });
  for (const [text, edited] of [
    ["8,5", "8,5"],
    ["12,5%", "12,5%"],
    ["8/5", "08/05/2025"],
    ["=SUM(1,5;2)", "=SUM(1,5;2)"],
    ["'=x", "'=x"],
    ["8:30", "8:30:00"],
  ] as const) {
    model.type("Sheet1", "B2", text);
    expect(model.cell("B2").editText).toBe(edited);
    model.clear("Sheet1", "B2");
    model.active.cellForWriting(1, 1).style = model.active.style;
  }
});

describe("pasting, clearing, copying", () => {
  it("pasted text is cut at tabs and line ends and is not validated", () => {
    const model = createWorkbook();
    expect(model.paste("Sheet1", "B2", "8,5\tCó\r\n7\tKhông\r\n")).toEqual({ kind: "ok" });
    expect(["B2", "C2", "B3", "C3"].map((address) => model.cell(address).value)).toEqual([
      8.5,
      "Có",
      7,
      "Không",
    ]);
  });

  it("a copied cell brings its look, its validation and its formula along", () => {
    const model = createWorkbook();
    model.type("Sheet1", "A1", "2");
    model.type("Sheet1", "A2", "3");
    model.type("Sheet1", "B1", "=A1*$A$1");
    model.copy("Sheet1", "B1", "B2:C2");
    expect(model.cell("B2").formula).toBe("=A2*$A$1");
    expect(model.cell("B2").value).toBe(6);
    expect(model.cell("C2").formula).toBe("=B2*$A$1");
  });

  it("Delete leaves looks and validation", () => {
    const model = createWorkbook({ now });
    model.type("Sheet1", "A1", "50%");
    model.clear("Sheet1", "A1:C9");
    expect(model.cell("A1").value).toBeUndefined();
    expect(model.cell("A1").style.numberFormat).toBe("0%");
  });
});
