import type { Area } from "../address.ts";
import { AGGREGATES } from "./aggregates.ts";
import { CONDITIONAL } from "./conditional.ts";
import { DATES } from "./dates.ts";
import { LOOKUPS } from "./lookups.ts";
import { NUMBERS } from "./numbers.ts";
import type { Formula } from "./parse.ts";
import { QUESTIONS } from "./questions.ts";
import { TEXTS, textFunction } from "./texts.ts";
import {
  failed,
  type Grid,
  isError,
  isGrid,
  logical,
  NO_VALUE,
  NOT_AVAILABLE,
  NotEvaluated,
  numberOf,
  numeric,
  OPERATORS,
  type Operand,
  type Scalar,
  single,
} from "./values.ts";

/** Where a formula finds what it refers to. `sheet` is undefined for the formula's own. */
export type Cells = {
  range(sheet: string | undefined, area: Area): Operand;
  named(name: string): Operand;
  readonly decimal: "," | ".";
};

const FUNCTIONS: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  ...AGGREGATES,
  ...CONDITIONAL,
  ...DATES,
  ...LOOKUPS,
  ...NUMBERS,
  ...QUESTIONS,
  ...TEXTS,
};

/** A formula's value in one cell; blank is 0, as in a cell. Throws NotEvaluated where it would have to guess. */
export const computed = (formula: Formula, cells: Cells): NonNullable<Scalar> =>
  single(operandOf(formula, cells)) ?? 0;

export function operandOf(formula: Formula, cells: Cells): Operand {
  switch (formula.kind) {
    case "value":
      return formula.value;
    case "error":
      return failed(formula.error);
    case "range":
      return cells.range(formula.sheet, formula.area);
    case "name":
      return cells.named(formula.name);
    case "plus":
      return operandOf(formula.of, cells);
    case "minus":
      return each(0, operandOf(formula.of, cells), (_, of) => numeric(of, (value) => 0 - value));
    case "percent":
      return each(0, operandOf(formula.of, cells), (_, of) => numeric(of, (value) => value / 100));
    case "infix": {
      const operator = OPERATORS[formula.op];
      if (!operator) throw new NotEvaluated(`no such operator: ${formula.op}`);
      return each(operandOf(formula.left, cells), operandOf(formula.right, cells), operator);
    }
    case "call":
      return call(formula.name, formula.args, cells);
  }
}

/** An operator cell by cell, where either side may be several cells. */
function each(left: Operand, right: Operand, operator: (a: Scalar, b: Scalar) => Scalar): Operand {
  const either = (a: Scalar, b: Scalar) => (isError(a) ? a : isError(b) ? b : operator(a, b));
  if (isGrid(left) && isGrid(right) && !isOne(left) && !isOne(right)) {
    if (left.rows.length !== right.rows.length || left.rows[0]?.length !== right.rows[0]?.length)
      throw new NotEvaluated("ranges of different sizes");
    const rows = left.rows.map((row, r) => row.map((cell, c) => either(cell, right.rows[r]?.[c])));
    return { rows };
  }
  if (isGrid(left) && !isOne(left)) {
    const b = single(right);
    return { rows: left.rows.map((row) => row.map((cell) => either(cell, b))) };
  }
  if (isGrid(right) && !isOne(right)) {
    const a = single(left);
    return { rows: right.rows.map((row) => row.map((cell) => either(a, cell))) };
  }
  return either(single(left), single(right));
}

const isOne = ({ rows }: Grid): boolean => rows.length === 1 && rows[0]?.length === 1;

type Args = readonly (Formula | undefined)[];

/** IF and its kin compute only the branch they take; all other functions get their arguments computed. */
function call(name: string, args: Args, cells: Cells): Operand {
  const value = (index: number, otherwise: Scalar): Operand => {
    if (index >= args.length) return otherwise;
    const given = args[index];
    return given ? operandOf(given, cells) : 0;
  };
  switch (name) {
    case "IF": {
      const test = logical(single(value(0, false)));
      if (isError(test)) return test;
      return test ? value(1, true) : value(2, false);
    }
    case "IFS":
      return firstTrue(args.length, value);
    case "IFERROR": {
      const tried = single(value(0, 0));
      return isError(tried) ? value(1, 0) : tried;
    }
    case "IFNA": {
      const tried = single(value(0, 0));
      return isError(tried) && tried.error === NOT_AVAILABLE.error ? value(1, 0) : tried;
    }
    case "CHOOSE": {
      const index = numberOf(single(value(0, 0)));
      if (isError(index)) return index;
      return index >= 1 && index < args.length ? value(Math.trunc(index), 0) : NO_VALUE;
    }
    case "ROW":
    case "COLUMN":
      return placeOf(name, args);
    case "TEXT":
      return textFunction(value(0, 0), value(1, ""), cells.decimal);
  }
  const compute = FUNCTIONS[name];
  if (!compute) throw new NotEvaluated(`no such function: ${name}`);
  return compute(...args.map((_, index) => value(index, undefined)));
}

function firstTrue(count: number, value: (index: number, otherwise: Scalar) => Operand): Operand {
  for (let index = 0; index + 1 < count; index += 2) {
    const test = logical(single(value(index, false)));
    if (isError(test)) return test;
    if (test) return value(index + 1, 0);
  }
  return NOT_AVAILABLE;
}

function placeOf(name: "ROW" | "COLUMN", [of]: Args): Scalar {
  if (of?.kind !== "range") throw new NotEvaluated(`${name} of something that is no reference`);
  return (name === "ROW" ? of.area.row : of.area.column) + 1;
}
