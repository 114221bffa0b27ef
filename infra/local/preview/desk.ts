import { parseArea } from "../excel/address.ts";
import { deskCopying } from "./desk-copying.ts";
import { deskCore } from "./desk-state.ts";
import { deskTyping } from "./desk-typing.ts";
import type { GridWorkbook } from "./grid-workbook.ts";
import { outlineGroupAt, outlineGroups } from "./outline.ts";
import { undoStack } from "./undo.ts";
import type { Words } from "./words.ts";

export type Desk = ReturnType<typeof gridDesk>;

/** A person's hands on the open workbook: select, type, copy, choose. All of it by commands, so that keys, mouse and tests share them. */
export function gridDesk(workbook: GridWorkbook, words: Words) {
  const core = deskCore(workbook, words);
  const undone = undoStack();
  const typing = deskTyping(core, undone);
  const copying = deskCopying(core, undone);
  const { state, select, obeyed } = core;
  const activate = (id: string) => {
    if (typing.keep()) core.activate(id);
  };

  return {
    ...core,
    ...typing,
    ...copying,
    activate,
    selectAll: () => {
      const { rows, columns } = core.extent();
      select({ active: { row: 0, column: 0 }, far: { row: rows - 1, column: columns - 1 } });
    },
    /** Selects the whole rows, or columns, of what is selected. */
    selectWhole: (of: "row" | "column") => {
      const { active, far } = state().selection;
      const { rows, columns } = core.extent();
      if (of === "row") select({ active: { ...active, column: 0 }, far: { ...far, column: columns - 1 } });
      else select({ active: { ...active, row: 0 }, far: { ...far, row: rows - 1 } });
    },
    nextSheet: (by: 1 | -1) => {
      const sheets = workbook.sheets();
      const next = sheets[sheets.findIndex(({ id }) => id === workbook.active().id) + by];
      if (next) activate(next.id);
    },
    /** Goes to an address such as "E14" or "A1:C3"; false when it is none. */
    goTo: (address: string): boolean => {
      const area = parseArea(address);
      if (!area) return false;
      const far = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
      select({ active: { row: area.row, column: area.column }, far });
      return true;
    },
    /** Folds or unfolds the group of rows the active cell, or another row, belongs to. */
    fold: (hidden: boolean, row = state().selection.active.row) => {
      const group = outlineGroupAt(outlineGroups(workbook.active()), row);
      if (group) obeyed(workbook.setRowsHidden(group.from, group.to, hidden));
    },
    /** Shows the rows of groups above a level and folds the others, as the numbers in the corner do. */
    showLevel: (level: number) => {
      const groups = outlineGroups(workbook.active());
      groups.every(({ from, to, level: own }) => obeyed(workbook.setRowsHidden(from, to, own >= level)));
    },
    setColumnWidth: (column: number, pixels: number) => void obeyed(workbook.setColumnWidth(column, pixels)),
  };
}
