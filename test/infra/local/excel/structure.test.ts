import { describe, expect, it } from "vitest";
import { createWorkbook, type WorkbookModel } from "../../../../infra/local/excel/workbook-model.ts";
import { SpokenHost } from "../../../support/excel-batch.ts";

/** Sheet1 filled from a block of text, as a person would paste it. */
function filled(text: string): WorkbookModel {
  const model = createWorkbook({ decimal: "." });
  model.paste("Sheet1", "A1", text);
  return model;
}
const formulas = (model: WorkbookModel, ...addresses: readonly string[]) =>
  addresses.map((address) => model.cell(address).formula);

describe("rows that come and go", () => {
  it("move every reference behind them, and a sum around them grows and shrinks", () => {
    const model = filled("1\n2\n3\n=SUM(A1:A3)\n=$A$2*2\n=A3");
    model.insertRows("Sheet1", 1, 2);
    expect(formulas(model, "A6", "A7", "A8")).toEqual(["=SUM(A1:A5)", "=$A$4*2", "=A5"]);
    expect(model.cell("A6").value).toBe(6);
    model.deleteRows("Sheet1", 3);
    expect(formulas(model, "A5", "A6", "A7")).toEqual(["=SUM(A1:A4)", "=#REF!*2", "=A4"]);
    expect(model.cell("A5").value).toBe(4);
    expect(model.cell("A6").error).toBe("#REF!");
  });

  it("move references from other sheets, names, merges, the selection, print titles and where pages begin", async () => {
    const spoken = new SpokenHost({ model: filled("1\n2\n3") });
    await spoken.ask((batch) => {
      batch.instantiate(batch.call(batch.sheets(), "Add", "Tổng hợp"));
      batch.set(batch.range("A1", "Tổng hợp"), "Formulas", [["=Sheet1!A3+SUM(Sheet1!A:A)"]]);
      batch.instantiate(batch.call(batch.link(batch.workbook, "Names"), "Add", "Diem", batch.range("A2:A3")));
      batch.invoke(batch.range("B2:C3"), "Merge");
      batch.invoke(batch.link(batch.sheet(), "PageLayout"), "SetPrintTitleRows", "$2:$3");
      const breaks = batch.link(batch.sheet(), "HorizontalPageBreaks");
      batch.instantiate(batch.call(breaks, "Add", "A3"));
    });
    const { model } = spoken;
    model.select("Sheet1!A2");
    model.insertRows("Sheet1", 0);
    expect(model.cell("Tổng hợp!A1").formula).toBe("=Sheet1!A4+SUM(Sheet1!A:A)");
    expect(model.cell("Tổng hợp!A1").value).toBe(9);
    expect(model.sheet("Sheet1").merges).toEqual([{ row: 2, column: 1, rows: 2, columns: 2 }]);
    expect(model.sheet("Sheet1").selection.row).toBe(2);
    expect(model.sheet("Sheet1").page.titleRows).toMatchObject({ row: 2, rows: 2 });
    expect(model.sheet("Sheet1").page.breaks).toEqual([3]);
    const [name] = await spoken.ask((batch) =>
      batch.load(batch.call(batch.link(batch.workbook, "Names"), "GetItem", "diem"), "formula"),
    );
    expect(name).toEqual({ Formula: "=Sheet1!A3:A4" });
  });

  it("carry their validation, whose formulas follow", async () => {
    const spoken = new SpokenHost({ model: filled("1\t\n2\t\n3\t") });
    await spoken.ask((batch) =>
      batch.set(batch.link(batch.range("B1:B3"), "DataValidation"), "Rule", {
        custom: { formula: "=B1<=A1*$A$3" },
      }),
    );
    const { model } = spoken;
    model.insertRows("Sheet1", 1);
    model.type("Sheet1", "A2", "10");
    expect(model.type("Sheet1", "B3", "6")).toEqual({ kind: "ok" });
    expect(model.type("Sheet1", "B3", "7")).toMatchObject({ kind: "refused" });
    expect(model.type("Sheet1", "B2", "30")).toEqual({ kind: "ok" });
    expect(model.type("Sheet1", "B2", "31")).toMatchObject({ kind: "refused" });
  });

  it("look like the row above", () => {
    const model = filled("1\n2");
    const { book } = model;
    const cell = model.active.cellForWriting(0, 0);
    cell.style = book.styles.changedBy(cell.style, { fill: "#FFFF00" });
    model.active.rowForWriting(0).height = 30;
    model.insertRows("Sheet1", 1);
    expect(model.cell("A2").style.fill).toBe("#FFFF00");
    expect(model.active.rows.get(1)?.height).toBe(30);
    expect(model.cell("A3").value).toBe(2);
  });

  it("cannot cut merged cells in two", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => batch.invoke(batch.range("A2:B2"), "Merge"));
    expect(
      await spoken.refusal((batch) => batch.instantiate(batch.call(batch.range("A1"), "Insert", "Down"))),
    ).toBe("InsertDeleteConflict");
  });
});

