import { shownNumber } from "../number-format.ts";
import { cellsOf } from "./aggregates.ts";
import { isError, NO_VALUE, numberOf, type Operand, type Scalar, single, textOf } from "./values.ts";

const onText =
  (compute: (text: string, ...numbers: number[]) => Scalar) =>
  (operand: Operand, ...more: readonly Operand[]): Scalar => {
    const value = single(operand);
    if (isError(value)) return value;
    const numbers = more.map((each) => numberOf(single(each)));
    return numbers.find(isError) ?? compute(textOf(value), ...(numbers as number[]));
  };

/** Functions of texts; a text is counted in UTF-16 units, as Excel counts it. */
export const TEXTS: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  CONCAT: joined,
  CONCATENATE: joined,
  EXACT: (a, b) => {
    const [left, right] = [single(a), single(b)];
    return isError(left) ? left : isError(right) ? right : textOf(left) === textOf(right);
  },
  FIND: (wanted, within, from = 1) => {
    const [part, text, start] = [single(wanted), single(within), numberOf(single(from))];
    if (isError(part)) return part;
    if (isError(text)) return text;
    if (isError(start)) return start;
    const at = start < 1 ? -1 : textOf(text).indexOf(textOf(part), start - 1);
    return at < 0 ? NO_VALUE : at + 1;
  },
  LEFT: onText((text, count = 1) => (count < 0 ? NO_VALUE : text.slice(0, Math.trunc(count)))),
  LEN: onText((text) => text.length),
  LOWER: onText((text) => text.toLowerCase()),
  MID: onText((text, from = 1, count = 0) =>
    from < 1 || count < 0
      ? NO_VALUE
      : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count)),
  ),
  REPT: onText((text, times = 0) => (times < 0 ? NO_VALUE : text.repeat(Math.trunc(times)))),
  RIGHT: onText((text, count = 1) =>
    count < 0 ? NO_VALUE : count < 1 ? "" : text.slice(-Math.trunc(count)),
  ),
  SUBSTITUTE: (text, old, fresh) => {
    const [whole, from, to] = [single(text), single(old), single(fresh)];
    if (isError(whole)) return whole;
    if (isError(from)) return from;
    if (isError(to)) return to;
    return textOf(from) === "" ? textOf(whole) : textOf(whole).replaceAll(textOf(from), () => textOf(to));
  },
  TRIM: onText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: onText((text) => text.toUpperCase()),
  VALUE: (operand) => {
    const value = single(operand);
    return value === undefined ? 0 : numberOf(value);
  },
};

/** TEXT(value, format): the format's marks are en-US, what it shows follows the workbook's decimal mark. */
export function textFunction(operand: Operand, format: Operand, decimal: "," | "."): Scalar {
  const [value, code] = [single(operand), single(format)];
  if (isError(value)) return value;
  if (isError(code)) return code;
  const number = typeof value === "string" ? numberOf(value) : Number(value ?? 0);
  return typeof number === "number" ? shownNumber(number, textOf(code), decimal) : textOf(value);
}

function joined(...operands: Operand[]): Scalar {
  const cells = operands.flatMap(cellsOf);
  return cells.find(isError) ?? cells.map(textOf).join("");
}
