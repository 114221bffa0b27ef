/**
 * Excel's arithmetic for the formulas this product writes: blanks, texts, errors as values, 15 significant digits where
 * Excel looks at no more, the half rounded away from zero. (The npm library fast-formula-parser takes a blank cell for
 * 0 also against "", compares texts by case, rounds 1.005 to 1 and lacks MIN, RANK and COUNTIFS.) LibreOffice is the
 * second opinion, in test/ci.
 */
export type Scalar = number | string | boolean | ExcelError | undefined;
export type ExcelError = { readonly error: string };

/** What no test has vouched for: a function, or a use of one, that the evaluator does not know. Nothing is guessed. */
export class NotEvaluated extends Error {}

export const failed = (error: string): ExcelError => ({ error });
export const NOT_AVAILABLE = failed("#N/A");
export const NO_VALUE = failed("#VALUE!");
export const NO_NUMBER = failed("#NUM!");
export const isError = (value: unknown): value is ExcelError =>
  typeof value === "object" && value !== null && "error" in value;

/** Several cells at once, row by row. */
export type Grid = { readonly rows: readonly (readonly Scalar[])[] };
export type Operand = Scalar | Grid;
export const isGrid = (operand: Operand): operand is Grid => typeof operand === "object" && "rows" in operand;

export function numeric(value: Scalar, then: (value: number) => number): Scalar {
  const number = numberOf(value);
  return typeof number === "number" ? finite(then(number)) : number;
}

/** What counts as a number in arithmetic: blank is 0, yes is 1, a text only when it is one. */
export function numberOf(value: Scalar): number | ExcelError {
  if (value === undefined) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value) ? Number(value) : NO_VALUE;
}

export const finite = (value: number): Scalar => (Number.isFinite(value) ? value + 0 : NO_NUMBER);

const arithmetic =
  (compute: (a: number, b: number) => Scalar) =>
  (a: Scalar, b: Scalar): Scalar => {
    const [left, right] = [numberOf(a), numberOf(b)];
    if (typeof left !== "number") return left;
    return typeof right === "number" ? compute(left, right) : right;
  };

const compare =
  (holds: (order: number) => boolean) =>
  (a: Scalar, b: Scalar): boolean =>
    holds(orderOf(a, b));

export const OPERATORS: Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? failed("#DIV/0!") : finite(a / b))),
  "^": arithmetic((a, b) => finite(a ** b)),
  "&": (a, b) => `${textOf(a)}${textOf(b)}`,
  "=": compare((order) => order === 0),
  "<>": compare((order) => order !== 0),
  "<": compare((order) => order < 0),
  ">": compare((order) => order > 0),
  "<=": compare((order) => order <= 0),
  ">=": compare((order) => order >= 0),
};

export const textOf = (value: Scalar): string =>
  value === undefined ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);

/** Excel's order: numbers before texts before FALSE before TRUE. A blank is whatever stands on the other side. */
export function orderOf(a: Scalar, b: Scalar): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const byType = TYPES.indexOf(typeof left) - TYPES.indexOf(typeof right);
  if (byType !== 0) return byType;
  if (typeof left === "number") return fifteen(left) - fifteen(right as number);
  const [x, y] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

const TYPES = ["number", "string", "boolean"];
const blankLike = (other: Scalar): Scalar =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

/** Excel compares and rounds fifteen significant digits. */
const fifteen = (value: number): number => Number(value.toPrecision(15));

/** value × 10^places without a binary error. */
function shifted(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

export function rounded(value: number, places: number, whole: (value: number) => number): number {
  const size = whole(shifted(fifteen(Math.abs(value)), Math.trunc(places)));
  return Math.sign(value) * shifted(size, -Math.trunc(places));
}

export function logical(value: Scalar): boolean | ExcelError {
  if (isError(value)) return value;
  if (typeof value !== "string") return Boolean(value);
  const upper = value.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? upper === "TRUE" : NO_VALUE;
}

/** The one cell that is meant. Several throw: this product writes no formula that spills. */
export function single(operand: Operand): Scalar {
  if (!isGrid(operand)) return operand;
  if (operand.rows.length !== 1 || operand.rows[0]?.length !== 1)
    throw new NotEvaluated("several cells where one is meant");
  return operand.rows[0][0];
}
