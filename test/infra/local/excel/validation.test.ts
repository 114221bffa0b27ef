import { describe, expect, it } from "vitest";
import { SpokenHost } from "../../../support/excel-batch.ts";

/** A sheet whose cells B2:B5 are validated by a rule. */
async function validated(rule: object, alert?: object, more: object = {}) {
  const spoken = new SpokenHost();
  await spoken.ask((batch) => {
    const validation = batch.link(batch.range("B2:B5"), "DataValidation");
    batch.set(validation, "Rule", rule);
    if (alert) batch.set(validation, "ErrorAlert", alert);
    for (const [name, value] of Object.entries(more)) batch.set(validation, name, value);
  });
  return spoken;
}

const POINTS = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
const STOP = { title: "Sai điểm", message: "Nhập từ 0 đến 10, ví dụ 8,5", style: "Stop", showAlert: true };

describe("data validation meets a person", () => {
  it("a breach is refused with the message of the sheet and the old value stays", async () => {
    const { model } = await validated(POINTS, STOP);
    expect(model.type("Sheet1", "B2", "8,5")).toEqual({ kind: "ok" });
    expect(model.type("Sheet1", "B2", "11")).toEqual({
      kind: "refused",
      because: "validation",
      title: "Sai điểm",
      message: "Nhập từ 0 đến 10, ví dụ 8,5",
    });
    expect(model.cell("B2").value).toBe(8.5);
  });

  it.each(["Warning", "Information"] as const)("%s asks, and yes enters the value", async (style) => {
    const { model } = await validated(POINTS, { ...STOP, style });
    expect(model.type("Sheet1", "B2", "11")).toMatchObject({ kind: "asks", style });
    expect(model.cell("B2").value).toBeUndefined();
    expect(model.type("Sheet1", "B2", "11", true)).toEqual({ kind: "ok" });
    expect(model.cell("B2").value).toBe(11);
    expect(model.cell("B2").validation?.valid).toBe(false);
  });

  it("an alert that is not shown lets everything in", async () => {
    const { model } = await validated(POINTS, { ...STOP, showAlert: false });
    expect(model.type("Sheet1", "B2", "99")).toEqual({ kind: "ok" });
  });

  it("without an alert of its own a rule still stops, in our words", async () => {
    const { model } = await validated(POINTS);
    expect(model.type("Sheet1", "B2", "99")).toMatchObject({ kind: "refused", title: "Excel" });
  });

  it("a text is no number, whatever it looks like", async () => {
    const { model } = await validated(POINTS, STOP);
    expect(model.type("Sheet1", "B2", "8.5")).toMatchObject({ kind: "refused" });
    expect(model.type("Sheet1", "B2", "'8,5")).toMatchObject({ kind: "refused" });
  });

  it("what is pasted, written by an add-in or by a co-author is not validated", async () => {
    const spoken = await validated(POINTS, STOP);
    spoken.model.paste("Sheet1", "B2", "99");
    spoken.model.remoteEdit("Sheet1", "B3", "98");
    await spoken.ask((batch) => batch.set(batch.range("B4"), "Values", [[97]]));
    expect(["B2", "B3", "B4"].map((address) => spoken.model.cell(address).value)).toEqual([99, 98, 97]);
    const [invalid] = await spoken.ask((batch) =>
      batch.load(
        batch.call(batch.link(batch.range("B2:B5"), "DataValidation"), "GetInvalidCellsOrNullObject"),
        "address",
      ),
    );
    expect(invalid).toEqual({ Address: "Sheet1!B2,Sheet1!B3,Sheet1!B4" });
  });
});

