import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tabbedCells } from "../../../shared/authoring/pasted/tabbed-cells.ts";

describe("a table on the clipboard as text", () => {
  it("has rows by lines and columns by tabs, whatever program ended the lines", () => {
    expect(tabbedCells("I\tPhần\t80\r\n1\tMục\t\r\n")).toEqual([
      ["I", "Phần", "80"],
      ["1", "Mục", ""],
    ]);
    expect(tabbedCells("a\rb")).toEqual([["a"], ["b"]]);
    expect(tabbedCells("")).toEqual([[""]]);
  });

  it("a cell in quotation marks may hold lines, tabs and quotation marks of its own", () => {
    expect(tabbedCells('1\t"Mục\nhai dòng, ""trong ngoặc""\tvà một tab"\t5')).toEqual([
      ["1", 'Mục\nhai dòng, "trong ngoặc"\tvà một tab', "5"],
    ]);
  });

  it("a word that its author quoted is a word", () => {
    expect(tabbedCells('"Dân vận khéo" được công nhận\t5\nDanh hiệu "Cờ"\t3')).toEqual([
      ['"Dân vận khéo" được công nhận', "5"],
      ['Danh hiệu "Cờ"', "3"],
    ]);
  });

  it("letters put together from parts come whole", () => {
    expect(tabbedCells("Điểm".normalize("NFD"))).toEqual([["Điểm"]]);
  });

  it("what Excel writes comes back, cell by cell", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "đ", '"', "\t", "\n", ",", "1") })
      .map((text) => text.trim());
    const written = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = rows.map((cells) => cells.map(written).join("\t")).join("\n");
        expect(tabbedCells(`${text}\n`)).toEqual(rows.map((cells) => [...cells]));
      }),
    );
  });
});
