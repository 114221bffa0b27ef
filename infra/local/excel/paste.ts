import { type Area, cellArea } from "./address.ts";
import type { Entry } from "./entry.ts";
import { copiedBy } from "./formula/rewrite.ts";
import { mayWrite } from "./permission.ts";
import type { Sheet } from "./sheet.ts";
import { personsEntry } from "./type-text.ts";
import { OK, refused, type Typed } from "./typed.ts";
import type { Workbook } from "./workbook.ts";
import type { Source, Trigger } from "./workbook-event.ts";
import { putEntry, tellEdited, valueAt } from "./write-cells.ts";

/** A person pastes text of other programs: tabs part cells, line ends part rows. Pasted text is not validated (support.microsoft.com: "More on data validation"). */
export function pasteText(book: Workbook, sheet: Sheet, row: number, column: number, text: string): Typed {
  const lines = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
  const area: Area = {
    row,
    column,
    rows: lines.length,
    columns: Math.max(...lines.map((line) => line.length)),
  };
  if (!mayWrite(sheet, area)) return refused("protected", book.language);
  const before = valueAt(book, sheet, row, column);
  for (const [r, line] of lines.entries())
    for (const [c, part] of line.entries()) {
      const entry = personsEntry(book, sheet, row + r, column + c, part);
      const asText: Entry = { kind: "value", value: part };
      putEntry(book, sheet, row + r, column + c, entry === "bad-formula" ? asText : entry);
    }
  tellEdited(book, sheet, area, before, "Local", "Unknown");
  return OK;
}

/** A person presses Delete: contents go, looks and validation stay. */
export function clearContents(book: Workbook, sheet: Sheet, area: Area): Typed {
  if (!mayWrite(sheet, area)) return refused("protected", book.language);
  const before = valueAt(book, sheet, area.row, area.column);
  emptyCells(book, sheet, area);
  tellEdited(book, sheet, area, before, "Local", "Unknown");
  return OK;
}

export function emptyCells(book: Workbook, sheet: Sheet, area: Area): void {
  for (const [row, column] of [...sheet.cellsIn(area)]) putEntry(book, sheet, row, column, { kind: "blank" });
}

/** A person copies cells of the workbook over others: contents, looks and validation all come along (support.microsoft.com: "More on data validation"). */
export function copyCells(book: Workbook, from: Sheet, source: Area, to: Sheet, target: Area): Typed {
  if (!mayWrite(to, target)) return refused("protected", book.language);
  const before = valueAt(book, to, target.row, target.column);
  copyInto(book, from, source, to, target);
  tellEdited(book, to, target, before, "Local", "Unknown");
  return OK;
}

/** Copies an area over another, again and again where the other is larger. */
export function copyInto(book: Workbook, from: Sheet, source: Area, to: Sheet, target: Area): void {
  const originals = new Map(
    [...from.cellsIn(source)].map(([row, column, cell]) => [`${row},${column}`, { ...cell }]),
  );
  for (let r = 0; r < target.rows; r++)
    for (let c = 0; c < target.columns; c++) {
      const [row, column] = [source.row + (r % source.rows), source.column + (c % source.columns)];
      const original = originals.get(`${row},${column}`);
      const [toRow, toColumn] = [target.row + r, target.column + c];
      const cell = to.cellForWriting(toRow, toColumn);
      cell.style = original?.style ?? from.styleAt(row, column);
      cell.validation = original?.validation;
      const formula = original?.formula && copiedBy(original.formula, toRow - row, toColumn - column);
      const entry: Entry = formula
        ? { kind: "formula", formula }
        : original?.value === undefined
          ? { kind: "blank" }
          : { kind: "value", value: original.value };
      putEntry(book, to, toRow, toColumn, entry);
    }
}

/** A co-author's edit arrives: it was checked on the other machine, so nothing is asked here. */
export function editByCoauthor(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): void {
  const trigger: Trigger = "Unknown";
  const source: Source = "Remote";
  const before = valueAt(book, sheet, row, column);
  const entry = personsEntry(book, sheet, row, column, text);
  putEntry(book, sheet, row, column, entry === "bad-formula" ? { kind: "value", value: text } : entry);
  tellEdited(book, sheet, cellArea(row, column), before, source, trigger);
}
