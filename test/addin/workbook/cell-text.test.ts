import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forCell } from "../../../addin/workbook/cell-text.ts";
import { readEntry } from "../../../infra/local/excel/entry.ts";

const API = { decimal: ".", dateOrder: "month-first", year: 2025 } as const;
const held = (text: string) => readEntry(String(forCell(text)), API, "General");

describe("a text given to Excel's API", () => {
  it.each([
    "1.10",
    "8/5",
    "1.000",
    "50%",
    "=1+1",
    "-a",
    "+84 24",
    "@SUM(A1)",
    "TRUE",
    "false ",
    "I.1",
    "'ngoặc'",
    "#N/A",
    "Mar 5",
    "1E5",
    " 5",
  ])("%s stays that text", (text) => {
    expect(held(text)).toEqual({ kind: "value", value: text });
  });

  it("any text stays that text, and an empty one leaves the cell blank", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(held(text)).toEqual(text === "" ? { kind: "blank" } : { kind: "value", value: text });
      }),
    );
  });

  it("plain words and numbers are given as they are", () => {
    expect(["Có", "Không", "Tiêu chí", 8.5, -1].map(forCell)).toEqual(["Có", "Không", "Tiêu chí", 8.5, -1]);
  });
});
