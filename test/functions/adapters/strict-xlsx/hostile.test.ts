import { expect, test } from "vitest";
import { readWorkbook } from "../../../../functions/adapters/strict-xlsx/read-workbook.ts";
import { describeFormRefusal } from "../../../../shared/words/form-refusals.ts";
import { HOSTILE_CELLS } from "./hostile-cells.ts";
import { HOSTILE_PARTS } from "./hostile-parts.ts";
import { HOSTILE_ZIPS } from "./hostile-zips.ts";
import { cellsOf, workbookOf } from "./workbook.ts";

test("the workbook that every hostile one is made of is read", () => {
  expect(cellsOf(readWorkbook(workbookOf()))).toEqual({ E7: 9.75 });
});

test.each([...HOSTILE_ZIPS, ...HOSTILE_PARTS, ...HOSTILE_CELLS])(
  "refused: $of",
  ({ bytes, code, cell, detail }) => {
    const reading = readWorkbook(bytes());
    expect(reading).toMatchObject({
      ok: false,
      code,
      ...(detail !== undefined && { detail }),
      ...(cell !== undefined && { cell, sheet: "Tự chấm" }),
    });
    if (reading.ok) return;
    const sentence = describeFormRefusal(reading, "vi");
    expect(sentence).toContain("Chưa có gì được ghi");
    expect(sentence).toContain(cell === undefined ? "" : `ô ${cell}: `);
  },
);
