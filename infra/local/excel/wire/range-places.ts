import {
  type Area,
  boundingArea,
  cellArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  onSheet,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "../address.ts";
import { HostError, invalidArgument, itemNotFound } from "../host-error.ts";
import { selectArea } from "../sheet-list.ts";
import { aTruthOr, aWhole } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import { aRange, fullAddress, rangeObject } from "./range-self.ts";
import type { RangeSelf } from "./selves.ts";

type Calls = NonNullable<HostType<RangeSelf>["call"]>;

const at = ({ book, sheet }: RangeSelf, area: Area): HostObject => rangeObject(book, sheet, area);

/** The part of a range that the sheet's used cells cover. */
function usedPart({ sheet, area }: RangeSelf, valuesOnly: boolean): Area | undefined {
  const used = sheet.used(valuesOnly);
  return used && intersection(used, area);
}

function shared(range: RangeSelf, other: unknown): Area | undefined {
  const given = aRange(other, range.book, range.sheet);
  if (given.sheet !== range.sheet) throw invalidArgument();
  return intersection(range.area, given.area);
}

/** Where a range is, and the ranges found from it. */
const CALLS: Calls = {
  GetAbsoluteResizedRange: (range, [rows, columns]) =>
    at(range, { ...range.area, rows: aWhole(rows), columns: aWhole(columns) }),
  GetBoundingRect: (range, [other]) => {
    const last = aRange(other, range.book, range.sheet);
    if (last.sheet !== range.sheet) throw invalidArgument();
    return at(range, boundingArea(range.area, last.area));
  },
  GetCell: (range, [row, column]) =>
    at(range, cellArea(range.area.row + aWhole(row), range.area.column + aWhole(column))),
  GetColumn: (range, [column]) =>
    at(range, {
      ...range.area,
      column: range.area.column + withinSize(column, range.area.columns),
      columns: 1,
    }),
  GetEntireColumn: (range) => at(range, { ...range.area, row: 0, rows: SHEET_ROWS }),
  GetEntireRow: (range) => at(range, { ...range.area, column: 0, columns: SHEET_COLUMNS }),
  GetIntersection: (range, [other]) => at(range, shared(range, other) ?? fail(itemNotFound())),
  GetIntersectionOrNullObject: (range, [other]) => {
    const area = shared(range, other);
    return area ? at(range, area) : NOTHING;
  },
  GetLastCell: (range) =>
    at(range, { ...lastRow(range.area), ...lastColumn(range.area), rows: 1, columns: 1 }),
  GetLastColumn: (range) => at(range, { ...range.area, ...lastColumn(range.area) }),
  GetLastRow: (range) => at(range, { ...range.area, ...lastRow(range.area) }),
  GetMergedAreasOrNullObject: mergedAreas,
  GetOffsetRange: (range, [rows, columns]) =>
    at(range, {
      ...range.area,
      row: range.area.row + aWhole(rows),
      column: range.area.column + aWhole(columns),
    }),
  GetResizedRange: (range, [rows, columns]) =>
    at(range, {
      ...range.area,
      rows: range.area.rows + aWhole(rows),
      columns: range.area.columns + aWhole(columns),
    }),
  GetRow: (range, [row]) =>
    at(range, { ...range.area, row: range.area.row + withinSize(row, range.area.rows), rows: 1 }),
  GetRowsAbove: (range, [count = 1]) => at(range, beside(range.area, -aWhole(count))),
  GetRowsBelow: (range, [count = 1]) => at(range, beside(range.area, aWhole(count))),
  GetUsedRange: (range, [valuesOnly]) =>
    at(range, usedPart(range, aTruthOr(valuesOnly, false)) ?? cellArea(range.area.row, range.area.column)),
  GetUsedRangeOrNullObject: (range, [valuesOnly]) => {
    const area = usedPart(range, aTruthOr(valuesOnly, false));
    return area ? at(range, area) : NOTHING;
  },
  Select: ({ book, sheet, area }) => selectArea(book, sheet, area),
};

/** More of them are not given (learn.microsoft.com: Excel.Range.getMergedAreasOrNullObject). */
const MOST_MERGED = 512;

function mergedAreas({ book, sheet, area }: RangeSelf): HostObject | typeof NOTHING {
  const areas = sheet.merges.filter((merge) => intersection(merge, area));
  if (areas.length > MOST_MERGED)
    throw new HostError("GeneralException", `There are more than ${MOST_MERGED} merged areas.`);
  return areas.length === 0 ? NOTHING : hostObject("RangeAreas", { book, sheet, areas });
}

const lastRow = ({ row, rows }: Area) => ({ row: row + rows - 1, rows: 1 });
const lastColumn = ({ column, columns }: Area) => ({ column: column + columns - 1, columns: 1 });

/** A row or column of a range is one that it has. */
function withinSize(index: unknown, size: number): number {
  const number = aWhole(index);
  if (number < 0 || number >= size) throw invalidArgument();
  return number;
}

/** So many rows below an area, or above it where the count is negative. */
function beside(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument();
  const row = count > 0 ? area.row + area.rows : area.row + count;
  const rowsBeside = { ...area, row, rows: Math.abs(count) };
  if (!onSheet(rowsBeside)) throw invalidArgument();
  return rowsBeside;
}

function fail(error: Error): never {
  throw error;
}

export const RANGE_PLACES = {
  get: {
    Address: fullAddress,
    AddressLocal: fullAddress,
    CellCount: ({ area }: RangeSelf) => {
      const count = area.rows * area.columns;
      // learn.microsoft.com, Excel.Range.cellCount: -1 when it exceeds 2^31 - 1.
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    ColumnCount: ({ area }: RangeSelf) => area.columns,
    ColumnIndex: ({ area }: RangeSelf) => area.column,
    IsEntireColumn: ({ area }: RangeSelf) => isWholeColumns(area),
    IsEntireRow: ({ area }: RangeSelf) => isWholeRows(area),
    RowCount: ({ area }: RangeSelf) => area.rows,
    RowIndex: ({ area }: RangeSelf) => area.row,
  },
  call: CALLS,
};
