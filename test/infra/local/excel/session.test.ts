import { describe, expect, it } from "vitest";
import type { BatchAnswer } from "../../../../infra/local/excel/wire/batch.ts";
import { createWorkbook } from "../../../../infra/local/excel/workbook-model.ts";
import { type BatchBuilder, SpokenHost } from "../../../support/excel-batch.ts";

const NAME = (batch: BatchBuilder) => batch.load(batch.sheet("Không có"), "name");

describe("a batch", () => {
  it("writes and reads, action by action", async () => {
    const spoken = new SpokenHost();
    const [read] = await spoken.ask((batch) => {
      const range = batch.range("A1:B2");
      batch.set(range, "Values", [
        ["Đơn vị", "Điểm"],
        ["Cơ quan A", 8.5],
      ]);
      batch.set(batch.range("B2"), "NumberFormat", [["0.00"]]);
      batch.load(range, "values", "text", "address", "valueTypes", "numberFormat");
    });
    expect(read).toEqual({
      Values: [
        ["Đơn vị", "Điểm"],
        ["Cơ quan A", 8.5],
      ],
      Text: [
        ["Đơn vị", "Điểm"],
        ["Cơ quan A", "8,50"],
      ],
      Address: "Sheet1!A1:B2",
      ValueTypes: [
        ["String", "String"],
        ["String", "Double"],
      ],
      NumberFormat: [
        ["General", "General"],
        ["General", "0.00"],
      ],
    });
  });

  it("ends at its first error, which says where; what went before stays done", async () => {
    const spoken = new SpokenHost();
    const answer = await spoken.send((batch) => {
      batch.set(batch.range("A1"), "Values", [[1]]);
      batch.set(batch.range("A1:B2"), "Values", [[1]]);
      batch.set(batch.range("A2"), "Values", [[2]]);
    });
    expect(answer.Error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 1 });
    expect(spoken.model.cell("A1").value).toBe(1);
    expect(spoken.model.cell("A2").value).toBeUndefined();
  });

  it("knows null objects from missing ones", async () => {
    const spoken = new SpokenHost();
    expect(await spoken.refusal(NAME)).toBe("ItemNotFound");
    const missing = (batch: BatchBuilder) => batch.call(batch.sheets(), "GetItemOrNullObject", "Không có");
    const answer = await spoken.send((batch) => {
      const sheet = missing(batch);
      batch
        .instantiate(sheet)
        .load(sheet, "name")
        .load(batch.call(sheet, "GetRange", "A1"), "values");
    });
    expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
    expect(await spoken.refusal((batch) => batch.set(missing(batch), "Name", "x"))).toBe("ItemNotFound");
  });

  it("an unknown member fails loudly, whatever is done with it", async () => {
    const spoken = new SpokenHost();
    const told = async (build: (batch: BatchBuilder) => unknown) => (await spoken.send(build)).Error;
    expect(await told((batch) => batch.instantiate(batch.link(batch.sheet(), "Charts")))).toMatchObject({
      Code: "ApiNotFound",
      Message: "[emulator] Worksheet.Charts is not emulated",
      Location: "Worksheet.Charts",
    });
    expect((await told((batch) => batch.invoke(batch.range("A1"), "AutoFill")))?.Message).toContain(
      "Range.AutoFill()",
    );
    expect((await told((batch) => batch.load(batch.range("A1"), "top")))?.Message).toContain("Range.Top");
    expect((await told((batch) => batch.set(batch.range("A1"), "Style", "Good")))?.Message).toContain(
      "Range.Style (set)",
    );
    expect(
      (await told((batch) => batch.instantiate(batch.path({ ObjectPathType: 2, Name: "Khác" }))))?.Message,
    ).toContain("new Khác");
    expect((await told((batch) => batch.action({ ActionType: 8, ObjectPathId: 0 })))?.Message).toContain(
      "action type 8",
    );
    expect(
      (await told((batch) => batch.invoke(batch.sheet(), "_RegisterCalculatedEvent")))?.Message,
    ).toContain("Worksheet.onCalculated");
  });

  it("refuses what is above the host's requirement set, also when it is only loaded", async () => {
    const old = new SpokenHost({ requirement: "1.7" });
    const refusal = await old.send((batch) =>
      batch.invoke(batch.link(batch.range("A1"), "DataValidation"), "Clear"),
    );
    expect(refusal.Error).toMatchObject({ Code: "ApiNotFound", Location: "Range.DataValidation" });
    const eight = new SpokenHost({ requirement: "1.8" });
    const application = (batch: BatchBuilder) => batch.link(batch.workbook, "Application");
    expect(await eight.refusal((batch) => batch.load(application(batch), "decimalSeparator"))).toBe(
      "ApiNotFound",
    );
    expect(await eight.refusal((batch) => batch.instantiate(batch.link(batch.sheet(), "PageLayout")))).toBe(
      "ApiNotFound",
    );
    const [all] = await eight.ask((batch) => batch.load(application(batch)));
    expect(all).toEqual({ CalculationMode: "Automatic" });
    const [more] = await new SpokenHost({ requirement: "1.11" }).ask((batch) =>
      batch.load(application(batch)),
    );
    expect(more).toMatchObject({ DecimalSeparator: ",", ThousandsSeparator: "." });
  });

  it("loads what is nested and what stands in collections", async () => {
    const spoken = new SpokenHost();
    const [range, sheets] = await spoken
      .ask((batch) => {
        batch.instantiate(batch.call(batch.sheets(), "Add", "Bảng chấm"));
        const cell = batch.range("A1");
        batch.set(batch.link(batch.link(cell, "Format"), "Fill"), "Color", "#c00000");
        batch.load(cell, "format/fill/color", "format/wrapText", "worksheet/name");
        batch.load(batch.sheets(), "items/name", "items/visibility");
      })
      .then((values) => values.slice(-2));
    expect(range).toMatchObject({
      Format: { Fill: { Color: "#C00000" }, WrapText: false },
      Worksheet: { Name: "Sheet1" },
    });
    expect((sheets as { _Items: object[] })._Items).toMatchObject([
      { Name: "Sheet1", Visibility: "Visible" },
      { Name: "Bảng chấm", Visibility: "Visible" },
    ]);
  });

  it("an update sets several properties at once", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) =>
      batch.action({
        ActionType: 9,
        ObjectPathId: batch.sheet().path,
        ObjectState: { name: "Mới", tabColor: "#00FF00" },
      }),
    );
    expect(spoken.model.active).toMatchObject({ name: "Mới", tabColor: "#00FF00" });
  });
});