describe("the kinds of rules", () => {
  it.each([
    ["a whole number", { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } }, "3", "2,5"],
    ["not between", { decimal: { formula1: 0, formula2: 5, operator: "NotBetween" } }, "6", "5"],
    ["equal", { decimal: { formula1: 5, operator: "EqualTo" } }, "5", "6"],
    ["not equal", { decimal: { formula1: 5, operator: "NotEqualTo" } }, "6", "5"],
    ["greater", { decimal: { formula1: 5, operator: "GreaterThan" } }, "6", "5"],
    ["less", { decimal: { formula1: 5, operator: "LessThan" } }, "4", "5"],
    ["at most", { decimal: { formula1: 5, operator: "LessThanOrEqualTo" } }, "5", "6"],
    ["a text's length", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "abc", "abcd"],
    ["a date", { date: { formula1: "2025-01-01", operator: "GreaterThan" } }, "2/1/2025", "31/12/2024"],
    ["a formula", { custom: { formula: "=ISNUMBER(B2)" } }, "1", "x"],
    ["a list", { list: { source: "Có,Không", inCellDropDown: true } }, "Có", "có"],
    [
      "a term that is a formula",
      { decimal: { formula1: 0, formula2: "=$A$1", operator: "Between" } },
      "20",
      "21",
    ],
  ])("%s", async (_, rule, good, bad) => {
    const { model } = await validated(rule, STOP);
    model.type("Sheet1", "A1", "20");
    expect(model.type("Sheet1", "B2", bad)).toMatchObject({ kind: "refused" });
    expect(model.type("Sheet1", "B2", good)).toEqual({ kind: "ok" });
  });

  it("a custom formula is meant for the first cell and moves with the others", async () => {
    const { model } = await validated({ custom: { formula: "=B2<=A2" } }, STOP);
    model.type("Sheet1", "A4", "10");
    expect(model.type("Sheet1", "B4", "10")).toEqual({ kind: "ok" });
    expect(model.type("Sheet1", "B4", "11")).toMatchObject({ kind: "refused" });
  });

  it("the entries of cells are offered, and compared without regard to case", async () => {
    const { model } = await validated({ list: { source: "=$D$1:$D$3", inCellDropDown: true } }, STOP);
    model.paste("Sheet1", "D1", "Đạt\nKhông đạt");
    const { id } = model.active;
    expect(model.dropdownOf({ sheet: id, row: 1, column: 1 })).toEqual(["Đạt", "Không đạt"]);
    expect(model.type("Sheet1", "B2", "ĐẠT")).toEqual({ kind: "ok" });
    expect(model.dropdownOf({ sheet: id, row: 0, column: 0 })).toBeUndefined();
  });

  it("blanks pass unless the rule says otherwise", async () => {
    const { model } = await validated(POINTS, STOP);
    expect(model.type("Sheet1", "B2", "")).toEqual({ kind: "ok" });
    const strict = await validated(POINTS, STOP, { IgnoreBlanks: false });
    strict.model.type("Sheet1", "B2", "5");
    expect(strict.model.type("Sheet1", "B2", "")).toMatchObject({ kind: "refused" });
  });
});

describe("what the API takes and gives", () => {
  it("the rule, the prompt and the alert are read back as they were set", async () => {
    const prompt = { title: "Điểm", message: "Từ 0 đến 10", showPrompt: true };
    const spoken = await validated(POINTS, STOP, { Prompt: prompt });
    const [read] = await spoken.ask((batch) =>
      batch.load(batch.link(batch.range("B2:B5"), "DataValidation")),
    );
    expect(read).toEqual({
      ErrorAlert: STOP,
      IgnoreBlanks: true,
      Prompt: prompt,
      Rule: POINTS,
      Type: "Decimal",
      Valid: true,
    });
    expect(spoken.model.cell("B3").validation?.prompt).toEqual(prompt);
  });

  it("cells of different rules are inconsistent", async () => {
    const spoken = await validated(POINTS);
    const [read] = await spoken.ask((batch) =>
      batch.load(batch.link(batch.range("B1:B3"), "DataValidation"), "type", "rule"),
    );
    expect(read).toEqual({ Type: "Inconsistent", Rule: null });
  });

  it.each([
    ["two kinds at once", { decimal: POINTS.decimal, custom: { formula: "=TRUE" } }],
    ["an unknown kind", { whole: { formula1: 1 } }],
    ["an unknown operator", { decimal: { formula1: 1, operator: "Within" } }],
    ["no second term where one is needed", { decimal: { formula1: 1, operator: "Between" } }],
    ["a formula Excel would not take", { custom: { formula: "=SUM(" } }],
    ["a list over 255 characters", { list: { source: "x,".repeat(128) } }],
  ])("%s is refused", async (_, rule) => {
    const spoken = new SpokenHost();
    expect(
      await spoken.refusal((batch) =>
        batch.set(batch.link(batch.range("B2"), "DataValidation"), "Rule", rule),
      ),
    ).toBe("InvalidArgument");
  });

  it.each([
    ["Prompt", { title: "x".repeat(33), message: "", showPrompt: true }],
    ["Prompt", { title: "", message: "x".repeat(256), showPrompt: true }],
    ["ErrorAlert", { title: "", message: "x".repeat(226), showAlert: true, style: "Stop" }],
  ])("too long a text of %s is refused", async (name, value) => {
    const spoken = new SpokenHost();
    expect(
      await spoken.refusal((batch) =>
        batch.set(batch.link(batch.range("B2"), "DataValidation"), name, value),
      ),
    ).toBe("InvalidArgument");
  });

  it("clearing takes it away, and a copied cell overwrites it", async () => {
    const spoken = await validated(POINTS, STOP);
    await spoken.ask((batch) => batch.invoke(batch.link(batch.range("B2"), "DataValidation"), "Clear"));
    expect(spoken.model.type("Sheet1", "B2", "99")).toEqual({ kind: "ok" });
    spoken.model.copy("Sheet1", "D1", "B3");
    expect(spoken.model.cell("B3").validation).toBeUndefined();
    expect(spoken.model.cell("B4").validation?.kind).toBe("decimal");
  });
});
