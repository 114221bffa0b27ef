import type { RefObject } from "preact";
import { cellsOfText, clipboardText } from "./clipboard-text.ts";
import type { Desk } from "./desk.ts";
import { addressOf } from "./desk-state.ts";
import { pressInGrid } from "./grid-keys.ts";
import { gridMouse } from "./grid-mouse.ts";
import { GRID } from "./grid-roles.ts";
import type { CellView, SheetView } from "./grid-workbook.ts";

/** What the box of the grid says of itself and listens to: keys, clipboard and mouse all end in commands of the desk. */
export function gridBox(
  desk: Desk,
  sheet: SheetView,
  active: CellView,
  /** False when the active cell is hidden, so that nothing drawn can be named. */
  isSeen: boolean,
  input: RefObject<HTMLTextAreaElement | null>,
  focusGrid: () => void,
) {
  const { words } = desk;
  const { rows, columns } = desk.extent();
  const copied = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", clipboardText(desk.copy()));
  };
  return {
    ...GRID,
    id: "luoi",
    class: "grid",
    "aria-label": words.grid(sheet.name),
    "aria-rowcount": rows,
    "aria-colcount": columns,
    "aria-multiselectable": true,
    ...(isSeen ? { "aria-activedescendant": `o-${addressOf(desk.state().selection.active)}` } : {}),
    ...(active.prompt ? { "aria-describedby": "ghi-chu" } : {}),
    onKeyDown: (event: KeyboardEvent) => {
      const { edit } = desk.state();
      if (edit && input.current) {
        // An edit has begun and its box is not drawn yet: the key is already meant for it.
        input.current.value = edit.text;
        input.current.focus({ preventScroll: true });
        return;
      }
      const outcome = pressInGrid(desk, event);
      if (outcome === "taken") event.preventDefault();
      if (!desk.state().edit || outcome === "left") return;
      if (input.current && outcome === "type") input.current.value = "";
      input.current?.focus({ preventScroll: true });
    },
    onCopy: copied,
    onCut: (event: ClipboardEvent) => {
      copied(event);
      desk.clear();
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text !== "") desk.paste(cellsOfText(text));
    },
    ...gridMouse(desk, focusGrid),
  };
}
