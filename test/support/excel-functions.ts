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
  OPERATORS,
  type Operand,
  orderOf,
  rounded,
  type Scalar,
  single,
  textOf,
} from "./excel-values.ts";

const cellsOf = (operand: Operand): readonly Scalar[] => (isGrid(operand) ? operand.rows.flat() : [operand]);

/** The numbers among arguments: those of ranges as they stand, those given directly also as texts and blanks. */
function numbersOf(operands: readonly Operand[]): readonly number[] | ExcelError {
  const found = operands.flatMap((operand): readonly (number | ExcelError)[] =>
    isGrid(operand)
      ? operand.rows
          .flat()
          .filter((cell): cell is number | ExcelError => typeof cell === "number" || isError(cell))
      : [numberOf(operand)],
  );
  return found.find(isError) ?? (found as readonly number[]);
}

const overNumbers =
  (compute: (numbers: readonly number[]) => Scalar) =>
  (...operands: readonly Operand[]): Scalar => {
    const numbers = numbersOf(operands);
    return isError(numbers) ? numbers : compute(numbers);
  };

const onNumbers =
  (compute: (...numbers: number[]) => Scalar) =>
  (...operands: readonly Operand[]): Scalar => {
    const numbers = operands.map((operand) => numberOf(single(operand)));
    return numbers.find(isError) ?? compute(...(numbers as number[]));
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

const asks =
  (question: (value: Scalar) => boolean) =>
  (operand: Operand): Scalar =>
    question(single(operand));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export const FUNCTIONS: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  ABS: onNumbers((value = 0) => Math.abs(value)),
  AND: overTruths((truths) => truths.every(Boolean)),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0 ? failed("#DIV/0!") : sum(numbers) / numbers.length,
  ),
  COUNT: (...operands) => operands.flatMap(cellsOf).filter((cell) => typeof cell === "number").length,
  COUNTA: (...operands) => operands.flatMap(cellsOf).filter((cell) => cell !== undefined).length,
  COUNTIF: (...operands) => matching(operands).filter(Boolean).length,
  COUNTIFS: (...operands) => matching(operands).filter(Boolean).length,
  DATE: onNumbers((year = 0, month = 0, day = 0) =>
    serialOf(year < 1900 ? year + 1900 : year, Math.trunc(month), Math.trunc(day)),
  ),
  FALSE: () => false,
  INDEX: (grid, row, column = 1) => {
    const rows = isGrid(grid) ? grid.rows : [[grid]];
    const [r, c] = [numberOf(single(row)), numberOf(single(column))];
    if (isError(r)) return r;
    if (isError(c)) return c;
    const inRow = rows.length === 1 && c === 1 && r > 1 ? rows[0]?.[r - 1] : rows[r - 1]?.[c - 1];
    const outside = rows.length === 1 ? r > (rows[0]?.length ?? 0) : r > rows.length;
    return outside || r < 1 ? failed("#REF!") : inRow;
  },
  INT: onNumbers((value = 0) => Math.floor(value)),
  ISBLANK: asks((value) => value === undefined),
  ISERROR: asks(isError),
  ISNA: asks((value) => isError(value) && value.error === NOT_AVAILABLE.error),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  LARGE: (grid, place) => nth(grid, place, (a, b) => b - a),
  MATCH: (wanted, grid, how) => {
    if (single(how) !== 0) throw new Error("MATCH is written with 0: an exact match");
    const [value, cells] = [single(wanted), cellsOf(grid)];
    if (isError(value)) return value;
    const index = cells.findIndex(
      (cell) => cell !== undefined && !isError(cell) && orderOf(cell, value) === 0,
    );
    return index < 0 ? NOT_AVAILABLE : index + 1;
  },
  MAX: overNumbers((numbers) => Math.max(...(numbers.length === 0 ? [0] : numbers))),
  MEDIAN: overNumbers((numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const half = sorted.length / 2;
    const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
    return middle.length === 0 ? NO_NUMBER : sum(middle) / middle.length;
  }),
  MIN: overNumbers((numbers) => Math.min(...(numbers.length === 0 ? [0] : numbers))),
  MOD: onNumbers((value = 0, by = 0) => (by === 0 ? failed("#DIV/0!") : value - by * Math.floor(value / by))),
  N: (operand) => {
    const value = single(operand);
    return isError(value) ? value : typeof value === "string" ? 0 : Number(value ?? 0);
  },
  NA: () => NOT_AVAILABLE,
  NOT: (operand) => {
    const value = logical(single(operand));
    return isError(value) ? value : !value;
  },
  OR: overTruths((truths) => truths.some(Boolean)),
  RANK: (wanted, grid, upwards = 0) => {
    const value = numberOf(single(wanted));
    const numbers = numbersOf([grid]);
    if (isError(value)) return value;
    if (isError(numbers)) return numbers;
    if (!numbers.includes(value)) return NOT_AVAILABLE;
    const ahead = single(upwards)
      ? numbers.filter((each) => each < value)
      : numbers.filter((each) => each > value);
    return ahead.length + 1;
  },
  REPT: (text, times) => {
    const count = numberOf(single(times));
    const value = single(text);
    if (isError(value)) return value;
    if (isError(count)) return count;
    return count < 0 ? NO_VALUE : textOf(value).repeat(Math.trunc(count));
  },
  ROUND: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.round))),
  ROUNDDOWN: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.floor))),
  ROUNDUP: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.ceil))),
  SMALL: (grid, place) => nth(grid, place, (a, b) => a - b),
  SUM: overNumbers((numbers) => finite(sum(numbers))),
  SUMIF: (grid, criterion, summed = grid) => sumWhere(summed, [grid, criterion]),
  SUMIFS: (summed, ...operands) => sumWhere(summed, operands),
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
  TRUE: () => true,
};

