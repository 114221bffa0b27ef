import { describe, expect, it } from "vitest";
import { type BatchBuilder, SpokenHost } from "../../../support/excel-batch.ts";

/** Sheet1 with B2:B5 unlocked, protected with some options and a password. */
async function protectedSheet(options: object | null = null, password = "") {
  const spoken = new SpokenHost();
  await spoken.ask((batch) => {
    batch.set(batch.range("A1"), "Values", [["Tiêu chí"]]);
    batch.set(batch.link(batch.link(batch.range("B2:B5"), "Format"), "Protection"), "Locked", false);
    batch.invoke(batch.link(batch.sheet(), "Protection"), "Protect", options, password);
  });
  return spoken;
}

describe("a protected sheet", () => {
  it("lets add-ins write unlocked cells and refuses locked ones with AccessDenied", async () => {
    const spoken = await protectedSheet();
    expect(await spoken.refusal((batch) => batch.set(batch.range("B2"), "Values", [[8.5]]))).toBeUndefined();
    expect(await spoken.refusal((batch) => batch.set(batch.range("C2"), "Values", [[8.5]]))).toBe(
      "AccessDenied",
    );
    expect(await spoken.refusal((batch) => batch.set(batch.range("B2:C2"), "Values", [[1, 2]]))).toBe(
      "AccessDenied",
    );
    expect(spoken.model.cell("B2").value).toBe(8.5);
  });

  it("lets a person type in unlocked cells and says why others are closed", async () => {
    const { model } = await protectedSheet();
    expect(model.type("Sheet1", "B2", "8,5")).toEqual({ kind: "ok" });
    expect(model.type("Sheet1", "A1", "x")).toMatchObject({ kind: "refused", because: "protected" });
    expect(model.paste("Sheet1", "B5", "1\n2")).toMatchObject({ because: "protected" });
    expect(model.clear("Sheet1", "A1:B2")).toMatchObject({ because: "protected" });
    expect(model.copy("Sheet1", "B2", "A1")).toMatchObject({ because: "protected" });
    expect(model.cell("A1").value).toBe("Tiêu chí");
  });

  it.each([
    [
      "formats",
      (batch: BatchBuilder) =>
        batch.set(batch.link(batch.link(batch.range("B2"), "Format"), "Fill"), "Color", "#FF0000"),
    ],
    ["number formats", (batch: BatchBuilder) => batch.set(batch.range("B2"), "NumberFormat", [["0.00"]])],
    [
      "column widths",
      (batch: BatchBuilder) => batch.set(batch.link(batch.range("B2"), "Format"), "ColumnWidth", 90),
    ],
    [
      "row heights",
      (batch: BatchBuilder) => batch.set(batch.link(batch.range("B2"), "Format"), "RowHeight", 30),
    ],
    ["hidden rows", (batch: BatchBuilder) => batch.set(batch.range("2:2"), "RowHidden", true)],
    [
      "locks",
      (batch: BatchBuilder) =>
        batch.set(batch.link(batch.link(batch.range("C2"), "Format"), "Protection"), "Locked", false),
    ],
    [
      "validation",
      (batch: BatchBuilder) =>
        batch.set(batch.link(batch.range("B2"), "DataValidation"), "Rule", { custom: { formula: "=TRUE" } }),
    ],
    ["merges", (batch: BatchBuilder) => batch.invoke(batch.range("B2:B3"), "Merge")],
    ["groups", (batch: BatchBuilder) => batch.invoke(batch.range("2:3"), "Group", "ByRows")],
    [
      "inserted rows",
      (batch: BatchBuilder) =>
        batch.call(batch.range("2:2"), "Insert", "Down") &&
        batch.instantiate(batch.call(batch.range("2:2"), "Insert", "Down")),
    ],
    ["deleted rows", (batch: BatchBuilder) => batch.invoke(batch.range("2:2"), "Delete", "Up")],
    [
      "borders",
      (batch: BatchBuilder) =>
        batch.set(
          batch.call(batch.link(batch.link(batch.range("B2"), "Format"), "Borders"), "GetItem", "EdgeTop"),
          "Style",
          "Continuous",
        ),
    ],
  ])("refuses %s", async (_, build) => {
    const spoken = await protectedSheet();
    expect(await spoken.refusal(build)).toBe("AccessDenied");
  });

  it("allows what its options allow", async () => {
    const spoken = await protectedSheet({
      allowFormatCells: true,
      allowFormatColumns: true,
      allowInsertRows: true,
    });
    await spoken.ask((batch) => {
      batch.set(batch.link(batch.link(batch.range("C2"), "Format"), "Fill"), "Color", "#FF0000");
      batch.set(batch.link(batch.range("C2"), "Format"), "ColumnWidth", 90);
      batch.instantiate(batch.call(batch.range("3:3"), "Insert", "Down"));
    });
    expect(spoken.model.cell("C2").style.fill).toBe("#FF0000");
    expect(spoken.model.insertRows("Sheet1", 2)).toEqual({ kind: "ok" });
    expect(spoken.model.deleteRows("Sheet1", 2)).toMatchObject({ because: "protected" });
  });

  it("cannot be protected twice, and the password is asked when it is taken away", async () => {
    const spoken = await protectedSheet(null, "mật khẩu");
    const protection = (batch: BatchBuilder) => batch.link(batch.sheet(), "Protection");
    expect(await spoken.refusal((batch) => batch.invoke(protection(batch), "Protect", null))).toBe(
      "AccessDenied",
    );
    expect(await spoken.refusal((batch) => batch.invoke(protection(batch), "Unprotect", "khác"))).toBe(
      "InvalidArgument",
    );
    expect(await spoken.refusal((batch) => batch.invoke(protection(batch), "Unprotect"))).toBe(
      "InvalidArgument",
    );
    expect(
      await spoken.refusal((batch) => batch.invoke(protection(batch), "Unprotect", "mật khẩu")),
    ).toBeUndefined();
    expect(await spoken.refusal((batch) => batch.invoke(protection(batch), "Unprotect"))).toBeUndefined();
    expect(spoken.model.type("Sheet1", "A1", "x")).toEqual({ kind: "ok" });
  });

  it("tells its options, and takes only options there are", async () => {
    const spoken = await protectedSheet({ allowFormatCells: true, selectionMode: "Unlocked" });
    const [read] = await spoken.ask((batch) => batch.load(batch.link(batch.sheet(), "Protection")));
    expect(read).toMatchObject({
      Protected: true,
      Options: { allowFormatCells: true, allowInsertRows: false, selectionMode: "Unlocked" },
    });
    const other = new SpokenHost();
    expect(
      await other.refusal((batch) =>
        batch.invoke(batch.link(batch.sheet(), "Protection"), "Protect", { allowFomratCells: true }),
      ),
    ).toBe("InvalidArgument");
  });
});