const referenceIn = ({ Results: [first] }: BatchAnswer): string =>
  (first as { Value: { _ReferenceId: string } }).Value._ReferenceId;

describe("kept ranges", () => {
  it("live on under a reference, move with their cells, and end when they are deleted or let go", async () => {
    const spoken = new SpokenHost();
    const kept = await spoken.send((batch) => batch.instantiate(batch.range("B3")), 0, true);
    const reference = referenceIn(kept);
    const again = (batch: BatchBuilder) => batch.path({ ObjectPathType: 6, Name: reference });
    spoken.model.insertRows("Sheet1", 0);
    expect(await spoken.ask((batch) => batch.load(again(batch), "address"))).toEqual([
      { Address: "Sheet1!B4" },
    ]);
    spoken.model.deleteRows("Sheet1", 3);
    expect(await spoken.refusal((batch) => batch.load(again(batch), "address"))).toBe("InvalidReference");
    const second = await spoken.send((batch) => batch.invoke(batch.range("A1"), "_KeepReference"));
    const other = referenceIn(second);
    await spoken.ask((batch) => batch.invoke(batch.workbook, "_RemoveReference", other));
    expect(
      await spoken.refusal((batch) => batch.load(batch.path({ ObjectPathType: 6, Name: other }), "address")),
    ).toBe("InvalidReference");
  });
});

