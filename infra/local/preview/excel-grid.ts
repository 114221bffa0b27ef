import { areaText, cellArea } from "../excel/address.ts";
import { shownNumber } from "../excel/number-format.ts";
import { copyCells, pasteText } from "../excel/paste.ts";
import { selectArea } from "../excel/sheet-list.ts";
import type { ShownCell } from "../excel/shown-cell.ts";
import type { Typed } from "../excel/typed.ts";
import type { WorkbookModel } from "../excel/workbook-model.ts";
import type { CellView, Entered, GridWorkbook, SheetView } from "./grid-workbook.ts";
import { sheetView } from "./sheet-view.ts";
import type { Words } from "./words.ts";

/** The emulator's workbook under the hands of a person. */
export function excelGrid(model: WorkbookModel, words: Words): GridWorkbook {
  const { book } = model;
  const seen: { view?: SheetView } = {};
  model.onChange(() => {
    delete seen.view;
  });
  const active = (): SheetView => {
    if (seen.view?.id !== model.active.id) seen.view = sheetView(model.active);
    return seen.view;
  };
  const refusedAsProtected = (): Entered => ({
    kind: "refused",
    refusal: { kind: "protected", ...words.refusals.protected },
  });

  return {
    sheets: () =>
      model.sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name, tabColor }) => ({ id, name, tabColor })),
    active,
    activate: (id) => model.activate(id),
    cellAt: ({ row, column }) => cellView(model.cellAt(model.active.id, row, column)),
    enter: ({ row, column }, text, insisting = false) =>
      entered(model.type(model.active.id, areaText(cellArea(row, column)), text, insisting), words),
    paste: ({ row, column }, rows) =>
      entered(pasteText(book, model.active, row, column, asPasted(rows)), words),
    copyFrom: (source, sourceId, target) =>
      entered(copyCells(book, model.sheet(sourceId), source, model.active, target), words),
    clear: (area) => entered(model.clear(model.active.id, areaText(area)), words),
    listOf: ({ row, column }) => model.dropdownOf({ sheet: model.active.id, row, column }) ?? [],
    select: (area) => selectArea(book, model.active, area),
    selected: () => model.selection,
    setEditing: (editing) => {
      model.editing = editing;
    },
    // The signs of an outline do nothing on a protected sheet (learn.microsoft.com: Worksheet.EnableOutlining).
    setRowsHidden: (from, to, hidden) => {
      if (model.active.protection.on) return refusedAsProtected();
      for (let row = from; row <= to; row++) model.active.rowForWriting(row).hidden = hidden;
      book.tell({ kind: "looks", sheet: model.active });
      return { kind: "kept" };
    },
    setColumnWidth: (column, width) => {
      if (!model.active.protection.allows("allowFormatColumns")) return refusedAsProtected();
      model.active.columnForWriting(column).width = (width * 3) / 4;
      book.tell({ kind: "looks", sheet: model.active });
      return { kind: "kept" };
    },
    numberText: (value) => shownNumber(value, "General", book.decimal),
    onChange: (listener) => model.onChange(listener),
  };
}

function cellView({ text, value, editText, formula, locked, style, error, validation }: ShownCell): CellView {
  const prompt = validation?.prompt;
  return {
    shown: text,
    edited: editText,
    kind: error !== undefined ? "error" : kindOf(value),
    value: typeof value === "number" ? value : undefined,
    isFormula: formula !== undefined,
    locked,
    look: style,
    hasList: validation?.hasDropdown ?? false,
    ...(prompt && (prompt.title || prompt.message)
      ? { prompt: { title: prompt.title, message: prompt.message } }
      : {}),
  };
}

function kindOf(value: ShownCell["value"]): CellView["kind"] {
  if (value === undefined || value === "") return "blank";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "text";
}

/** The block as text again: a line end within a cell would part rows, so it becomes a space. */
const asPasted = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => text.replace(/\s*[\t\n]\s*/g, " ")).join("\t")).join("\n");

function entered(typed: Typed, words: Words): Entered {
  switch (typed.kind) {
    case "ok":
      return { kind: "kept" };
    case "asks": {
      const kind = typed.style === "Warning" ? "warning" : "information";
      return { kind: "refused", refusal: { kind, title: typed.title, message: typed.message } };
    }
    case "refused": {
      const kind = typed.because === "validation" ? "stop" : typed.because;
      const own = kind === "protected" || kind === "formula" ? words.refusals[kind] : typed;
      return { kind: "refused", refusal: { kind, title: own.title, message: own.message } };
    }
  }
}
