import { type Area, onSheet, sameArea } from "./address.ts";
import { prefixed, withReferences } from "./formula/rewrite.ts";
import { accessDenied, alreadyExists, invalidArgument, invalidOperation } from "./host-error.ts";
import { Sheet, type Visibility } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";
import type { Source } from "./workbook-event.ts";

/** A name Excel takes: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end, not "History" (support.microsoft.com: "Rename a worksheet"). */
export function demandSheetName(book: Workbook, name: unknown, except?: Sheet): string {
  const isName =
    typeof name === "string" &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isName) throw invalidArgument("The name is not one a sheet can have.");
  const other = book.sheetNamed(name);
  if (other && other !== except) throw alreadyExists();
  return name;
}

/** A new sheet at the end, without being activated (learn.microsoft.com: Excel.WorksheetCollection.add). */
export function addSheet(book: Workbook, name?: string, source: Source = "Local"): Sheet {
  demandStructure(book);
  const sheet = new Sheet(book.nextId(), demandSheetName(book, name ?? freeName(book)));
  book.sheets.push(sheet);
  book.structureChanged();
  book.tell({ kind: "added", sheet, source });
  return sheet;
}

function freeName(book: Workbook): string {
  let number = book.sheets.length + 1;
  while (book.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Formulas elsewhere follow the new name. */
export function renameSheet(book: Workbook, sheet: Sheet, name: unknown, source: Source = "Local"): void {
  demandStructure(book);
  const before = sheet.name;
  const after = demandSheetName(book, name, sheet);
  const isMeant = (other: string | undefined) => other?.toLowerCase() === before.toLowerCase();
  for (const each of book.sheets)
    for (const line of each.rows.values())
      for (const cell of line.cells.values())
        if (cell.formula?.includes("!"))
          cell.formula = withReferences(cell.formula, (reference) =>
            prefixed(isMeant(reference.sheet) ? after : reference.sheet, reference.address),
          );
  sheet.name = after;
  book.structureChanged();
  book.tell({ kind: "renamed", sheet, before, source });
}

/** The last visible sheet cannot go (learn.microsoft.com: Excel.Worksheet.delete, visibility). */
export function deleteSheet(book: Workbook, sheet: Sheet, source: Source = "Local"): void {
  demandStructure(book);
  if (sheet.visibility === "VeryHidden")
    throw invalidOperation("A very hidden sheet is shown before it can be deleted.");
  demandOtherVisible(book, sheet);
  const position = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((each) => each !== sheet);
  book.tables = book.tables.filter((table) => table.sheet !== sheet);
  for (const name of book.names.values())
    if (name.refersTo?.sheet === sheet) {
      name.refersTo = undefined;
      name.formula = "=#REF!";
    }
  if (book.active === sheet) leave(book, sheet, position);
  book.structureChanged();
  book.tell({ kind: "deleted", sheet, source });
}

export function setVisibility(book: Workbook, sheet: Sheet, visibility: Visibility): void {
  demandStructure(book);
  if (visibility !== "Visible") {
    demandOtherVisible(book, sheet);
    sheet.visibility = visibility;
    if (book.active === sheet) leave(book, sheet, book.sheets.indexOf(sheet));
  } else sheet.visibility = visibility;
  book.tell({ kind: "looks", sheet: undefined });
}

function demandOtherVisible(book: Workbook, sheet: Sheet): void {
  if (!book.sheets.some((each) => each !== sheet && each.visibility === "Visible"))
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
}

/** The next visible sheet becomes the active one, else the one before. */
function leave(book: Workbook, previous: Sheet, position: number): void {
  const shown = book.sheets.filter((each) => each !== previous && each.visibility === "Visible");
  const next = shown.find((each) => book.sheets.indexOf(each) >= position) ?? shown.at(-1);
  if (!next) return;
  book.active = next;
  book.tell({ kind: "activated", sheet: next, previous });
}

export function moveSheet(book: Workbook, sheet: Sheet, position: number): void {
  demandStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw invalidArgument();
  const others = book.sheets.filter((each) => each !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  book.tell({ kind: "looks", sheet: undefined });
}

/** A hidden sheet cannot be activated. */
export function activateSheet(book: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw invalidOperation("A hidden sheet cannot be activated.");
  if (book.active === sheet) return;
  const previous = book.active;
  book.active = sheet;
  book.tell({ kind: "activated", sheet, previous });
}

/** Selecting brings the sheet to the front. */
export function selectArea(book: Workbook, sheet: Sheet, area: Area): void {
  if (!onSheet(area)) throw invalidArgument();
  activateSheet(book, sheet);
  if (sameArea(sheet.selection, area)) return;
  sheet.selection = area;
  book.tell({ kind: "selected", sheet, area });
}

/** With the structure protected, sheets neither come, go, move nor change names (learn.microsoft.com: Excel.WorkbookProtection). */
export function demandStructure(book: Workbook): void {
  if (book.structureProtected) throw accessDenied();
}
