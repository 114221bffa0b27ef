import { describe, expect, it } from "vitest";
import { type BatchBuilder, SpokenHost } from "../../../support/excel-batch.ts";

const added = async (...names: readonly string[]) => {
  const spoken = new SpokenHost();
  await spoken.ask((batch) => {
    for (const name of names) batch.instantiate(batch.call(batch.sheets(), "Add", name));
  });
  return spoken;
};

describe("names of sheets", () => {
  it.each(["a".repeat(32), "a:b", "a/b", "a\\b", "a?b", "a*b", "[a]", "'a", "a'", "History"])(
    "%s is refused",
    async (name) => {
      const spoken = new SpokenHost();
      expect(
        await spoken.refusal((batch) => batch.instantiate(batch.call(batch.sheets(), "Add", name))),
      ).toBe("InvalidArgument");
      expect(await spoken.refusal((batch) => batch.set(batch.sheet(), "Name", name))).toBe("InvalidArgument");
    },
  );

  it("a name is taken once, whatever its case, and formulas follow a new name", async () => {
    const spoken = await added("Điểm");
    expect(
      await spoken.refusal((batch) => batch.instantiate(batch.call(batch.sheets(), "Add", "ĐIỂM"))),
    ).toBe("ItemAlreadyExists");
    await spoken.ask((batch) => {
      batch.set(batch.range("A1", "Điểm"), "Values", [[5]]);
      batch.set(batch.range("A1"), "Formulas", [["=Điểm!A1*2"]]);
      batch.set(batch.sheet("Điểm"), "Name", "Bảng điểm");
    });
    expect(spoken.model.cell("Sheet1!A1").formula).toBe("='Bảng điểm'!A1*2");
    expect(spoken.model.cell("Sheet1!A1").value).toBe(10);
  });
});

describe("sheets come, go and move", () => {
  it("a deleted sheet leaves #REF!, and the last visible one stays", async () => {
    const spoken = await added("Hai");
    await spoken.ask((batch) => {
      batch.set(batch.range("A1"), "Formulas", [["=Hai!A1"]]);
      batch.invoke(batch.sheet("Hai"), "Delete");
    });
    expect(spoken.model.cell("A1").error).toBe("#REF!");
    expect(await spoken.refusal((batch) => batch.invoke(batch.sheet(), "Delete"))).toBe("InvalidOperation");
    expect(await spoken.refusal((batch) => batch.set(batch.sheet(), "Visibility", "Hidden"))).toBe(
      "InvalidOperation",
    );
  });

  it("a hidden sheet cannot be activated; hiding the active one shows the next", async () => {
    const spoken = await added("Hai", "Ba");
    await spoken.ask((batch) => batch.set(batch.sheet("Hai"), "Visibility", "VeryHidden"));
    expect(await spoken.refusal((batch) => batch.invoke(batch.sheet("Hai"), "Activate"))).toBe(
      "InvalidOperation",
    );
    expect(await spoken.refusal((batch) => batch.invoke(batch.sheet("Hai"), "Delete"))).toBe(
      "InvalidOperation",
    );
    await spoken.ask((batch) => batch.set(batch.sheet("Sheet1"), "Visibility", "Hidden"));
    expect(spoken.model.active.name).toBe("Ba");
    const [next] = await spoken.ask((batch) =>
      batch.load(batch.call(batch.sheet("Sheet1"), "GetNext", true), "name"),
    );
    expect(next).toEqual({ Name: "Ba" });
  });

  it("a copy has everything of the sheet and stands where it was asked", async () => {
    const spoken = await added("Hai");
    await spoken.ask((batch) => {
      batch.set(batch.range("A1:B1"), "Formulas", [[2, "=A1*2"]]);
      batch.invoke(batch.link(batch.sheet(), "FreezePanes"), "FreezeRows", 1);
      batch.invoke(batch.link(batch.sheet(), "Protection"), "Protect", null);
      batch.instantiate(batch.call(batch.sheet(), "Copy", "End"));
    });
    const copy = spoken.model.sheets.at(-1);
    expect(copy).toMatchObject({ name: "Sheet1 (2)", frozen: { rows: 1, columns: 0 } });
    expect(copy?.protection.on).toBe(true);
    expect(spoken.model.cell("'Sheet1 (2)'!B1").value).toBe(4);
    await spoken.ask((batch) => batch.set(batch.sheet("Hai"), "Position", 0));
    expect(spoken.model.sheets.map(({ name }) => name)).toEqual(["Hai", "Sheet1", "Sheet1 (2)"]);
  });

  it("panes freeze one way at a time, gridlines and tab colours are kept", async () => {
    const spoken = new SpokenHost();
    const location = (batch: BatchBuilder) =>
      batch.load(batch.call(batch.link(batch.sheet(), "FreezePanes"), "GetLocationOrNullObject"), "address");
    expect(await spoken.ask(location)).toEqual([]);
    await spoken.ask((batch) => {
      batch.invoke(batch.link(batch.sheet(), "FreezePanes"), "FreezeAt", "A1:B4");
      batch.set(batch.sheet(), "Gridlines", false);
      batch.set(batch.sheet(), "TabColor", "#C00000");
    });
    expect(await spoken.ask(location)).toEqual([{ Address: "Sheet1!A1:B4" }]);
    expect(spoken.model.active).toMatchObject({
      frozen: { rows: 4, columns: 2 },
      showGridlines: false,
      tabColor: "#C00000",
    });
    await spoken.ask((batch) => batch.invoke(batch.link(batch.sheet(), "FreezePanes"), "FreezeRows", 3));
    expect(spoken.model.active.frozen).toEqual({ rows: 3, columns: 0 });
    await spoken.ask((batch) => batch.invoke(batch.link(batch.sheet(), "FreezePanes"), "Unfreeze"));
    expect(spoken.model.active.frozen).toEqual({ rows: 0, columns: 0 });
  });

  it("outlines group, hide and show by level, and end at eight", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => {
      batch.invoke(batch.range("2:5"), "Group", "ByRows");
      batch.invoke(batch.range("3:4"), "Group", "ByRows");
      batch.invoke(batch.sheet(), "ShowOutlineLevels", 2, 0);
    });
    const hidden = () => [1, 2, 3, 4].map((row) => spoken.model.active.rows.get(row)?.hidden);
    expect(hidden()).toEqual([false, true, true, false]);
    await spoken.ask((batch) => batch.invoke(batch.range("3:4"), "ShowGroupDetails", "ByRows"));
    expect(hidden()).toEqual([false, false, false, false]);
    const refusals: (string | undefined)[] = [];
    for (let level = 0; level < 6; level++)
      refusals.push(await spoken.refusal((batch) => batch.invoke(batch.range("3:3"), "Group", "ByRows")));
    expect(refusals).toEqual([undefined, undefined, undefined, undefined, undefined, "InvalidOperation"]);
    await spoken.ask((batch) => batch.invoke(batch.range("2:2"), "Ungroup", "ByRows"));
    expect(await spoken.refusal((batch) => batch.invoke(batch.range("2:2"), "Ungroup", "ByRows"))).toBe(
      "InvalidOperation",
    );
  });
});

