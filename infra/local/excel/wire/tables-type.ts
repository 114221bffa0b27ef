import { type Area, intersection } from "../address.ts";
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from "../host-error.ts";
import { demandUnprotected } from "../permission.ts";
import type { Table } from "../table.ts";
import { writeValues } from "../write-cells.ts";
import { aText, aTruth, aTruthOr, aWhole } from "./arguments.ts";
import { wireValue } from "./event-message.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import { aRange, rangeObject } from "./range-self.ts";
import type { Selves, TableSelf, TablesSelf } from "./selves.ts";

const tablesOf = ({ book, sheet }: TablesSelf): readonly Table[] =>
  book.tables.filter((table) => !sheet || table.sheet === sheet);

const shown = ({ book }: TablesSelf, table: Table): HostObject => hostObject("Table", { book, table });

const found = (self: TablesSelf, key: unknown): Table | undefined =>
  tablesOf(self).find(
    (table) => table.id === String(key) || table.name.toLowerCase() === String(key).toLowerCase(),
  );

/** A table must not overlap another, nor merged cells (learn.microsoft.com: "Work with tables using the Excel JavaScript API"). */
function add(self: TablesSelf, [address, hasHeaders]: readonly unknown[]): HostObject {
  const { book } = self;
  const { sheet, area } = aRange(address, book, self.sheet ?? book.active);
  demandUnprotected(sheet);
  if (!aTruth(hasHeaders)) throw invalidArgument("[emulator] tables without headers are not emulated");
  const overlaps = book.tables.some((table) => table.sheet === sheet && intersection(table.area, area));
  if (overlaps) throw invalidOperation("A table cannot overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area)))
    throw invalidOperation("A table cannot contain merged cells.");
  let number = book.tables.length + 1;
  while (book.tables.some(({ name }) => name === `Table${number}`)) number += 1;
  const table: Table = {
    id: String(number),
    name: `Table${number}`,
    sheet,
    area,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleMedium2",
  };
  book.tables.push(table);
  book.tell({ kind: "looks", sheet });
  return shown(self, table);
}

export const TABLES: HostType<TablesSelf> = {
  get: { Count: (self) => tablesOf(self).length },
  items: (self) => tablesOf(self).map((table) => shown(self, table)),
  call: {
    Add: add,
    GetCount: (self) => tablesOf(self).length,
    GetItem: (self, [key]) => {
      const table = found(self, key);
      if (!table) throw itemNotFound();
      return shown(self, table);
    },
    GetItemAt: (self, [index]) => {
      const table = tablesOf(self)[aWhole(index)];
      if (!table) throw invalidArgument();
      return shown(self, table);
    },
    GetItemOrNullObject: (self, [key]) => {
      const table = found(self, key);
      return table ? shown(self, table) : NOTHING;
    },
  },
};

const body = ({ area }: Table): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

export const TABLE: HostType<TableSelf> = {
  id: ({ table }) => table.id,
  get: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    ShowBandedRows: ({ table }) => table.showBandedRows,
    ShowFilterButton: ({ table }) => table.showFilterButton,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowTotals: ({ table }) => table.showTotals,
    Style: ({ table }) => table.style,
  },
  set: {
    Name: ({ book, table }, value) => {
      const name = aText(value);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
      const isTaken = book.tables.some(
        (each) => each !== table && each.name.toLowerCase() === name.toLowerCase(),
      );
      if (isTaken || book.names.has(name.toLowerCase())) throw alreadyExists();
      table.name = name;
    },
    ShowBandedRows: ({ table }, value) => {
      table.showBandedRows = aTruth(value);
    },
    ShowFilterButton: ({ table }, value) => {
      table.showFilterButton = aTruth(value);
    },
    Style: ({ table }, value) => {
      table.style = aText(value);
    },
  },
  links: {
    Rows: (self) => hostObject("TableRowCollection", self),
    Worksheet: ({ book, table }) => hostObject("Worksheet", { book, sheet: table.sheet }),
  },
  call: {
    Delete: ({ book, table }) => {
      demandUnprotected(table.sheet);
      book.tables = book.tables.filter((each) => each !== table);
      book.tell({ kind: "looks", sheet: table.sheet });
    },
    GetDataBodyRange: ({ book, table }) => rangeObject(book, table.sheet, body(table)),
    GetHeaderRowRange: ({ book, table }) => rangeObject(book, table.sheet, { ...table.area, rows: 1 }),
    GetRange: ({ book, table }) => rangeObject(book, table.sheet, table.area),
    Resize: ({ book, table }, [range]) => {
      const { sheet, area } = aRange(range, book, table.sheet);
      // learn.microsoft.com, Excel.Table.resize: the header stays in its row.
      if (sheet !== table.sheet || area.row !== table.area.row) throw invalidArgument();
      table.area = area;
    },
  },
};

type RowSelf = Selves["TableRow"];

const rowArea = ({ table, index }: RowSelf): Area => ({
  ...table.area,
  row: table.area.row + 1 + index,
  rows: 1,
});

const row = (self: TableSelf, index: number): HostObject => {
  if (index < 0 || index >= self.table.area.rows - 1) throw invalidArgument();
  return hostObject("TableRow", { ...self, index });
};

/** Rows are added at the end only; cells below the table are not pushed down. */
function addRows(self: TableSelf, [index, values, always]: readonly unknown[]): HostObject {
  const { book, table } = self;
  demandUnprotected(table.sheet);
  if (index !== undefined && index !== null && index !== -1)
    throw invalidArgument("[emulator] rows inside a table are not emulated");
  aTruthOr(always, true);
  const rows = Array.isArray(values) ? values : [Array.from({ length: table.area.columns }, () => "")];
  const area = { ...table.area, row: table.area.row + table.area.rows, rows: rows.length };
  writeValues(book, table.sheet, area, rows);
  table.area = { ...table.area, rows: table.area.rows + rows.length };
  return row(self, table.area.rows - 2);
}

export const TABLE_ROWS: HostType<TableSelf> = {
  get: { Count: ({ table }) => table.area.rows - 1 },
  items: (self) => Array.from({ length: self.table.area.rows - 1 }, (_, index) => row(self, index)),
  call: {
    Add: addRows,
    GetCount: ({ table }) => table.area.rows - 1,
    GetItemAt: (self, [index]) => row(self, aWhole(index)),
  },
};

export const TABLE_ROW: HostType<RowSelf> = {
  get: {
    Index: ({ index }) => index,
    Values: (self) => [
      Array.from({ length: self.table.area.columns }, (_, c) => {
        const { row: r, column } = rowArea(self);
        const cell = self.table.sheet.cell(r, column + c);
        return cell ? wireValue(self.book.calculation.valueOf(cell)) : "";
      }),
    ],
  },
  call: { GetRange: (self) => rangeObject(self.book, self.table.sheet, rowArea(self)) },
};
