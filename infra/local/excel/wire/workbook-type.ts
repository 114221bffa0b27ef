import { cellArea } from "../address.ts";
import { invalidArgument } from "../host-error.ts";
import { placeSheet, type SheetContent } from "../sheet-content.ts";
import { moveSheet } from "../sheet-list.ts";
import type { Workbook } from "../workbook.ts";
import { anObject, aText, oneOf } from "./arguments.ts";
import { HostObject, type HostType, hostObject } from "./host-object.ts";
import { rangeObject } from "./range-self.ts";
import type { SheetSelf } from "./selves.ts";

/** Inserts the sheets of a file that the host has read before the batch (the argument is then its content, not base64). */
function insertSheets(book: Workbook, [file, given]: readonly unknown[]): readonly string[] {
  if (!Array.isArray(file)) throw invalidArgument("[emulator] this host was given no reader of files");
  const options = given === undefined || given === null ? {} : anObject(given);
  const wanted = options["sheetNamesToInsert"];
  const contents = (file as readonly SheetContent[]).filter(
    ({ name }) => !Array.isArray(wanted) || wanted.length === 0 || wanted.includes(name),
  );
  const sheets = contents.map((content) => placeSheet(book, content));
  const position = oneOf(["None", "Before", "After", "Beginning", "End"], options["positionType"] ?? "End");
  const beside = besideIn(book, options["relativeTo"]);
  const start =
    position === "Beginning"
      ? 0
      : position === "Before" || position === "After"
        ? book.sheets.indexOf(beside) + (position === "After" ? 1 : 0)
        : book.sheets.length - sheets.length;
  for (const [index, sheet] of sheets.entries()) moveSheet(book, sheet, start + index);
  return sheets.map(({ id }) => id);
}

function besideIn(book: Workbook, relativeTo: unknown) {
  if (relativeTo instanceof HostObject) return (relativeTo.self as SheetSelf).sheet;
  if (relativeTo === undefined || relativeTo === null) return book.active;
  const sheet = book.sheetNamed(aText(relativeTo)) ?? book.sheetOfId(aText(relativeTo));
  if (!sheet) throw invalidArgument();
  return sheet;
}

export const WORKBOOK: HostType<Workbook> = {
  get: {
    IsDirty: () => true,
    Name: () => "book.xlsx",
    ReadOnly: () => false,
  },
  links: {
    Application: (book) => hostObject("Application", book),
    CustomXmlParts: (book) => hostObject("CustomXmlPartCollection", book),
    Names: (book) => hostObject("NamedItemCollection", { book, sheet: undefined }),
    Protection: (book) => hostObject("WorkbookProtection", book),
    Settings: (book) => hostObject("SettingCollection", book),
    Tables: (book) => hostObject("TableCollection", { book, sheet: undefined }),
    Worksheets: (book) => hostObject("WorksheetCollection", book),
    _Runtime: (book) => hostObject("Runtime", book),
  },
  call: {
    GetActiveCell: (book) => {
      const { row, column } = book.active.selection;
      return rangeObject(book, book.active, cellArea(row, column));
    },
    GetSelectedRange: (book) => rangeObject(book, book.active, book.active.selection),
    InsertWorksheetsFromBase64: insertSheets,
    // The preview keeps what is open; there is no file to write.
    Save: () => undefined,
  },
};