it("where only unlocked cells may be selected, a person's click on a locked one does nothing", async () => {
  const { model } = await protectedSheet({ selectionMode: "Unlocked" });
  model.select("B3");
  model.select("A1");
  expect(model.selection).toMatchObject({ row: 2, column: 1 });
  const closed = await protectedSheet({ selectionMode: "None" });
  closed.model.select("B3");
  expect(closed.model.selection).toMatchObject({ row: 0, column: 0 });
});

describe("a protected workbook", () => {
  it("keeps its sheets and their names", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => batch.invoke(batch.link(batch.workbook, "Protection"), "Protect", "x"));
    expect(await spoken.refusal((batch) => batch.instantiate(batch.call(batch.sheets(), "Add", "Mới")))).toBe(
      "AccessDenied",
    );
    expect(await spoken.refusal((batch) => batch.set(batch.sheet(), "Name", "Mới"))).toBe("AccessDenied");
    expect(
      await spoken.refusal((batch) =>
        batch.invoke(batch.link(batch.workbook, "Protection"), "Unprotect", "y"),
      ),
    ).toBe("InvalidArgument");
    await spoken.ask((batch) => batch.invoke(batch.link(batch.workbook, "Protection"), "Unprotect", "x"));
    expect(await spoken.refusal((batch) => batch.set(batch.sheet(), "Name", "Mới"))).toBeUndefined();
  });
});
