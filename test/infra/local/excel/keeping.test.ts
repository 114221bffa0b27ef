import { describe, expect, it } from "vitest";
import { type BatchBuilder, SpokenHost } from "../../../support/excel-batch.ts";

describe("names", () => {
  const names = (batch: BatchBuilder) => batch.link(batch.workbook, "Names");

  it("are added, found whatever their case, used in formulas, and deleted", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => {
      batch.set(batch.range("A1:A2"), "Values", [[1], [2]]);
      batch.instantiate(batch.call(names(batch), "Add", "Diem", "=Sheet1!$A$1:$A$2", "điểm"));
      batch.set(batch.range("B1"), "Formulas", [["=SUM(diem)"]]);
    });
    expect(spoken.model.cell("B1").value).toBe(3);
    const [range] = await spoken.ask((batch) =>
      batch.load(batch.call(batch.call(names(batch), "GetItem", "DIEM"), "GetRange"), "address"),
    );
    expect(range).toEqual({ Address: "Sheet1!A1:A2" });
    await spoken.ask((batch) => batch.invoke(batch.call(names(batch), "GetItem", "Diem"), "Delete"));
    expect(spoken.model.cell("B1").error).toBe("#NAME?");
  });

  it.each(["A1", "1x", "x y", "R", ""])("%s is no name", async (name) => {
    expect(
      await new SpokenHost().refusal((batch) =>
        batch.instantiate(batch.call(names(batch), "Add", name, batch.range("A1"))),
      ),
    ).toBe("InvalidArgument");
  });

  it("a name is taken once", async () => {
    const spoken = new SpokenHost();
    const add = (batch: BatchBuilder) =>
      batch.instantiate(batch.call(names(batch), "Add", "Diem", batch.range("A1")));
    await spoken.ask(add);
    expect(await spoken.refusal(add)).toBe("ItemAlreadyExists");
  });
});

describe("tables", () => {
  const tables = (batch: BatchBuilder) => batch.link(batch.sheet(), "Tables");

  it("hold a header and rows, to which more are added", async () => {
    const spoken = new SpokenHost();
    const table = (batch: BatchBuilder) => batch.call(tables(batch), "GetItem", "Diem");
    await spoken.ask((batch) => {
      batch.set(batch.range("A1:B2"), "Values", [
        ["Đơn vị", "Điểm"],
        ["Cơ quan A", 8],
      ]);
      const made = batch.call(tables(batch), "Add", "A1:B2", true);
      batch.set(made, "Name", "Diem");
      batch.instantiate(batch.call(batch.link(table(batch), "Rows"), "Add", null, [["Cơ quan B", 9]]));
    });
    const [body, rows] = await spoken.ask((batch) => {
      batch.load(batch.call(table(batch), "GetDataBodyRange"), "values");
      batch.load(batch.link(table(batch), "Rows"), "items/values");
    });
    expect(body).toEqual({
      Values: [
        ["Cơ quan A", 8],
        ["Cơ quan B", 9],
      ],
    });
    expect(rows).toMatchObject({ _Items: [{ Values: [["Cơ quan A", 8]] }, { Values: [["Cơ quan B", 9]] }] });
    expect(
      await spoken.refusal((batch) => batch.instantiate(batch.call(tables(batch), "Add", "B2:C3", true))),
    ).toBe("InvalidOperation");
    expect(await spoken.refusal((batch) => batch.invoke(batch.range("A1:B1"), "Merge"))).toBe(
      "InvalidOperation",
    );
  });
});

describe("what an add-in keeps in the workbook", () => {
  it("settings hold anything JSON can say", async () => {
    const spoken = new SpokenHost();
    const settings = (batch: BatchBuilder) => batch.link(batch.workbook, "Settings");
    await spoken.ask((batch) => batch.instantiate(batch.call(settings(batch), "Add", "dot", { id: 7 })));
    const read = (batch: BatchBuilder) =>
      batch.load(batch.call(settings(batch), "GetItemOrNullObject", "dot"), "value");
    expect(await spoken.ask(read)).toEqual([{ Value: { id: 7 } }]);
    await spoken.ask((batch) => batch.invoke(batch.call(settings(batch), "GetItem", "dot"), "Delete"));
    expect(await spoken.ask(read)).toEqual([]);
  });

  it("XML parts are found by their namespace", async () => {
    const spoken = new SpokenHost();
    const parts = (batch: BatchBuilder) => batch.link(batch.workbook, "CustomXmlParts");
    const only = (batch: BatchBuilder) =>
      batch.call(batch.call(parts(batch), "GetByNamespace", "urn:x"), "GetOnlyItem");
    await spoken.ask((batch) =>
      batch.instantiate(batch.call(parts(batch), "Add", '<phieu xmlns="urn:x"><a/></phieu>')),
    );
    expect(await spoken.ask((batch) => batch.invoke(only(batch), "GetXml"))).toEqual([
      '<phieu xmlns="urn:x"><a/></phieu>',
    ]);
    await spoken.ask((batch) => batch.instantiate(batch.call(parts(batch), "Add", '<b xmlns="urn:x"/>')));
    expect(await spoken.refusal((batch) => batch.instantiate(only(batch)))).toBe("ItemNotFound");
    expect(
      await spoken.refusal((batch) => batch.instantiate(batch.call(parts(batch), "Add", "không phải XML"))),
    ).toBe("InvalidArgument");
  });
});
