import { describe, expect, it } from "vitest";
import { shownNumber, shownValue } from "../../../../infra/local/excel/number-format.ts";
import { contentOf, fillSheet } from "../../../../infra/local/excel/sheet-content.ts";
import { createWorkbook } from "../../../../infra/local/excel/workbook-model.ts";
import { type BatchBuilder, SpokenHost } from "../../../support/excel-batch.ts";

describe("number formats", () => {
  it.each([
    [8.25, "General", "8,25"],
    [1 / 3, "General", "0,3333333333"],
    [1e12, "General", "1E+12"],
    [0, "General", "0"],
    [-0.5, "General", "-0,5"],
    [8.5, "0.00", "8,50"],
    [1.005, "0.00", "1,01"],
    [-0.001, "0.00", "0,00"],
    [1234567.5, "#,##0.00", "1.234.567,50"],
    [0, "#,##0", "0"],
    [0.125, "0%", "13%"],
    [8.25, "0.00_)", "8,25 "],
    [1.5, "+0.00_);-0.00_);0.00_)", "+1,50 "],
    [-1.5, "+0.00_);-0.00_);0.00_)", "-1,50 "],
    [0, "+0.00_);-0.00_);0.00_)", "0,00 "],
    [20, '0.00"*"', "20,00*"],
    [5, "[Red]0", "5"],
    [7, "00", "07"],
    [0.5, "#.##", ",5"],
    [45785, "dd/mm/yyyy", "08/05/2025"],
    [45785.5, "h:mm AM/PM", "12:00 PM"],
    [45785.75, "hh:mm:ss", "18:00:00"],
    [45785, "ddd d-mmm-yy", "Thu 8-May-25"],
    [12_345, "0.00E+00", "1,23E+04"],
  ])("%d under %s is %s", (value, format, shown) => expect(shownNumber(value, format, ",")).toBe(shown));

  it("texts show under the fourth section, truths and errors by their names", () => {
    expect(shownValue("x", '0;0;0;"Ghi chú: "@', ",")).toBe("Ghi chú: x");
    expect([
      shownValue(true, "0", ","),
      shownValue({ error: "#N/A" }, "0", ","),
      shownValue(undefined, "0", ","),
    ]).toEqual(["TRUE", "#N/A", ""]);
  });

  it("TEXT in a formula follows the region", () => {
    const model = createWorkbook({ decimal: "," });
    model.type("Sheet1", "A1", '=TEXT(1234,5;"#,##0.00")&LEFT("abc";2)&LEN("ậ")');
    expect(model.cell("A1").value).toBe("1.234,50ab1");
    expect(model.unsupported).toEqual([]);
  });
});

