import { describe, expect, it } from "vitest";
import { addressesIn, gridFrom } from "../../../addin/workbook/read-grid.ts";

const range = (values: unknown[][], formulas = values, rowIndex = 0, columnIndex = 0) => ({
  values,
  formulas,
  numberFormat: values.map((row) => row.map(() => "0.00")),
  rowIndex,
  columnIndex,
});

describe("the cells of a sheet", () => {
  it("stand in the grid where they stand in the sheet, also when the first rows and columns are empty", () => {
    const { rows } = gridFrom(range([[8.5]], [[8.5]], 2, 1));
    expect(rows).toEqual([
      [],
      [],
      [
        { value: "", numberFormat: "General", isFormula: false },
        { value: 8.5, numberFormat: "0.00", isFormula: false },
      ],
    ]);
  });

  it("a formula is known by what is behind its value; a text that looks like one is a text", () => {
    const { rows } = gridFrom(range([[3, "=A1", "=1+2"]], [["=1+2", "=A1", "'=1+2"]]));
    expect(rows[0]?.map(({ isFormula }) => isFormula)).toEqual([true, false, false]);
  });
});

describe("where merged cells stand", () => {
  it.each([
    ["Sheet1!A2:B2,Sheet1!C4:D6", ["A2:B2", "C4:D6"]],
    ["'Tự chấm, B1:C2'!$B$1:$M$1, 'Tự chấm, B1:C2'!B2:M2", ["B1:M1", "B2:M2"]],
    ["'A!B1,C2'!D3:D4", ["D3:D4"]],
    ["A1:B2", ["A1:B2"]],
    ["", []],
  ])("is taken out of what Excel writes, whatever the sheet is called: %s", (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });
});
