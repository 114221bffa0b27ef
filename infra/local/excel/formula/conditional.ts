import { cellsOf, sum } from "./aggregates.ts";
import {
  failed,
  finite,
  isError,
  NO_VALUE,
  NotEvaluated,
  numberOf,
  OPERATORS,
  type Operand,
  orderOf,
  type Scalar,
  single,
} from "./values.ts";

/** Functions that take the cells meeting a criterion. */
export const CONDITIONAL: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  AVERAGEIF: (grid, criterion, averaged = grid) => {
    const taken = numbersWhere(averaged, [grid, criterion]);
    if (!Array.isArray(taken)) return taken as Scalar;
    return taken.length === 0 ? failed("#DIV/0!") : sum(taken) / taken.length;
  },
  COUNTIF: (...operands) => matching(operands).filter(Boolean).length,
  COUNTIFS: (...operands) => matching(operands).filter(Boolean).length,
  MAXIFS: (from, ...pairs) => extreme(numbersWhere(from, pairs), Math.max),
  MINIFS: (from, ...pairs) => extreme(numbersWhere(from, pairs), Math.min),
  SUMIF: (grid, criterion, summed = grid) => sumWhere(summed, [grid, criterion]),
  SUMIFS: (summed, ...pairs) => sumWhere(summed, pairs),
};

/** Pairs of a range and a criterion (">5", "<>", a value): which cells meet all of them. */
function matching(pairs: readonly Operand[]): readonly boolean[] {
  const size = cellsOf(pairs[0]).length;
  const truths = Array.from({ length: size }, () => true);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const cells = cellsOf(pairs[pair]);
    if (cells.length !== size) throw new NotEvaluated("ranges of different sizes");
    const meets = criterionOf(single(pairs[pair + 1]));
    for (const [index, cell] of cells.entries()) truths[index] &&= meets(cell);
  }
  return truths;
}

function criterionOf(criterion: Scalar): (cell: Scalar) => boolean {
  if (typeof criterion !== "string")
    return (cell) => typeof cell === typeof criterion && orderOf(cell, criterion) === 0;
  if (/[*?~]/.test(criterion)) throw new NotEvaluated("wildcards are not written by this product");
  const [, op = "=", text = ""] = /^(<=|>=|<>|[<>=])?(.*)$/s.exec(criterion) ?? [];
  const number = text === "" ? NO_VALUE : numberOf(text);
  const wanted: Scalar = typeof number === "number" ? number : text;
  const compares = OPERATORS[op] as (a: Scalar, b: Scalar) => Scalar;
  return (cell) => {
    if (isError(cell)) return false;
    if (op === "<>" || (op === "=" && wanted === "")) return compares(cell, wanted) === true;
    return typeof cell === typeof wanted && compares(cell, wanted) === true;
  };
}

function numbersWhere(from: Operand, pairs: readonly Operand[]): readonly number[] | Scalar {
  const cells = cellsOf(from);
  const taken = matching(pairs).map((meets, index) => (meets ? cells[index] : undefined));
  return taken.find(isError) ?? taken.filter((cell) => typeof cell === "number");
}

function sumWhere(summed: Operand, pairs: readonly Operand[]): Scalar {
  const taken = numbersWhere(summed, pairs);
  return Array.isArray(taken) ? finite(sum(taken)) : (taken as Scalar);
}

const extreme = (taken: readonly number[] | Scalar, pick: (...numbers: number[]) => number): Scalar =>
  Array.isArray(taken) ? (taken.length === 0 ? 0 : pick(...taken)) : (taken as Scalar);
