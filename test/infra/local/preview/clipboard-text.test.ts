import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOfText, clipboardText } from "../../../../infra/local/preview/clipboard-text.ts";

test("cells are parted by tabs and rows by line ends; a cell with either stands in quotes", () => {
  const cells = [
    ["Mục I", "8,5"],
    ["hai\ndòng", 'nói "có"'],
  ];
  expect(clipboardText(cells)).toBe('Mục I\t8,5\r\n"hai\ndòng"\t"nói ""có"""');
});

test("a block copied in Excel, with its line end at the foot, comes back cell by cell", () => {
  expect(cellsOfText("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(cellsOfText("chỉ một ô")).toEqual([["chỉ một ô"]]);
  expect(cellsOfText('5" ống\tx')).toEqual([['5" ống', "x"]]);
  expect(cellsOfText("a\t\t\nb")).toEqual([["a", "", ""], ["b"]]);
});

test("whatever stands in cells comes back as it was", () => {
  const text = fc.stringMatching(/^[a-zàđ0-9,"\t\n ]{0,8}$/);
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .filter((rows) => rows.at(-1)?.some((cell) => cell !== "") ?? false);
  fc.assert(
    fc.property(block, (rows) => {
      expect(cellsOfText(clipboardText(rows))).toEqual(rows);
    }),
  );
});
