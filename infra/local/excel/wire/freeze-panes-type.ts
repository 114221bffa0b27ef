import { SHEET_COLUMNS, SHEET_ROWS } from "../address.ts";
import { invalidArgument, itemNotFound } from "../host-error.ts";
import { aWhole } from "./arguments.ts";
import { type HostObject, type HostType, NOTHING } from "./host-object.ts";
import { aRange, rangeObject } from "./range-self.ts";
import type { SheetSelf } from "./selves.ts";

function freeze({ book, sheet }: SheetSelf, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.frozen = { rows, columns };
  book.tell({ kind: "looks", sheet });
}

function location({ book, sheet }: SheetSelf): HostObject | typeof NOTHING {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return NOTHING;
  const area = { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS };
  return rangeObject(book, sheet, area);
}

/** Each way of freezing replaces the one before (learn.microsoft.com: Excel.WorksheetFreezePanes). */
export const FREEZE_PANES: HostType<SheetSelf> = {
  call: {
    FreezeAt: (self, [range]) => {
      const { area } = aRange(range, self.book, self.sheet);
      freeze(
        self,
        area.rows >= SHEET_ROWS ? 0 : area.row + area.rows,
        area.columns >= SHEET_COLUMNS ? 0 : area.column + area.columns,
      );
    },
    FreezeColumns: (self, [count = 1]) => freeze(self, 0, aWhole(count)),
    FreezeRows: (self, [count = 1]) => freeze(self, aWhole(count), 0),
    GetLocation: (self) => {
      const range = location(self);
      if (range === NOTHING) throw itemNotFound();
      return range;
    },
    GetLocationOrNullObject: location,
    Unfreeze: (self) => freeze(self, 0, 0),
  },
};
