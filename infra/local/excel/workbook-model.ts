import { type Area, parseArea, splitAddress } from "./address.ts";
import type { Unsupported } from "./calculation.ts";
import { invalidArgument, itemNotFound } from "./host-error.ts";
import { clearContents, copyCells, editByCoauthor, pasteText } from "./paste.ts";
import { mayWrite } from "./permission.ts";
import { changeRows } from "./person-rows.ts";
import type { Sheet } from "./sheet.ts";
import { activateSheet, selectArea } from "./sheet-list.ts";
import { type ShownCell, shownCell } from "./shown-cell.ts";
import { typeText } from "./type-text.ts";
import type { Typed } from "./typed.ts";
import { listOf } from "./validity.ts";
import { Workbook, type WorkbookOptions } from "./workbook.ts";
import type { WorkbookEvent } from "./workbook-event.ts";

/** A cell by its sheet's id and its row and column from 0. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/**
 * An open workbook as a person sees and uses it: what a visible grid draws, and what typing, pasting and clearing do.
 * Sheets are named by id or by name. Widths and heights are in points (a pixel is three quarters of one).
 */
export class WorkbookModel {
  /** What the host answers the add-in from. */
  readonly book: Workbook;

  constructor(options: WorkbookOptions = {}) {
    this.book = new Workbook(options);
  }

  get sheets(): readonly Sheet[] {
    return this.book.sheets;
  }

  get active(): Sheet {
    return this.book.active;
  }

  /** A person is typing in a cell: the host refuses or delays what the add-in asks meanwhile. */
  get editing(): boolean {
    return this.book.editing;
  }

  set editing(editing: boolean) {
    this.book.editing = editing;
    this.book.tell({ kind: "looks", sheet: undefined });
  }

  /** Formulas the evaluator could not compute as Excel would; a test asserts that there are none. */
  get unsupported(): readonly Unsupported[] {
    this.book.calculation.calculate();
    return this.book.calculation.unsupported;
  }

  /** A sheet by its id or name; one that is not there throws. */
  sheet(idOrName: string): Sheet {
    const sheet = this.book.sheetOfId(idOrName) ?? this.book.sheetNamed(idOrName);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  activate(sheet: string): void {
    activateSheet(this.book, this.sheet(sheet));
  }

  /** The selected area of the active sheet. */
  get selection(): Area {
    return this.book.active.selection;
  }

  /** A person selects an area; nothing happens where the protection lets nobody select (learn.microsoft.com: Excel.ProtectionSelectionMode). */
  select(area: Area | string): void {
    const meant = typeof area === "string" ? this.place(area) : { sheet: this.book.active, area };
    if (maySelect(meant.sheet, meant.area)) selectArea(this.book, meant.sheet, meant.area);
  }

  /** From A1 to the last used cell, at least one cell. */
  usedSize(sheet: string): { readonly rows: number; readonly columns: number } {
    const used = this.sheet(sheet).used();
    return { rows: used ? used.row + used.rows : 1, columns: used ? used.column + used.columns : 1 };
  }

  cellAt(sheet: string, row: number, column: number): ShownCell {
    return shownCell(this.book, this.sheet(sheet), row, column);
  }

  /** The same by address, "Bảng chấm!D5" or "D5" of the active sheet. */
  cell(address: string): ShownCell {
    const { sheet, area } = this.place(address);
    return shownCell(this.book, sheet, area.row, area.column);
  }

  /** The entries offered by the arrow of a cell; undefined where there is no arrow. */
  dropdownOf({ sheet, row, column }: CellPlace): readonly string[] | undefined {
    const found = this.sheet(sheet);
    const rule = found.cell(row, column)?.validation?.rule;
    return rule?.kind === "list" && rule.inCellDropDown ? listOf(this.book, found, row, column) : undefined;
  }

  /** A person types a text and presses Enter. `accept` answers yes to what a warning asked. */
  type(sheet: string, address: string, text: string, accept = false): Typed {
    const { row, column } = this.areaOf(address);
    return typeText(this.book, this.sheet(sheet), row, column, text, accept);
  }

  /** A person pastes the text of another program with its first cell at the address. */
  paste(sheet: string, address: string, text: string): Typed {
    const { row, column } = this.areaOf(address);
    return pasteText(this.book, this.sheet(sheet), row, column, text);
  }

  /** A person presses Delete on an area. */
  clear(sheet: string, address: string): Typed {
    return clearContents(this.book, this.sheet(sheet), this.areaOf(address));
  }

  /** A person copies one area over another of the same sheet: validation and looks are overwritten too. */
  copy(sheet: string, from: string, to: string): Typed {
    const found = this.sheet(sheet);
    return copyCells(this.book, found, this.areaOf(from), found, this.areaOf(to));
  }

  /** A person inserts empty rows above a row (from 0), or deletes rows. */
  insertRows(sheet: string, row: number, count = 1): Typed {
    return changeRows(this.book, this.sheet(sheet), row, count, "insert");
  }

  deleteRows(sheet: string, row: number, count = 1): Typed {
    return changeRows(this.book, this.sheet(sheet), row, count, "delete");
  }

  /** A co-author's entry arrives from another machine. */
  remoteEdit(sheet: string, address: string, text: string): void {
    const { row, column } = this.areaOf(address);
    editByCoauthor(this.book, this.sheet(sheet), row, column, text);
  }

  /** Hears of everything a grid must draw again. The returned function ends it. */
  onChange(listener: (event: WorkbookEvent) => void): () => void {
    return this.book.listen(listener);
  }

  private areaOf(address: string): Area {
    const area = parseArea(address);
    if (!area) throw invalidArgument(`Not an address: ${address}`);
    return area;
  }

  private place(address: string): { readonly sheet: Sheet; readonly area: Area } {
    const { sheet, address: local } = splitAddress(address);
    return { sheet: sheet === undefined ? this.book.active : this.sheet(sheet), area: this.areaOf(local) };
  }
}

export const createWorkbook = (options: WorkbookOptions = {}): WorkbookModel => new WorkbookModel(options);

function maySelect(sheet: Sheet, area: Area): boolean {
  const { on, selectionMode } = sheet.protection;
  if (!on || selectionMode === "Normal") return true;
  return selectionMode === "Unlocked" && mayWrite(sheet, area);
}