describe("print set-up", () => {
  it("is kept as it was set", async () => {
    const spoken = new SpokenHost();
    const layout = (batch: BatchBuilder) => batch.link(batch.sheet(), "PageLayout");
    await spoken.ask((batch) => {
      const page = layout(batch);
      batch
        .set(page, "Orientation", "Landscape")
        .set(page, "PaperSize", "A4")
        .set(page, "CenterHorizontally", true);
      batch.set(page, "Zoom", { horizontalFitToPages: 1, verticalFitToPages: 0 });
      batch.invoke(page, "SetPrintMargins", "Centimeters", { left: 2, right: 1.5 });
      batch.invoke(page, "SetPrintTitleRows", "$1:$3").invoke(page, "SetPrintTitleColumns", "$A:$B");
      batch.invoke(page, "SetPrintArea", "A1:F40");
      const footers = batch.link(batch.link(page, "HeadersFooters"), "DefaultForAllPages");
      batch.set(footers, "CenterFooter", "Trang &P/&N");
    });
    const [read] = await spoken.ask((batch) =>
      batch.load(layout(batch), "orientation", "zoom", "leftMargin"),
    );
    expect(read).toEqual({
      Orientation: "Landscape",
      Zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      LeftMargin: 2 * (72 / 2.54),
    });
    expect(spoken.model.active.page.titleRows).toMatchObject({ row: 0, rows: 3 });
    expect(spoken.model.active.page.headersFooters.get("centerFooter")).toBe("Trang &P/&N");
    const [titles] = await spoken.ask((batch) =>
      batch.load(batch.call(layout(batch), "GetPrintTitleColumnsOrNullObject"), "address"),
    );
    expect(titles).toEqual({ Address: "Sheet1!A:B" });
    expect(await spoken.refusal((batch) => batch.set(layout(batch), "Zoom", { scale: 500 }))).toBe(
      "InvalidArgument",
    );
    expect(await spoken.refusal((batch) => batch.set(layout(batch), "Zoom", {}))).toBe("InvalidArgument");
  });

  it("begins a page before the row that is named, once each, in the order of the rows", async () => {
    const spoken = new SpokenHost();
    const breaks = (batch: BatchBuilder) => batch.link(batch.sheet(), "HorizontalPageBreaks");
    await spoken.ask((batch) => {
      for (const at of ["A31", "B13:C14", "A31"]) batch.instantiate(batch.call(breaks(batch), "Add", at));
    });
    expect(spoken.model.active.page.breaks).toEqual([12, 30]);
    const [all, count] = await spoken.ask((batch) => {
      batch.load(breaks(batch), "items/rowIndex", "items/columnIndex");
      return batch.invoke(breaks(batch), "GetCount");
    });
    expect(all).toMatchObject({
      _Items: [
        { RowIndex: 12, ColumnIndex: 0 },
        { RowIndex: 30, ColumnIndex: 0 },
      ],
    });
    expect(count).toBe(2);
    const [cell] = await spoken.ask((batch) => {
      const first = batch.call(breaks(batch), "GetItem", 0);
      batch.load(batch.call(first, "GetCellAfterBreak"), "address");
      return batch.invoke(first, "Delete");
    });
    expect(cell).toEqual({ Address: "Sheet1!A13" });
    expect(spoken.model.active.page.breaks).toEqual([30]);
    await spoken.ask((batch) => batch.invoke(breaks(batch), "RemovePageBreaks"));
    expect(spoken.model.active.page.breaks).toEqual([]);
    const refusals = [
      await spoken.refusal((batch) => batch.instantiate(batch.call(breaks(batch), "Add", "A1"))),
      await spoken.refusal((batch) => batch.instantiate(batch.call(breaks(batch), "GetItem", 0))),
    ];
    expect(refusals).toEqual(["InvalidArgument", "InvalidArgument"]);
  });
});