describe("what the API writes", () => {
  const write = async (value: unknown) => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => batch.set(batch.range("A1"), "Values", value));
    const { value: held, text } = spoken.model.cell("A1");
    return [held, text];
  };

  it.each([
    ["8.5", 8.5, "8,5"],
    ["8,5", "8,5", "8,5"],
    ["1,000", 1000, "1.000"],
    ["50%", 0.5, "50%"],
    ["12/31/2024", 45657, "31/12/2024".replace("31/12", "12/31")],
    ["'8.5", "8.5", "8.5"],
    ["=1.5*2", 3, "3"],
    ["TRUE", true, "TRUE"],
  ])("%s is read as in the United States, whatever the region", async (text, value, shown) => {
    expect(await write([[text]])).toEqual([value, shown]);
  });

  it("null leaves a cell, an empty text clears it, one value fills all", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => {
      batch.set(batch.range("A1:C1"), "Values", 7);
      batch.set(batch.range("A1:C1"), "Values", [[null, "", 9]]);
    });
    expect(["A1", "B1", "C1"].map((address) => spoken.model.cell(address).value)).toEqual([7, undefined, 9]);
  });

  it.each([
    ["too few rows", [[1]]],
    ["ragged rows", [[1, 2], [3]]],
    [
      "an object",
      [
        [{}, 1],
        [1, 1],
      ],
    ],
    [
      "a formula Excel would not take",
      [
        ["=SUM(", 1],
        [1, 1],
      ],
    ],
    [
      "over 32767 characters",
      [
        ["a".repeat(32_768), 1],
        [1, 1],
      ],
    ],
  ])("%s is refused, and nothing is written", async (_, values) => {
    const spoken = new SpokenHost();
    expect(await spoken.refusal((batch) => batch.set(batch.range("A1:B2"), "Values", values))).toBe(
      "InvalidArgument",
    );
    expect(spoken.model.usedSize("Sheet1")).toEqual({ rows: 1, columns: 1 });
  });

  it("only the first of merged cells keeps what is written", async () => {
    const spoken = new SpokenHost();
    const [read] = await spoken.ask((batch) => {
      batch.set(batch.range("A1:B1"), "Values", [["giữ", "mất"]]);
      batch.invoke(batch.range("A1:B1"), "Merge");
      batch.set(batch.range("B1"), "Values", [["mất"]]);
      batch.load(batch.range("A1:B1"), "values");
    });
    expect(read).toEqual({ Values: [["giữ", ""]] });
  });

  it("values of whole columns are not given", async () => {
    const [read] = await new SpokenHost().ask((batch) => batch.load(batch.range("A:B"), "values", "address"));
    expect(read).toEqual({ Values: null, Address: "Sheet1!A:B" });
    expect(await new SpokenHost().refusal((batch) => batch.load(batch.range("A1:Z999999"), "values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });
});

describe("ranges found from ranges", () => {
  const addressOf = async (build: (batch: BatchBuilder) => { path: number }) => {
    const spoken = new SpokenHost({ model: createWorkbook() });
    spoken.model.paste("Sheet1", "B2", "1\t2\n3\t4");
    const [read] = await spoken.ask((batch) => batch.load(build(batch), "address"));
    return (read as { Address: string } | undefined)?.Address;
  };

  it.each<[string, (batch: BatchBuilder) => { path: number }]>([
    ["B2", (b) => b.call(b.range("B2:C3"), "GetCell", 0, 0)],
    ["D4", (b) => b.call(b.range("B2:C3"), "GetCell", 2, 2)],
    ["B3:C3", (b) => b.call(b.range("B2:C3"), "GetRow", 1)],
    ["C2:C3", (b) => b.call(b.range("B2:C3"), "GetColumn", 1)],
    ["C3:D4", (b) => b.call(b.range("B2:C3"), "GetOffsetRange", 1, 1)],
    ["B2:D5", (b) => b.call(b.range("B2:C3"), "GetResizedRange", 2, 1)],
    ["B2:B2".slice(0, 2), (b) => b.call(b.range("B2:C3"), "GetAbsoluteResizedRange", 1, 1)],
    ["B2:E9", (b) => b.call(b.range("B2:C3"), "GetBoundingRect", "E9")],
    ["C3", (b) => b.call(b.range("B2:C3"), "GetIntersection", "C3:D4")],
    ["2:3", (b) => b.call(b.range("B2:C3"), "GetEntireRow")],
    ["B:C", (b) => b.call(b.range("B2:C3"), "GetEntireColumn")],
    ["C3", (b) => b.call(b.range("B2:C3"), "GetLastCell")],
    ["B3:C3", (b) => b.call(b.range("B2:C3"), "GetLastRow")],
    ["C2:C3", (b) => b.call(b.range("B2:C3"), "GetLastColumn")],
    ["B4:C5", (b) => b.call(b.range("B2:C3"), "GetRowsBelow", 2)],
    ["B1:C1", (b) => b.call(b.range("B2:C3"), "GetRowsAbove", 1)],
    ["B2:C3", (b) => b.call(b.range("A1:Z99"), "GetUsedRange")],
    ["B2:C3", (b) => b.call(b.sheet(), "GetUsedRangeOrNullObject", true)],
    ["B2:D3", (b) => b.call(b.sheet(), "GetRangeByIndexes", 1, 1, 2, 3)],
  ])("%s", async (address, build) => expect(await addressOf(build)).toBe(`Sheet1!${address}`));

  it("nothing is nothing, and off the sheet is refused", async () => {
    expect(
      await addressOf((b) => b.call(b.range("A1"), "GetIntersectionOrNullObject", "C3")),
    ).toBeUndefined();
    expect(await addressOf((b) => b.call(b.range("Z9"), "GetUsedRangeOrNullObject"))).toBeUndefined();
    const spoken = new SpokenHost();
    expect(await spoken.refusal((b) => b.instantiate(b.call(b.range("A1"), "GetOffsetRange", -1, 0)))).toBe(
      "InvalidArgument",
    );
    expect(await spoken.refusal((b) => b.instantiate(b.call(b.range("A1"), "GetRow", 1)))).toBe(
      "InvalidArgument",
    );
    expect(await spoken.refusal((b) => b.instantiate(b.range("XFE1")))).toBe("InvalidArgument");
  });
});
