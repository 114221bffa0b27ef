import { cellArea } from "../address.ts";
import { invalidArgument } from "../host-error.ts";
import type { PageSetup } from "../page-setup.ts";
import { aWhole } from "./arguments.ts";
import { type HostObject, type HostType, hostObject } from "./host-object.ts";
import { aRange, rangeObject } from "./range-self.ts";
import type { BreakSelf, SheetSelf } from "./selves.ts";

const shown = (self: SheetSelf, row: number): HostObject => hostObject("PageBreak", { ...self, row });

/** Before the row of the range's first cell (learn.microsoft.com: Excel.PageBreakCollection); no page begins before the first. */
function add(self: SheetSelf, [range]: readonly unknown[]): HostObject {
  const { row } = aRange(range, self.book, self.sheet).area;
  if (row === 0) throw invalidArgument();
  const { page } = self.sheet;
  setBreaks(page, [...page.breaks, row]);
  return shown(self, row);
}

const setBreaks = (page: PageSetup, rows: readonly number[]): void => {
  page.breaks = [...new Set(rows)].sort((a, b) => a - b);
};

/** Pages that begin at a row. Those that begin at a column are not emulated. */
export const PAGE_BREAKS: HostType<SheetSelf> = {
  items: (self) => self.sheet.page.breaks.map((row) => shown(self, row)),
  call: {
    Add: add,
    GetCount: ({ sheet }) => sheet.page.breaks.length,
    GetItem: (self, [index]) => {
      const row = self.sheet.page.breaks[aWhole(index)];
      if (row === undefined) throw invalidArgument();
      return shown(self, row);
    },
    RemovePageBreaks: ({ sheet }) => setBreaks(sheet.page, []),
  },
};

export const PAGE_BREAK: HostType<BreakSelf> = {
  id: ({ row }) => String(row),
  idName: "_Id",
  get: { ColumnIndex: () => 0, RowIndex: ({ row }) => row },
  call: {
    Delete: ({ sheet, row }) =>
      setBreaks(
        sheet.page,
        sheet.page.breaks.filter((each) => each !== row),
      ),
    GetCellAfterBreak: ({ book, sheet, row }) => rangeObject(book, sheet, cellArea(row, 0)),
  },
};
