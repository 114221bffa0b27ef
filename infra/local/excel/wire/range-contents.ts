import { isWholeColumns, isWholeRows } from "../address.ts";
import { toLocal } from "../formula/localize.ts";
import type { Scalar } from "../formula/values.ts";
import { HostError, invalidArgument } from "../host-error.ts";
import { shownValue } from "../number-format.ts";
import { demandOption } from "../permission.ts";
import { restyle, restyleEach } from "../restyle.ts";
import type { Cell } from "../sheet.ts";
import { writeValues } from "../write-cells.ts";
import { aText, aWhole } from "./arguments.ts";
import { valueType, wireValue } from "./event-message.ts";
import type { HostType } from "./host-object.ts";
import type { RangeSelf } from "./selves.ts";

/** One answer holds no more cells (learn.microsoft.com: "Resource limits and performance optimization for Office Add-ins"). */
const MOST_CELLS = 5_000_000;

/** Something of every cell of a range, row by row. */
function grid<Part>(
  { sheet, area }: RangeSelf,
  part: (cell: Cell | undefined, row: number, column: number) => Part,
): readonly (readonly Part[])[] {
  // learn.microsoft.com, "Read or write to an unbounded range": values of whole rows and columns are not given.
  if (area.rows * area.columns > MOST_CELLS)
    throw new HostError(
      "ResponsePayloadSizeLimitExceeded",
      "The response payload size has exceeded the limit.",
    );
  return Array.from({ length: area.rows }, (_, r) => {
    const line = sheet.rows.get(area.row + r);
    return Array.from({ length: area.columns }, (_, c) =>
      part(line?.cells.get(area.column + c), area.row + r, area.column + c),
    );
  });
}

const valueIn = ({ book }: RangeSelf, cell: Cell | undefined): Scalar =>
  cell && book.calculation.valueOf(cell);

const isUnbounded = ({ area }: RangeSelf): boolean => isWholeColumns(area) || isWholeRows(area);

/** What stands in the cells of a range: values, formulas, the text shown, number formats. */
export const RANGE_CONTENTS = {
  get: {
    Formulas: (range: RangeSelf) =>
      isUnbounded(range) ? null : grid(range, (cell) => cell?.formula ?? wireValue(valueIn(range, cell))),
    FormulasLocal: (range: RangeSelf) =>
      isUnbounded(range)
        ? null
        : grid(range, (cell) =>
            cell?.formula === undefined
              ? wireValue(valueIn(range, cell))
              : toLocal(cell.formula, range.book.decimal),
          ),
    NumberFormat: (range: RangeSelf) =>
      isUnbounded(range)
        ? null
        : grid(range, (_, row, column) => range.sheet.styleAt(row, column).numberFormat),
    Text: (range: RangeSelf) =>
      isUnbounded(range)
        ? null
        : grid(range, (cell) =>
            cell ? shownValue(valueIn(range, cell), cell.style.numberFormat, range.book.decimal) : "",
          ),
    ValueTypes: (range: RangeSelf) =>
      isUnbounded(range) ? null : grid(range, (cell) => valueType(valueIn(range, cell))),
    Values: (range: RangeSelf) =>
      isUnbounded(range) ? null : grid(range, (cell) => wireValue(valueIn(range, cell))),
  },
  set: {
    Formulas: ({ book, sheet, area }: RangeSelf, value: unknown) => writeValues(book, sheet, area, value),
    NumberFormat: setNumberFormat,
    Values: ({ book, sheet, area }: RangeSelf, value: unknown) => writeValues(book, sheet, area, value),
  },
  call: {
    Calculate: ({ book }) => book.calculation.calculate(),
    // What office.js asks before it sends a large array in parts.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (aWhole(rows) !== area.rows || aWhole(columns) !== area.columns) throw invalidArgument();
    },
  } satisfies NonNullable<HostType<RangeSelf>["call"]>,
};

/** One format for all cells, or an array of the range's size; null leaves a cell's own. Codes are en-US. */
function setNumberFormat({ book, sheet, area }: RangeSelf, value: unknown): void {
  demandOption(sheet, "allowFormatCells");
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  const isOne = rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1;
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!isOne && !fits) throw invalidArgument();
  const formatOf = (row: number, column: number) => {
    const format = (rows[row] as readonly unknown[])[column];
    return format === null ? {} : { numberFormat: aText(format) };
  };
  if (isOne) restyle(book, sheet, area, formatOf(0, 0));
  else restyleEach(book, sheet, area, (row, column) => formatOf(row - area.row, column - area.column));
}
