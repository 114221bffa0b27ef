import { FUNCTIONS } from "./excel-functions.ts";
import { addressOf, type Formula, parseFormula, type Spot, spotOf } from "./excel-syntax.ts";
import {
  failed,
  type Grid,
  isError,
  isGrid,
  logical,
  NO_VALUE,
  NOT_AVAILABLE,
  numberOf,
  numeric,
  OPERATORS,
  type Operand,
  type Scalar,
  single,
} from "./excel-values.ts";

export type { ExcelError, Scalar } from "./excel-values.ts";
/** What a cell holds: a value, nothing, or a formula. */
export type Content = Scalar | { readonly formula: string };
/** Cells by their address without "$". */
export type Sheet = ReadonlyMap<string, Content>;

/** The value of one formula beside the given cells; a blank result is 0, as in a cell. */
export function evaluate(formula: string, cells: Sheet): NonNullable<Scalar> {
  const sheets = new Map([["", cells]]);
  return scalarOf(parseFormula(formula), "", new Recalculation(sheets)) ?? 0;
}

/** Every cell of a workbook as Excel would show it after "calculate now". */
export function recalculate(
  sheets: ReadonlyMap<string, Sheet>,
): ReadonlyMap<string, ReadonlyMap<string, Scalar>> {
  const recalculation = new Recalculation(sheets);
  return new Map(
    [...sheets].map(([name, cells]) => [
      name,
      new Map([...cells.keys()].map((address) => [address, recalculation.cell(name, spotOf(address))])),
    ]),
  );
}

class Recalculation {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly known = new Map<string, Scalar>();
  private readonly open = new Set<string>();

  constructor(sheets: ReadonlyMap<string, Sheet>) {
    this.sheets = sheets;
  }

  cell(sheet: string, spot: Spot): Scalar {
    const address = addressOf(spot);
    const content = this.sheet(sheet).get(address);
    if (typeof content !== "object" || isError(content)) return content;
    const key = `${sheet}!${address}`;
    if (this.known.has(key)) return this.known.get(key);
    if (this.open.has(key)) throw new Error(`a circle through ${key}`);
    this.open.add(key);
    const value = scalarOf(parseFormula(content.formula), sheet, this) ?? 0;
    this.open.delete(key);
    this.known.set(key, value);
    return value;
  }

  range(sheet: string, from: Spot, to: Spot): Grid {
    const rows = span(from.row, to.row).map((row) =>
      span(from.column, to.column).map((column) => this.cell(sheet, { column, row })),
    );
    return { rows };
  }

  private sheet(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Error(`no such sheet: ${name}`);
    return sheet;
  }
}

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index);

/** A formula's value in one cell. A result of several cells throws: this product writes none that spill. */
function scalarOf(formula: Formula, sheet: string, book: Recalculation): Scalar {
  return single(operandOf(formula, sheet, book));
}

function operandOf(formula: Formula, sheet: string, book: Recalculation): Operand {
  const inside = (part: Formula) => operandOf(part, sheet, book);
  switch (formula.kind) {
    case "value":
      return formula.value;
    case "error":
      return failed(formula.error);
    case "range":
      return book.range(formula.sheet ?? sheet, formula.from, formula.to);
    case "plus":
      return inside(formula.of);
    case "minus":
      return each(0, inside(formula.of), (_, of) => numeric(of, (value) => 0 - value));
    case "percent":
      return each(0, inside(formula.of), (_, of) => numeric(of, (value) => value / 100));
    case "infix": {
      const operator = OPERATORS[formula.op];
      if (!operator) throw new Error(`no such operator: ${formula.op}`);
      return each(inside(formula.left), inside(formula.right), operator);
    }
    case "call":
      return call(formula.name, formula.args, inside);
  }
}

/** An operator cell by cell, where either side may be several cells. */
function each(left: Operand, right: Operand, operator: (a: Scalar, b: Scalar) => Scalar): Operand {
  const either = (a: Scalar, b: Scalar) => (isError(a) ? a : isError(b) ? b : operator(a, b));
  if (isGrid(left) && isGrid(right) && !isOne(left) && !isOne(right)) {
    if (left.rows.length !== right.rows.length || left.rows[0]?.length !== right.rows[0]?.length)
      throw new Error("ranges of different sizes");
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

type Inside = (part: Formula) => Operand;
type Args = readonly (Formula | undefined)[];

/** IF and its kin compute only the branch they take; all other functions get their arguments computed. */
function call(name: string, args: Args, inside: Inside): Operand {
  const value = (index: number, otherwise: Scalar): Operand =>
    index < args.length ? (args[index] ? inside(args[index]) : 0) : otherwise;
  switch (name) {
    case "IF": {
      const test = logical(single(value(0, false)));
      if (isError(test)) return test;
      return test ? value(1, true) : value(2, false);
    }
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
  }
  const compute = FUNCTIONS[name];
  if (!compute) throw new Error(`no such function: ${name}`);
  return compute(...args.map((_, index) => value(index, undefined)));
}
