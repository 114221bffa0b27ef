import type { Step } from "./selection.ts";

/** What a key means while a cell is only selected. */
export type GridCommand =
  | { readonly kind: "move"; readonly step: Step; readonly extend: boolean }
  | { readonly kind: "next"; readonly step: Step }
  | { readonly kind: "edit" }
  /** The key's own character goes into the cell in place of what it held. */
  | { readonly kind: "overtype" }
  | { readonly kind: "clear" }
  | { readonly kind: "open-list" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 }
  | { readonly kind: "select-all" }
  | { readonly kind: "select-whole"; readonly of: "row" | "column" }
  | { readonly kind: "undo" }
  | { readonly kind: "cancel-copy" };

export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
};

const ARROWS: Readonly<Record<string, "up" | "down" | "left" | "right">> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The command of a key as in Excel; undefined for a key that is the browser's. */
export function gridCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): GridCommand | undefined {
  const command = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (altKey && !command) {
    if (arrow === "down" || arrow === "up") return { kind: "open-list" };
    return key.length === 1 && key > "\u007f" ? { kind: "overtype" } : undefined;
  }
  if (command && altKey) return undefined;
  if (arrow) return { kind: "move", step: command ? `edge-${arrow}` : arrow, extend: shiftKey };
  switch (key) {
    case "Enter":
      return command ? undefined : { kind: "next", step: shiftKey ? "up" : "down" };
    case "Tab":
      return command ? undefined : { kind: "next", step: shiftKey ? "left" : "right" };
    case "Home":
      return { kind: "move", step: command ? "home" : "row-start", extend: shiftKey };
    case "End":
      return command
        ? { kind: "move", step: "end", extend: shiftKey }
        : { kind: "move", step: "edge-right", extend: shiftKey };
    case "PageUp":
      return command ? { kind: "sheet", by: -1 } : { kind: "move", step: "page-up", extend: shiftKey };
    case "PageDown":
      return command ? { kind: "sheet", by: 1 } : { kind: "move", step: "page-down", extend: shiftKey };
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "overtype" };
    case "Escape":
      return { kind: "cancel-copy" };
    case " ":
      if (command !== shiftKey) return { kind: "select-whole", of: command ? "column" : "row" };
      break;
    // What an input method shows while it takes the keys of a syllable.
    case "Process":
    case "Unidentified":
      return { kind: "overtype" };
  }
  if (command) {
    if (key.toLowerCase() === "a") return { kind: "select-all" };
    return key.toLowerCase() === "z" ? { kind: "undo" } : undefined;
  }
  return [...key].length === 1 ? { kind: "overtype" } : undefined;
}

/** What a key means while a cell is being edited: keep and go, or leave everything as it was. */
export type EditCommand =
  | { readonly kind: "keep"; readonly step: Step | undefined }
  | { readonly kind: "leave" }
  | { readonly kind: "new-line" };

/**
 * `overtyping` is the state after typing straight into a cell, in which arrows end the edit as in Excel; after F2 or a
 * double click they move in the text.
 */
export function editCommand(
  { key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyPress,
  overtyping: boolean,
): EditCommand | undefined {
  if (isComposing) return undefined;
  const arrow = ARROWS[key];
  if (arrow && overtyping && !ctrlKey && !metaKey && !altKey && !shiftKey)
    return { kind: "keep", step: arrow };
  switch (key) {
    case "Enter":
      if (altKey) return { kind: "new-line" };
      return { kind: "keep", step: shiftKey ? "up" : "down" };
    case "Tab":
      return { kind: "keep", step: shiftKey ? "left" : "right" };
    case "Escape":
      return { kind: "leave" };
    default:
      return undefined;
  }
}
