import type { Points } from "../points.ts";
import { STYLES, type StyleName } from "./styles.ts";

/**
 * How high a row must be for its text. Spreadsheets do not fit rows of merged cells, and some fit none when a file is
 * opened, so every row brings its height. Widths of Times New Roman in hundredths of an em; a Vietnamese letter is as
 * wide as the letter under its marks.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijlt.,:;'| /", 28],
  ["frI!()[]-", 34],
  ["sJ", 40],
  ["acez?“”", 45],
  ["FPS+<>=×−", 57],
  ["ELTZ", 62],
  ["BCR", 67],
  ["m&", 78],
  ["MW%@…—", 100],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
/** Other small letters and digits, other capitals. */
const [SMALL, CAPITAL] = [50, 72];
/** Room for a reader's own letters being a little wider than ours. */
const EASE = 1.05;

/** The width of every letter met so far. */
const KNOWN = new Map<string, number>();

function emsOf(letter: string): number {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  const width = measured(letter);
  KNOWN.set(letter, width);
  return width;
}

function measured(letter: string): number {
  const base = letter.normalize("NFD").charAt(0);
  const width = WIDTH_OF.get(base) ?? (base === base.toLowerCase() ? SMALL : CAPITAL);
  return (width * EASE) / 100;
}

/** How long a line of text is, in ems. */
export const emsIn = (text: string): number => [...text].reduce((sum, letter) => sum + emsOf(letter), 0);

/** Lines a text takes where each holds so many ems: broken at spaces and line feeds, a longer word anywhere. */
export function linesIn(text: string, ems: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, ems), 0);
}

function paragraphLines(paragraph: string, ems: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = emsIn(word);
    const needed = used === 0 ? width : used + emsOf(" ") + width;
    if (needed <= ems) used = needed;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.max(0, Math.ceil(width / ems) - 1);
      used = width % ems;
    }
  }
  return lines;
}

/** A width of 1, in points: 7 pixels, the widest digit of the font that new workbooks begin with. */
export const DIGIT = 5.25;

/** How much longer bold letters are. */
const BOLD = 1.07;

/** How wide a cell of that style must be to hold the text on one line. */
export function widthOf(text: string, style: StyleName): number {
  const { size, bold } = { bold: false, ...STYLES[style] };
  return (emsIn(text) * size * (bold ? BOLD : 1)) / DIGIT;
}

/** The width that points of a table with that total need, two decimals and a sign included, bold and indented. */
export const figureWidth = (total: Points): number =>
  Math.ceil(((8 * String(Math.trunc(total / 100)).length + 31) / 7) * 2) / 2;

/** What Excel allows a row, in points. */
const HIGHEST = 409;

/** Height in points of a cell of that style and width that holds the text. */
export function heightOf(text: string, style: StyleName, width: number): number {
  const { size, bold, wrap } = { bold: false, wrap: false, ...STYLES[style] };
  const ems = (width * DIGIT) / (size * (bold ? BOLD : 1));
  const lines = wrap ? linesIn(text, ems) : 1;
  return Math.min(HIGHEST, Math.ceil(lines * size * 1.3) + 2);
}
