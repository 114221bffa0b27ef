/** A code taken apart: "a.7.1" and "a7.1" are both a, 7, 1. */
export type CodeParts = readonly string[];

/** The parts of a code, small letters; empty for a text without any. */
export const codeParts = (code: string): CodeParts => code.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

/** A code as it is written on: without the full stop, the bracket or the dash behind it. */
export const tidyCode = (code: string): string => code.replace(/[\s.)\-:]+$/, "").replace(/^[-(]\s*/, "");

/** Whether the code continues another one: a7.1 is under a7. */
export const isUnder = (above: CodeParts, code: CodeParts): boolean =>
  above.length > 0 && above.length < code.length && above.every((part, index) => part === code[index]);

/** Whether the code goes on in the same list as another one: a7.2 after a7.1, c after b, III after II. */
export function isAfter(before: CodeParts, code: CodeParts): boolean {
  const [last, next] = [before.at(-1), code.at(-1)];
  if (last === undefined || next === undefined || before.length !== code.length) return false;
  if (!before.slice(0, -1).every((part, index) => part === code[index])) return false;
  return SCALES.some((scale) => {
    const [from, to] = [scale(last), scale(next)];
    return from > 0 && to > from;
  });
}

/** Whether a list may begin with this code. */
export const isFirst = (code: CodeParts): boolean => ["1", "a", "i"].includes(String(code.at(-1)));

/** The letters of Vietnamese lists. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Where a part stands in a list of its kind, from 1; 0 when it is of another kind. */
const SCALES: readonly ((part: string) => number)[] = [
  (part) => (/^\d+$/.test(part) ? Number(part) + 1 : 0),
  (part) => (part.length === 1 ? LETTERS.indexOf(part) + 1 : 0),
  (part) => (/^[ivxl]+$/.test(part) ? romanValue(part) : 0),
];

const romanValue = (part: string): number =>
  [...part].reduce((sum, letter, index) => {
    const [value, next] = [ROMAN[letter] as number, ROMAN[part[index + 1] ?? ""] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
