import type { Hostile } from "./hostile-zips.ts";
import { type Pieces, ROWS, workbookOf } from "./workbook.ts";

const inCell = (of: string, code: Hostile["code"], detail: string, pieces: Pieces, cell = "E7"): Hostile => ({
  of,
  code,
  detail,
  cell,
  bytes: () => workbookOf(pieces),
});
const irregular = (of: string, detail: string, cell: string): Hostile =>
  inCell(of, "cell-irregular", detail, { rows: `<row r="7">${cell}</row>` });

const NUMBERS = [
  "9,75",
  "1e400",
  "-1e400",
  "9.7.5",
  "9.75abc",
  " 9.75",
  "+9.75",
  "NaN",
  "INF",
  "Infinity",
  "0x10",
  "1_000",
  "９",
  "9.",
  "1e",
  "9/10",
  "1".repeat(400),
];

/** A text that packs as prose does. */
const lettersOf = (length: number): string =>
  Array.from({ length }, (_, index) => `${(index * 7919) % 10_007}ă `)
    .join("")
    .slice(0, length);

const TEXTS: readonly (readonly [string, Hostile["code"], string | undefined, string])[] = [
  ["a text of 32,768 letters", "text-too-long", undefined, lettersOf(32_768)],
  ["a text turned right to left", "text-forbidden-character", "U+202E", "9\u202e75"],
  ["a text with an isolate", "text-forbidden-character", "U+2066", "a\u2066b"],
  ["a space of no width", "text-forbidden-character", "U+200B", "Sở\u200b Nội vụ"],
  ["a byte order mark", "text-forbidden-character", "U+FEFF", "Sở\ufeff"],
  ["a soft hyphen", "text-forbidden-character", "U+00AD", "Nội\u00ad vụ"],
  ["a joiner", "text-forbidden-character", "U+034F", "a\u034fb"],
  ["a tag", "text-forbidden-character", "U+E0041", "a\u{e0041}"],
  ["a bullet of a symbol font", "text-forbidden-character", "U+F0B7", "\uf0b7 Đạt"],
  ["a noncharacter", "text-forbidden-character", "U+FDD0", "a\ufdd0"],
  ["a control character by its code", "text-forbidden-character", "U+0007", "a_x0007_"],
  ["the null character by its code", "text-forbidden-character", "U+0000", "a_x0000_b"],
  ["U+FFFE by its code", "text-forbidden-character", "U+FFFE", "a_xFFFE_"],
  ["half of a character by its code", "text-forbidden-character", "U+D83D", "a_xD83D_"],
  ["a control character of Latin-1", "text-forbidden-character", "U+0085", "a\u0085b"],
  ["marks piled on a letter", "text-forbidden-character", "U+0316", "a\u0316\u0317\u0318\u0319"],
  ["TCVN3 (.VnTime)", "text-legacy-encoding", undefined, "Së Néi vô tØnh"],
  ["VNI", "text-legacy-encoding", undefined, "Sôû Noäi vuï"],
];

const texts = TEXTS.map(([of, code, detail, text]): Hostile => {
  const rows = `<row r="7"><c r="F7" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  return { of, code, cell: "F7", bytes: () => workbookOf({ rows }), ...(detail !== undefined && { detail }) };
});

export const HOSTILE_CELLS: readonly Hostile[] = [
  ...NUMBERS.map((number) =>
    irregular(`the number ${number.slice(0, 12)}`, "number", `<c r="E7"><v>${number}</v></c>`),
  ),
  ...texts,
  {
    of: "a shared text with a character of no width, where the cell is that shows it",
    code: "text-forbidden-character",
    cell: "C9",
    bytes: () =>
      workbookOf({
        strings: "<si><t>tốt</t></si><si><t>t\u200bốt</t></si>",
        rows: '<row r="9"><c r="B9" t="s"><v>0</v></c><c r="C9" t="s"><v>1</v></c></row>',
      }),
  },
  irregular("two values", "two <v>", '<c r="E7"><v>9.75</v><v>10</v></c>'),
  irregular("two formulas", "two <f>", '<c r="E7"><f>1</f><f>2</f><v>10</v></c>'),
  irregular("two inline texts", "two <is>", '<c r="E7" t="inlineStr"><is/><is/></c>'),
  irregular("a number and a text", "two values", '<c r="E7" t="inlineStr"><v>9</v><is><t>10</t></is></c>'),
  irregular("a text in a cell of numbers", "type", '<c r="E7"><is><t>10</t></is></c>'),
  irregular("a number in a cell of text", "type", '<c r="E7" t="inlineStr"><v>10</v></c>'),
  irregular("a kind of cell that does not exist", "type", '<c r="E7" t="x"><v>10</v></c>'),
  irregular("a date as ISO text", "type", '<c r="E7" t="d"><v>2025-12-15</v></c>'),
  irregular("a shared text that is not there", "shared text", '<c r="E7" t="s"><v>3</v></c>'),
  irregular("a shared text of no number", "shared text", '<c r="E7" t="s"><v>__proto__</v></c>'),
  irregular("a truth value that is none", "boolean", '<c r="E7" t="b"><v>yes</v></c>'),
  irregular("an error that is none", "error", '<c r="E7" t="e"><v>10</v></c>'),
  irregular("a style that is not there", "style", '<c r="E7" s="9"><v>10</v></c>'),
  irregular("a style of no number", "style", '<c r="E7" s="constructor"><v>10</v></c>'),
  irregular("the same cell twice", "twice", '<c r="E7"><v>9</v></c><c r="E7"><v>10</v></c>'),
  inCell(
    "a cell of row 8 in row 7",
    "cell-irregular",
    "in another row",
    { rows: '<row r="7"><c r="E8"><v>10</v></c></row>' },
    "E8",
  ),
  inCell(
    "cells out of order",
    "cell-irregular",
    "out of order",
    { rows: '<row r="7"><c r="F7"><v>9</v></c><c r="E7"><v>10</v></c></row>' },
    "E7",
  ),
  {
    of: "a value far to the right",
    code: "cell-outside",
    cell: "XFD7",
    bytes: () => workbookOf({ rows: ROWS.replace("E7", "XFD7") }),
  },
  {
    of: "a value far below",
    code: "cell-outside",
    cell: "A1048576",
    bytes: () => workbookOf({ rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }),
  },
  ...["D6:F8", "D7:F7", "E6:E7"].map(
    (ref): Hostile => ({
      of: `a value under the merged cells ${ref}`,
      code: "cell-covered",
      cell: "E7",
      bytes: () => workbookOf({ afterRows: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }),
    }),
  ),
];
