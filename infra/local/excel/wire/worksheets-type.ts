import { invalidArgument, itemNotFound } from "../host-error.ts";
import type { Sheet } from "../sheet.ts";
import { addSheet } from "../sheet-list.ts";
import type { Workbook } from "../workbook.ts";
import { aText, aTruthOr } from "./arguments.ts";
import { OF_WORKBOOK, SHEETS_EVENTS } from "./event-numbers.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";

const shown = (book: Workbook, sheet: Sheet): HostObject => hostObject("Worksheet", { book, sheet });

const counted = (book: Workbook, visibleOnly: unknown): readonly Sheet[] =>
  aTruthOr(visibleOnly, false)
    ? book.sheets.filter(({ visibility }) => visibility === "Visible")
    : book.sheets;

/** By name or id; names without regard to case. */
const found = (book: Workbook, key: unknown): Sheet | undefined =>
  book.sheetNamed(aText(key)) ?? book.sheetOfId(aText(key));

function demanded(book: Workbook, sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return shown(book, sheet);
}

export const WORKSHEETS: HostType<Workbook> = {
  items: (book) => book.sheets.map((sheet) => shown(book, sheet)),
  target: () => OF_WORKBOOK,
  events: SHEETS_EVENTS,
  call: {
    Add: (book, [name]) => {
      if (name !== undefined && name !== null && typeof name !== "string") throw invalidArgument();
      return shown(book, addSheet(book, name || undefined));
    },
    GetActiveWorksheet: (book) => shown(book, book.active),
    GetCount: (book, [visibleOnly]) => counted(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]) => demanded(book, counted(book, visibleOnly)[0]),
    GetItem: (book, [key]) => demanded(book, found(book, key)),
    GetItemOrNullObject: (book, [key]) => {
      const sheet = found(book, key);
      return sheet ? shown(book, sheet) : NOTHING;
    },
    GetLast: (book, [visibleOnly]) => demanded(book, counted(book, visibleOnly).at(-1)),
  },
};
