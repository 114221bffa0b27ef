import {
  type ExcelError,
  failed,
  finite,
  isError,
  isGrid,
  logical,
  NO_NUMBER,
  NO_VALUE,
  NOT_AVAILABLE,
  numberOf,
  type Operand,
  type Scalar,
  single,
} from "./values.ts";

export const cellsOf = (operand: Operand): readonly Scalar[] =>
  isGrid(operand) ? operand.rows.flat() : [operand];

/** The numbers among arguments: those of ranges as they stand, those given directly also as texts and blanks. */
function numbersOf(operands: readonly Operand[]): readonly number[] | ExcelError {
  const found: number[] = [];
  for (const operand of operands) {
    if (!isGrid(operand)) {
      const number = numberOf(operand);
      if (isError(number)) return number;
      found.push(number);
      continue;
    }
    for (const row of operand.rows)
      for (const cell of row) {
        if (typeof cell === "number") found.push(cell);
        else if (isError(cell)) return cell;
      }
  }
  return found;
}

const overNumbers =
  (compute: (numbers: readonly number[]) => Scalar) =>
  (...operands: readonly Operand[]): Scalar => {
    const numbers = numbersOf(operands);
    return isError(numbers) ? numbers : compute(numbers);
  };

const overTruths =
  (compute: (truths: readonly boolean[]) => boolean) =>
  (...operands: readonly Operand[]): Scalar => {
    const found = operands
      .flatMap((operand) =>
        isGrid(operand)
          ? operand.rows.flat().filter((cell) => cell !== undefined && typeof cell !== "string")
          : [operand],
      )
      .map(logical);
    const error = found.find(isError);
    if (error) return error;
    return found.length === 0 ? NO_VALUE : compute(found as readonly boolean[]);
  };

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Functions over any number of cells. */
export const AGGREGATES: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  AND: overTruths((truths) => truths.every(Boolean)),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0 ? failed("#DIV/0!") : sum(numbers) / numbers.length,
  ),
  COUNT: (...operands) => operands.flatMap(cellsOf).filter((cell) => typeof cell === "number").length,
  COUNTA: (...operands) => operands.flatMap(cellsOf).filter((cell) => cell !== undefined).length,
  COUNTBLANK: (...operands) =>
    operands.flatMap(cellsOf).filter((cell) => cell === undefined || cell === "").length,
  LARGE: (grid, place) => nth(grid, place, (a, b) => b - a),
  MAX: overNumbers((numbers) => Math.max(...(numbers.length === 0 ? [0] : numbers))),
  MEDIAN: overNumbers((numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const half = sorted.length / 2;
    const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
    return middle.length === 0 ? NO_NUMBER : sum(middle) / middle.length;
  }),
  MIN: overNumbers((numbers) => Math.min(...(numbers.length === 0 ? [0] : numbers))),
  OR: overTruths((truths) => truths.some(Boolean)),
  PRODUCT: overNumbers((numbers) => finite(numbers.reduce((product, each) => product * each, 1))),
  RANK: rank,
  "RANK.EQ": rank,
  SMALL: (grid, place) => nth(grid, place, (a, b) => a - b),
  SUM: overNumbers((numbers) => finite(sum(numbers))),
  SUMPRODUCT: (...operands) => {
    const columns = operands.map(cellsOf);
    const error = columns.flat().find(isError);
    if (error) return error;
    const [first = []] = columns;
    if (columns.some((column) => column.length !== first.length)) return NO_VALUE;
    const factor = (cell: Scalar) => (typeof cell === "number" ? cell : 0);
    return finite(
      sum(first.map((_, i) => columns.reduce((product, column) => product * factor(column[i]), 1))),
    );
  },
};

function rank(wanted: Operand, grid: Operand, upwards: Operand = 0): Scalar {
  const value = numberOf(single(wanted));
  const numbers = numbersOf([grid]);
  if (isError(value)) return value;
  if (isError(numbers)) return numbers;
  if (!numbers.includes(value)) return NOT_AVAILABLE;
  const ahead = single(upwards)
    ? numbers.filter((each) => each < value)
    : numbers.filter((each) => each > value);
  return ahead.length + 1;
}

function nth(grid: Operand, place: Operand, order: (a: number, b: number) => number): Scalar {
  const numbers = numbersOf([grid]);
  const wanted = numberOf(single(place));
  if (isError(numbers)) return numbers;
  if (isError(wanted)) return wanted;
  return [...numbers].sort(order)[Math.ceil(wanted) - 1] ?? NO_NUMBER;
}
