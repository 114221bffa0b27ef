import { isError, logical, NOT_AVAILABLE, type Operand, type Scalar, single } from "./values.ts";

const asks =
  (question: (value: Scalar) => boolean) =>
  (operand: Operand): Scalar =>
    question(single(operand));

/** Functions that ask what a cell holds. */
export const QUESTIONS: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  ISBLANK: asks((value) => value === undefined),
  ISERROR: asks(isError),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISNA: asks((value) => isError(value) && value.error === NOT_AVAILABLE.error),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  NOT: (operand) => {
    const value = logical(single(operand));
    return isError(value) ? value : !value;
  },
};