describe("formats of ranges", () => {
  it("one look for all cells, null where they differ", async () => {
    const spoken = new SpokenHost();
    const format = (batch: BatchBuilder, address: string) => batch.link(batch.range(address), "Format");
    await spoken.ask((batch) => {
      const font = batch.link(format(batch, "A1:B2"), "Font");
      batch
        .set(font, "Bold", true)
        .set(font, "Size", 13)
        .set(font, "Name", "Times New Roman")
        .set(font, "Color", "red");
      const both = format(batch, "A1:B2");
      batch
        .set(both, "HorizontalAlignment", "Center")
        .set(both, "WrapText", true)
        .set(both, "IndentLevel", 1);
      batch.set(both, "VerticalAlignment", "Top").set(both, "RowHeight", 30).set(both, "ColumnWidth", 90);
    });
    const [read, mixed] = await spoken.ask((batch) => {
      batch.load(
        format(batch, "A1:B2"),
        "font/bold",
        "font/color",
        "horizontalAlignment",
        "rowHeight",
        "columnWidth",
      );
      batch.load(format(batch, "B2:C2"), "font/bold", "horizontalAlignment", "columnWidth");
    });
    expect(read).toEqual({
      Font: { Bold: true, Color: "#FF0000" },
      HorizontalAlignment: "Center",
      RowHeight: 30,
      ColumnWidth: 90,
    });
    expect(mixed).toEqual({ Font: { Bold: null }, HorizontalAlignment: null, ColumnWidth: null });
    expect(
      await spoken.refusal((batch) => batch.set(format(batch, "A1"), "HorizontalAlignment", "Middle")),
    ).toBe("InvalidArgument");
    expect(
      await spoken.refusal((batch) => batch.set(batch.link(format(batch, "A1"), "Fill"), "Color", "mauve?")),
    ).toBe("InvalidArgument");
  });

  it("a look of whole columns, rows or the sheet is that of cells to come", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => {
      batch.set(batch.link(batch.link(batch.range("B:B"), "Format"), "Protection"), "Locked", false);
      batch.set(batch.link(batch.link(batch.range("3:3"), "Format"), "Fill"), "Color", "#EEEEEE");
      batch.set(batch.link(batch.link(batch.call(batch.sheet(), "GetRange"), "Format"), "Font"), "Size", 12);
    });
    expect(spoken.model.cell("B9")).toMatchObject({ locked: false, style: { fontSize: 12 } });
    expect(spoken.model.cell("Z3").style).toMatchObject({ fill: "#EEEEEE", fontSize: 12 });
    expect(spoken.model.cell("A1")).toMatchObject({ locked: true, style: { fontSize: 12, fill: undefined } });
  });

  it("borders are drawn on the edge that is meant", async () => {
    const spoken = new SpokenHost();
    const edge = (batch: BatchBuilder, name: string) =>
      batch.call(batch.link(batch.link(batch.range("A1:B2"), "Format"), "Borders"), "GetItem", name);
    await spoken.ask((batch) => {
      batch.set(edge(batch, "EdgeTop"), "Style", "Continuous");
      batch.set(edge(batch, "InsideVertical"), "Color", "#808080");
      batch.set(edge(batch, "EdgeBottom"), "Weight", "Medium");
    });
    const { style } = spoken.model.cell("A1");
    expect(style.top).toEqual({ style: "Continuous", color: "#000000", weight: "Thin" });
    expect(style.right?.color).toBe("#808080");
    expect(style.bottom).toBeUndefined();
    expect(spoken.model.cell("B2").style).toMatchObject({
      top: undefined,
      left: { color: "#808080" },
      bottom: { weight: "Medium" },
    });
    await spoken.ask((batch) => batch.set(edge(batch, "EdgeTop"), "Style", "None"));
    expect(spoken.model.cell("A1").style.top).toBeUndefined();
  });

  it("a conditional format of a formula shows while it holds, cell by cell", async () => {
    const spoken = new SpokenHost();
    const formats = (batch: BatchBuilder) => batch.link(batch.range("A1:A3"), "ConditionalFormats");
    await spoken.ask((batch) => {
      const custom = batch.link(batch.call(formats(batch), "Add", "Custom"), "Custom");
      batch.set(batch.link(custom, "Rule"), "Formula", "=A1>5");
      batch.set(batch.link(batch.link(custom, "Format"), "Fill"), "Color", "#FFC7CE");
    });
    spoken.model.paste("Sheet1", "A1", "1\n9\n3");
    expect([0, 1, 2].map((row) => spoken.model.cellAt("Sheet1", row, 0).style.fill)).toEqual([
      undefined,
      "#FFC7CE",
      undefined,
    ]);
    await spoken.ask((batch) => batch.invoke(formats(batch), "ClearAll"));
    expect(spoken.model.cell("A2").style.fill).toBeUndefined();
    expect(
      await spoken.refusal((batch) => batch.instantiate(batch.call(formats(batch), "Add", "DataBar"))),
    ).toBe("InvalidArgument");
  });

  it("clearing takes contents, looks or all with validation", async () => {
    const spoken = new SpokenHost();
    const set = () =>
      spoken.ask((batch) => {
        batch.set(batch.range("A1"), "Values", [[1]]);
        batch.set(batch.link(batch.link(batch.range("A1"), "Format"), "Font"), "Bold", true);
        batch.set(batch.link(batch.range("A1"), "DataValidation"), "Rule", { custom: { formula: "=TRUE" } });
      });
    const state = () => {
      const { value, style, validation } = spoken.model.cell("A1");
      return [value, style.bold, validation?.kind];
    };
    await set();
    await spoken.ask((batch) => batch.invoke(batch.range("A1"), "Clear", "Contents"));
    expect(state()).toEqual([undefined, true, "custom"]);
    await set();
    await spoken.ask((batch) => batch.invoke(batch.range("A1"), "Clear", "Formats"));
    expect(state()).toEqual([1, false, "custom"]);
    await spoken.ask((batch) => batch.invoke(batch.range("A1"), "Clear"));
    expect(state()).toEqual([undefined, false, undefined]);
  });
});

it("a sheet taken out as content and put into another workbook is the same", () => {
  const model = createWorkbook();
  model.paste("Sheet1", "A1", "1\t=A1*2\n8,5\tCó");
  model.active.frozen = { rows: 1, columns: 0 };
  const content = contentOf(model.book, model.active);
  const other = createWorkbook();
  fillSheet(other.book, other.active, content);
  expect(other.cell("B1")).toEqual(model.cell("B1"));
  expect(contentOf(other.book, other.active)).toEqual(content);
});
