import { describe, expect, test } from "vitest";
import { addSheet, setVisibility } from "../../../../infra/local/excel/sheet-list.ts";
import { createWorkbook, type WorkbookModel } from "../../../../infra/local/excel/workbook-model.ts";
import { packed, type Snapshot, unpackInto } from "../../../../infra/local/preview/snapshot.ts";
import { readXlsx } from "../../../../infra/local/preview/xlsx-read.ts";
import { writeXlsx } from "../../../../infra/local/preview/xlsx-write.ts";
import { memberOf } from "../../../support/zip-members.ts";

/** A workbook with one of everything that must not be lost. */
function rich(): WorkbookModel {
  const model = createWorkbook({ decimal: "," });
  const { book, active: sheet } = model;
  const style = (row: number, column: number, traits: object) => {
    const cell = sheet.cellForWriting(row, column);
    cell.style = book.styles.changedBy(cell.style, traits);
    return cell;
  };
  model.type(sheet.id, "A1", "Bảng tự chấm");
  model.type(sheet.id, "B2", "8,5");
  model.type(sheet.id, "C2", "=B2*2");
  model.type(sheet.id, "D2", "8/5/2025");
  model.type(sheet.id, "E2", "TRUE");
  const line = { style: "Continuous", weight: "Medium", color: "#7F7F7F" };
  style(0, 0, {
    bold: true,
    italic: true,
    fontSize: 14,
    fontName: "Times New Roman",
    horizontal: "Center",
    wrap: true,
  });
  style(1, 1, { fill: "#FFF8DC", locked: false, numberFormat: "0.00", bottom: line, fontColor: "#C00000" });
  const cell = sheet.cellForWriting(1, 1);
  cell.validation = {
    rule: { kind: "decimal", operator: "Between", formula1: 0, formula2: "=C1" },
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "Điểm", message: "Nhập từ 0 đến 10, ví dụ 8,5" },
    alert: { showAlert: true, style: "Warning", title: "Sai", message: "Nhập lại" },
    row: 1,
    column: 1,
  };
  style(2, 1, {}).validation = {
    rule: { kind: "list", source: "Đạt,Không đạt", inCellDropDown: true },
    ignoreBlanks: true,
    prompt: undefined,
    alert: { showAlert: true, style: "Stop", title: "", message: "" },
    row: 2,
    column: 1,
  };
  sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 5 }];
  sheet.frozen = { rows: 1, columns: 2 };
  sheet.columnForWriting(1).width = 150;
  sheet.columnForWriting(5).hidden = true;
  Object.assign(sheet.rowForWriting(3), { hidden: true, outline: 1, height: 30 });
  sheet.tabColor = "#C00000";
  sheet.showGridlines = false;
  sheet.protection.on = true;
  sheet.protection.allowed = new Set(["allowFormatColumns"]);
  sheet.page.orientation = "Landscape";
  sheet.page.breaks = [2];
  sheet.page.titleRows = { row: 0, column: 0, rows: 2, columns: 16_384 };
  sheet.page.headersFooters.set("centerFooter", "Trang &P");
  sheet.conditionalFormats = [
    {
      id: "1",
      area: { row: 1, column: 1, rows: 2, columns: 1 },
      formula: "=$B2>8",
      look: { fill: "#C6EFCE", bold: true },
      stopIfTrue: false,
    },
  ];
  setVisibility(book, addSheet(book, "Danh mục ẩn"), "VeryHidden");
  book.names.set("diem", {
    name: "diem",
    refersTo: { sheet, area: { row: 1, column: 1, rows: 1, columns: 1 } },
    formula: "",
    comment: "",
    visible: true,
    scope: undefined,
  });
  return model;
}

/** Everything a person sees or meets of the first sheet. */
function seen({ book, cell, active }: WorkbookModel, at: (address: string) => ReturnType<typeof cell>) {
  const addresses = ["A1", "B2", "C2", "D2", "E2", "B3"];
  return {
    cells: addresses.map((address) => {
      const { text, formula, style, validation } = at(address);
      return { address, text, formula, style, validation };
    }),
    sheets: book.sheets.map(({ name, visibility }) => [name, visibility]),
    merges: active.merges,
    frozen: active.frozen,
    width: active.columns.get(1)?.width,
    hiddenColumn: active.columns.get(5)?.hidden,
    row: [active.rows.get(3)?.hidden, active.rows.get(3)?.outline, active.rows.get(3)?.height],
    look: [active.tabColor, active.showGridlines],
    guard: [active.protection.on, [...active.protection.allowed]],
    page: [active.page.orientation, active.page.titleRows, active.page.headersFooters.get("centerFooter")],
    formats: active.conditionalFormats.map(({ area, formula, look }) => ({ area, formula, look })),
    names: [...book.names.values()].map(({ name, refersTo }) => [name, refersTo?.area]),
  };
}
const all = (model: WorkbookModel) => seen(model, (address) => model.cell(address));

describe("the workbook outlives the page", () => {
  test("all of it, as plain data that a browser's storage takes", () => {
    const model = rich();
    model.book.settings.set("bang-vang", { period: "nam" });
    model.book.documentSettings.set("a", "b");
    model.book.xmlParts.push({ id: "1", xml: "<x/>" });
    const stored: Snapshot = structuredClone(packed(model.book));
    const again = createWorkbook({ decimal: "," });
    expect(unpackInto(again.book, stored)).toBe(true);
    expect(all(again)).toEqual(all(model));
    expect(again.active.page.breaks).toEqual([2]);
    expect(again.book.settings.get("bang-vang")).toEqual({ period: "nam" });
    expect(again.book.documentSettings.get("a")).toBe("b");
    expect(again.book.xmlParts).toEqual([{ id: "1", xml: "<x/>" }]);
    again.type(again.active.id, "B2", "3", true);
    expect(again.cell("C2").text).toBe("6");
  });

  test("a snapshot of another form is left alone", () => {
    const again = createWorkbook();
    expect(unpackInto(again.book, { ...packed(rich().book), form: 99 as never })).toBe(false);
    expect(again.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

describe("the workbook as .xlsx", () => {
  test("comes back with hidden sheets and columns, validation, protection, formulas, looks, heads and print set-up", async () => {
    const model = rich();
    const bytes = await (await writeXlsx(model.book)).arrayBuffer();
    const again = createWorkbook({ decimal: "," });
    expect(await readXlsx(bytes, again.book)).toBe(true);
    expect(all(again)).toEqual(all(model));
    expect(memberOf(new Uint8Array(bytes), "xl/worksheets/sheet1.xml")).toMatch(
      /<rowBreaks[^>]*><brk id="2"/,
    );
  });

  test("a file that is none changes nothing", async () => {
    const model = rich();
    const before = all(model);
    expect(await readXlsx(new TextEncoder().encode("không phải sổ").buffer, model.book)).toBe(false);
    expect(all(model)).toEqual(before);
  });
});