describe("cells and columns that come and go", () => {
  it("push only their own column down, or their own row aside", async () => {
    const spoken = new SpokenHost({ model: filled("1\t2\n3\t4\n=A2\t=B2") });
    await spoken.ask((batch) => batch.instantiate(batch.call(batch.range("A1"), "Insert", "Down")));
    const { model } = spoken;
    expect([model.cell("A2").value, model.cell("B1").value]).toEqual([1, 2]);
    expect(formulas(model, "A4", "B3")).toEqual(["=A3", "=B2"]);
    await spoken.ask((batch) => batch.invoke(batch.range("A1"), "Delete", "Up"));
    expect(formulas(model, "A3")).toEqual(["=A2"]);
    await spoken.ask((batch) => batch.invoke(batch.range("A1"), "Delete", "Left"));
    expect(model.cell("A1").value).toBe(2);
  });

  it("whole columns take widths along", async () => {
    const spoken = new SpokenHost({ model: filled("1\t=A1") });
    await spoken.ask((batch) => {
      batch.set(batch.link(batch.range("A:A"), "Format"), "ColumnWidth", 100);
      batch.instantiate(batch.call(batch.range("A:A"), "Insert", "Right"));
    });
    expect(spoken.model.active.columns.get(1)?.width).toBe(100);
    expect(formulas(spoken.model, "C1")).toEqual(["=B1"]);
    await spoken.ask((batch) => batch.invoke(batch.range("A:A"), "Delete", "Left"));
    expect(spoken.model.active.columns.get(0)?.width).toBe(100);
  });
});

describe("what is computed again", () => {
  it("only dependants of what changed, through other sheets and names too", async () => {
    const spoken = new SpokenHost({ model: filled("1\n=A1+1\n=A2+1\n5") });
    await spoken.ask((batch) => {
      batch.instantiate(batch.call(batch.link(batch.workbook, "Names"), "Add", "Ba", batch.range("A3")));
      batch.instantiate(batch.call(batch.sheets(), "Add", "S 2"));
      batch.set(batch.range("A1", "S 2"), "Formulas", [["=Ba*10"]]);
    });
    expect(spoken.model.cell("S 2!A1").value).toBe(30);
    spoken.model.type("Sheet1", "A1", "2");
    expect(spoken.model.cell("S 2!A1").value).toBe(40);
  });

  it("a formula nobody vouched for shows #NAME? and is recorded; a missing sheet is #REF!", () => {
    const model = filled("=TONG(1)\n=KhongCo\n=Khong!A1");
    expect(["A1", "A2", "A3"].map((address) => model.cell(address).error)).toEqual([
      "#NAME?",
      "#NAME?",
      "#REF!",
    ]);
    expect(model.unsupported).toEqual([
      { address: "Sheet1!A1", formula: "=TONG(1)", reason: "no such function: TONG" },
    ]);
  });

  it("a circle is recorded and ends", () => {
    const model = filled("=A2\n=A1");
    expect(model.cell("A1").value).toBeDefined();
    expect(model.unsupported.length).toBeGreaterThan(0);
  });

  it("a chain of ten thousand cells is computed", () => {
    const model = createWorkbook();
    model.paste(
      "Sheet1",
      "A1",
      ["1", ...Array.from({ length: 9_999 }, (_, row) => `=A${row + 1}+1`)].join("\n"),
    );
    model.type("Sheet1", "A1", "5");
    expect(model.cell("A10000").value).toBe(10_004);
  });

  it("manual calculation waits until it is asked for", async () => {
    const spoken = new SpokenHost({ model: filled("1\n=A1*2") });
    expect(spoken.model.cell("A2").value).toBe(2);
    await spoken.ask((batch) =>
      batch.set(batch.link(batch.workbook, "Application"), "CalculationMode", "Manual"),
    );
    spoken.model.type("Sheet1", "A1", "5");
    expect(spoken.model.cell("A2").value).toBe(2);
    await spoken.ask((batch) =>
      batch.invoke(batch.link(batch.workbook, "Application"), "Calculate", "Recalculate"),
    );
    expect(spoken.model.cell("A2").value).toBe(10);
  });
});