/** Days since Excel's 0 January 1900, its 29 February 1900 included. */
function serialOf(year: number, month: number, day: number): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
  return days < 61 ? days - 1 : days;
}

function nth(grid: Operand | undefined, place: Operand, order: (a: number, b: number) => number): Scalar {
  const numbers = numbersOf([grid]);
  const wanted = numberOf(single(place));
  if (isError(numbers)) return numbers;
  if (isError(wanted)) return wanted;
  return [...numbers].sort(order)[Math.ceil(wanted) - 1] ?? NO_NUMBER;
}

/** Pairs of a range and a criterion (">5", "<>", a value): which cells meet all of them. */
function matching(pairs: readonly Operand[]): readonly boolean[] {
  const size = cellsOf(pairs[0]).length;
  const truths = Array.from({ length: size }, () => true);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const cells = cellsOf(pairs[pair]);
    if (cells.length !== size) throw new Error("ranges of different sizes");
    const meets = criterionOf(single(pairs[pair + 1]));
    for (const [index, cell] of cells.entries()) truths[index] &&= meets(cell);
  }
  return truths;
}

function criterionOf(criterion: Scalar): (cell: Scalar) => boolean {
  if (typeof criterion !== "string")
    return (cell) => typeof cell === typeof criterion && orderOf(cell, criterion) === 0;
  if (/[*?~]/.test(criterion)) throw new Error("wildcards are not written by this product");
  const [, op = "=", text = ""] = /^(<=|>=|<>|[<>=])?(.*)$/s.exec(criterion) ?? [];
  const number = text === "" ? NO_VALUE : numberOf(text);
  const wanted: Scalar = typeof number === "number" ? number : text;
  const holds = OPERATORS[op] as (a: Scalar, b: Scalar) => Scalar;
  return (cell) => {
    if (isError(cell)) return false;
    if (op === "<>" || (op === "=" && wanted === "")) return holds(cell, wanted) === true;
    return typeof cell === typeof wanted && holds(cell, wanted) === true;
  };
}

function sumWhere(summed: Operand, pairs: readonly Operand[]): Scalar {
  const cells = cellsOf(summed);
  const taken = matching(pairs).map((meets, index) => (meets ? cells[index] : undefined));
  const error = taken.find(isError);
  return error ?? finite(sum(taken.filter((cell) => typeof cell === "number")));
}
