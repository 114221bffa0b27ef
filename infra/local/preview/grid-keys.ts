import type { Desk } from "./desk.ts";
import { editCommand, gridCommand, type KeyPress } from "./keys.ts";

/** Whether the key was one of the grid's, and whether its own character is still to be typed into the cell. */
export type KeyOutcome = "taken" | "type" | "left";

/** A key while a cell is only selected. */
export function pressInGrid(desk: Desk, press: KeyPress): KeyOutcome {
  if (press.altKey && press.shiftKey && (press.key === "ArrowLeft" || press.key === "ArrowRight")) {
    desk.fold(press.key === "ArrowLeft");
    return "taken";
  }
  const command = gridCommand(press);
  if (!command) return "left";
  switch (command.kind) {
    case "move":
      desk.moveBy(command.step, command.extend);
      return "taken";
    case "next":
      desk.moveBy(command.step, false);
      return "taken";
    case "edit":
      desk.startEdit(false);
      return "taken";
    case "overtype":
      return desk.startEdit(true) ? "type" : "taken";
    case "clear":
      desk.clear();
      return "taken";
    case "open-list":
      desk.openList();
      return "taken";
    case "sheet":
      desk.nextSheet(command.by);
      return "taken";
    case "select-all":
      desk.selectAll();
      return "taken";
    case "select-whole":
      desk.selectWhole(command.of);
      return "taken";
    case "undo":
      desk.undo();
      return "taken";
    case "cancel-copy":
      desk.uncopy();
      return "taken";
  }
}

/** A key while the dropdown of a cell is open: arrows choose, Enter takes, Escape leaves, a letter looks for its word. */
export function pressInList(desk: Desk, { key, altKey }: KeyPress): KeyOutcome {
  const list = desk.state().list;
  if (!list) return "left";
  const last = list.options.length - 1;
  switch (key) {
    case "ArrowDown":
      desk.pointAt(Math.min(last, list.index + 1));
      return "taken";
    case "ArrowUp":
      if (altKey) desk.closeList();
      else desk.pointAt(Math.max(0, list.index - 1));
      return "taken";
    case "Home":
      desk.pointAt(0);
      return "taken";
    case "End":
      desk.pointAt(last);
      return "taken";
    case "Enter":
    case "Tab":
      desk.choose(list.index);
      return "taken";
    case "Escape":
      desk.closeList();
      return "taken";
  }
  if ([...key].length === 1) {
    const wanted = key.toLocaleLowerCase("vi");
    const after = [...list.options.keys()].map((index) => (list.index + 1 + index) % list.options.length);
    const found = after.find((index) => list.options[index]?.toLocaleLowerCase("vi").startsWith(wanted));
    if (found !== undefined) desk.pointAt(found);
  }
  return "taken";
}

/** A key while a cell is edited; `insertLine` puts a line end where the caret is. */
export function pressInEditor(desk: Desk, press: KeyPress, insertLine: () => void): KeyOutcome {
  const edit = desk.state().edit;
  if (!edit) return "left";
  if (press.key === "F2") return "taken";
  const command = editCommand(press, edit.overtyping);
  switch (command?.kind) {
    case undefined:
      return "left";
    case "new-line":
      insertLine();
      return "taken";
    case "leave":
      desk.leave();
      return "taken";
    case "keep":
      desk.keep(command?.step);
      return "taken";
  }
}
