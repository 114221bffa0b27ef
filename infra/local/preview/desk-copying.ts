import { type Area, areaText } from "../excel/address.ts";
import { clipboardText } from "./clipboard-text.ts";
import type { DeskCore } from "./desk-state.ts";
import { selectionAt } from "./selection.ts";
import type { Change, UndoStack } from "./undo.ts";

/** What is done to a block of cells at once: copy, paste, clear, and taking it back. */
export function deskCopying({ workbook, words, state, put, select, obeyed }: DeskCore, undone: UndoStack) {
  const textsOf = ({ row, column, rows, columns }: Area): Change["cells"] => {
    const { lastRow, lastColumn } = workbook.active();
    const height = Math.max(0, Math.min(rows, lastRow - row + 1));
    const width = Math.max(0, Math.min(columns, lastColumn - column + 1));
    return Array.from({ length: height * width }, (_, index) => {
      const at = { row: row + Math.floor(index / width), column: column + (index % width) };
      return { at, text: workbook.cellAt(at).edited };
    });
  };

  return {
    clear: () => {
      const before = textsOf(state().area);
      if (!obeyed(workbook.clear(state().area))) return;
      undone.remember({ sheet: workbook.active().id, cells: before });
      put({ said: words.saidCleared(areaText(state().area)) });
    },
    undo: () => {
      const last = undone.take();
      const [start] = last?.cells ?? [];
      if (!last || !start) return;
      workbook.activate(last.sheet);
      for (const { at, text } of last.cells) workbook.enter(at, text, true);
      select(selectionAt(start.at), words.saidUndone);
    },
    /** The selected cells as shown; they stay marked until something is typed or Escape is pressed. */
    copy: (): readonly (readonly string[])[] => {
      const { row, column, rows, columns } = state().area;
      const { lastRow, lastColumn, id } = workbook.active();
      const area = {
        row,
        column,
        rows: Math.max(1, Math.min(rows, lastRow - row + 1)),
        columns: Math.max(1, Math.min(columns, lastColumn - column + 1)),
      };
      const texts = Array.from({ length: area.rows }, (_, r) =>
        Array.from(
          { length: area.columns },
          (_, c) => workbook.cellAt({ row: row + r, column: column + c }).shown,
        ),
      );
      const said = words.saidCopied(area.rows * area.columns);
      put({ copied: { sheet: id, area, text: clipboardText(texts) }, said });
      return texts;
    },
    uncopy: () => put({ copied: undefined }),
    /** Pastes texts at the selection; what was copied here comes with its look and validation, and fills what is selected. */
    paste: (rows: readonly (readonly string[])[]) => {
      const { copied, area: selected } = state();
      const { row, column } = selected;
      const own = copied?.text === clipboardText(rows) ? copied : undefined;
      const area = {
        row,
        column,
        rows: own ? Math.max(own.area.rows, selected.rows) : rows.length,
        columns: own
          ? Math.max(own.area.columns, selected.columns)
          : Math.max(...rows.map((line) => line.length)),
      };
      const before = textsOf(area);
      const pasted = own
        ? workbook.copyFrom(own.area, own.sheet, area)
        : workbook.paste({ row, column }, rows);
      if (!obeyed(pasted)) return;
      undone.remember({ sheet: workbook.active().id, cells: before });
      const far = { row: row + area.rows - 1, column: column + area.columns - 1 };
      const { shown } = workbook.cellAt({ row, column });
      select(selectionAt({ row, column }, far), words.said(areaText(area), shown));
    },
  };
}
