import {
  failed,
  finite,
  isError,
  NO_NUMBER,
  NOT_AVAILABLE,
  numberOf,
  type Operand,
  rounded,
  type Scalar,
  single,
} from "./values.ts";

export const onNumbers =
  (compute: (...numbers: number[]) => Scalar) =>
  (...operands: readonly Operand[]): Scalar => {
    const numbers = operands.map((operand) => numberOf(single(operand)));
    return numbers.find(isError) ?? compute(...(numbers as number[]));
  };

/** Functions of single numbers. */
export const NUMBERS: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  ABS: onNumbers((value = 0) => Math.abs(value)),
  FALSE: () => false,
  INT: onNumbers((value = 0) => Math.floor(value)),
  MOD: onNumbers((value = 0, by = 0) => (by === 0 ? failed("#DIV/0!") : value - by * Math.floor(value / by))),
  N: (operand) => {
    const value = single(operand);
    return isError(value) ? value : typeof value === "string" ? 0 : Number(value ?? 0);
  },
  NA: () => NOT_AVAILABLE,
  POWER: onNumbers((value = 0, power = 0) => finite(value ** power)),
  ROUND: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.round))),
  ROUNDDOWN: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.floor))),
  ROUNDUP: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.ceil))),
  SIGN: onNumbers((value = 0) => Math.sign(value)),
  SQRT: onNumbers((value = 0) => (value < 0 ? NO_NUMBER : Math.sqrt(value))),
  TRUE: () => true,
  TRUNC: onNumbers((value = 0, places = 0) => finite(rounded(value, places, Math.floor))),
};
