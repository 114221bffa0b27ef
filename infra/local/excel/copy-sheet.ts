import { invalidArgument } from "./host-error.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { addSheet } from "./sheet-list.ts";
import type { Workbook } from "./workbook.ts";

export type CopyPlace = "None" | "Before" | "After" | "Beginning" | "End";

/** A copy of a sheet, named "Bảng (2)", with all its cells, looks and set-up; tables are not copied. */
export function copySheet(book: Workbook, sheet: Sheet, place: CopyPlace, beside: Sheet | undefined): Sheet {
  if ((place === "Before" || place === "After") && !beside) throw invalidArgument();
  const copy = addSheet(book, nameOfCopy(book, sheet.name));
  for (const [index, line] of sheet.rows) {
    const cells = [...line.cells].map(([column, cell]): [number, Cell] => [column, { ...cell }]);
    copy.rows.set(index, { ...line, cells: new Map(cells) });
  }
  for (const [index, column] of sheet.columns) copy.columns.set(index, { ...column });
  const { protection, page, style, showGridlines, showHeadings, tabColor, visibility } = sheet;
  Object.assign(copy, { style, showGridlines, showHeadings, tabColor, visibility });
  copy.merges = [...sheet.merges];
  copy.frozen = { ...sheet.frozen };
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, id: book.nextId() }));
  Object.assign(copy.protection, protection);
  Object.assign(copy.page, { ...page, headersFooters: copy.page.headersFooters });
  for (const [where, text] of page.headersFooters) copy.page.headersFooters.set(where, text);
  put(book, copy, place, beside ?? sheet);
  book.structureChanged();
  return copy;
}

/** "Bảng" becomes "Bảng (2)", shortened where it would be too long for a sheet's name. */
export function nameOfCopy(book: Workbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const mark = ` (${number})`;
    const candidate = stem.slice(0, 31 - mark.length) + mark;
    if (!book.sheetNamed(candidate)) return candidate;
  }
}

/** Where nothing is said the copy stands first (learn.microsoft.com: Excel.Worksheet.copy). */
function put(book: Workbook, copy: Sheet, place: CopyPlace, beside: Sheet): void {
  const others = book.sheets.filter((each) => each !== copy);
  const at = others.indexOf(beside);
  const index = {
    None: 0,
    Beginning: 0,
    End: others.length,
    Before: at,
    After: at + 1,
  }[place];
  book.sheets = [...others.slice(0, index), copy, ...others.slice(index)];
  book.tell({ kind: "looks", sheet: undefined });
}
