import type { Desk } from "./desk.ts";
import { type CellAt, selectionAt } from "./selection.ts";

/** What the mouse does on the paper: a press selects, a drag widens, a double press edits, heads take whole rows and columns. */
export function gridMouse(desk: Desk, focusGrid: () => void) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const target = event.target as HTMLElement;
      if (event.button !== 0 || target.closest("button")) return;
      const whole = headAt(target, desk);
      const at = cellAt(target);
      if (!whole && !at) return;
      event.preventDefault();
      if (!desk.keep()) return;
      focusGrid();
      if (whole) desk.select(whole);
      else if (at && event.shiftKey) desk.select({ active: desk.state().selection.active, far: at });
      else if (at) desk.select(selectionAt(at));
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons !== 1 || desk.state().edit) return;
      const at = cellAt(event.target as HTMLElement);
      const { active, far } = desk.state().selection;
      if (at && (at.row !== far.row || at.column !== far.column)) desk.select({ active, far: at });
    },
    onDblClick: (event: MouseEvent) => {
      if (cellAt(event.target as HTMLElement)) desk.startEdit(false);
    },
  };
}

function cellAt(target: HTMLElement): CellAt | undefined {
  const { row, column } = target.closest<HTMLElement>("[data-row]")?.dataset ?? {};
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

function headAt(target: HTMLElement, desk: Desk) {
  const row = target.closest<HTMLElement>("[data-row-head]")?.dataset["rowHead"];
  if (row !== undefined)
    return {
      active: { row: Number(row), column: 0 },
      far: { row: Number(row), column: desk.extent().columns - 1 },
    };
  const column = target.closest<HTMLElement>("[data-column-head]")?.dataset["columnHead"];
  if (column === undefined) return undefined;
  return {
    active: { row: 0, column: Number(column) },
    far: { row: desk.extent().rows - 1, column: Number(column) },
  };
}
