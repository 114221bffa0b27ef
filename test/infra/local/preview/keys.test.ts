import { describe, expect, test } from "vitest";
import { editCommand, gridCommand, type KeyPress } from "../../../../infra/local/preview/keys.ts";

/** "Ctrl+Shift+Home" as a key press. */
const press = (name: string): KeyPress => {
  const words = name === "+" ? ["+"] : name.split("+");
  const has = (word: string) => words.slice(0, -1).includes(word);
  return {
    key: words.at(-1) ?? "",
    ctrlKey: has("Ctrl"),
    metaKey: has("Meta"),
    altKey: has("Alt"),
    shiftKey: has("Shift"),
  };
};

describe("keys on a selected cell", () => {
  test.each([
    ["ArrowDown", { kind: "move", step: "down", extend: false }],
    ["Shift+ArrowLeft", { kind: "move", step: "left", extend: true }],
    ["Ctrl+ArrowRight", { kind: "move", step: "edge-right", extend: false }],
    ["Ctrl+Shift+ArrowUp", { kind: "move", step: "edge-up", extend: true }],
    ["Home", { kind: "move", step: "row-start", extend: false }],
    ["Ctrl+Home", { kind: "move", step: "home", extend: false }],
    ["Ctrl+Shift+End", { kind: "move", step: "end", extend: true }],
    ["End", { kind: "move", step: "edge-right", extend: false }],
    ["PageDown", { kind: "move", step: "page-down", extend: false }],
    ["Ctrl+PageUp", { kind: "sheet", by: -1 }],
    ["Enter", { kind: "next", step: "down" }],
    ["Shift+Enter", { kind: "next", step: "up" }],
    ["Tab", { kind: "next", step: "right" }],
    ["Shift+Tab", { kind: "next", step: "left" }],
    ["F2", { kind: "edit" }],
    ["Delete", { kind: "clear" }],
    ["Backspace", { kind: "overtype" }],
    ["8", { kind: "overtype" }],
    ["đ", { kind: "overtype" }],
    ["Process", { kind: "overtype" }],
    ["Alt+ArrowDown", { kind: "open-list" }],
    ["Ctrl+a", { kind: "select-all" }],
    ["Ctrl+ ", { kind: "select-whole", of: "column" }],
    ["Shift+ ", { kind: "select-whole", of: "row" }],
    [" ", { kind: "overtype" }],
    ["Meta+z", { kind: "undo" }],
    ["Escape", { kind: "cancel-copy" }],
  ])("%s", (name, command) => {
    expect(gridCommand(press(name))).toEqual(command);
  });

  test.each(["Ctrl+c", "Ctrl+v", "Ctrl+p", "Alt+d", "F5", "Shift", "Ctrl+Tab"])(
    "%s stays the browser's",
    (name) => {
      expect(gridCommand(press(name))).toBeUndefined();
    },
  );
});

describe("keys while a cell is edited", () => {
  test("Enter and Tab keep and go on, backwards with Shift", () => {
    expect(editCommand(press("Enter"), true)).toEqual({ kind: "keep", step: "down" });
    expect(editCommand(press("Shift+Enter"), false)).toEqual({ kind: "keep", step: "up" });
    expect(editCommand(press("Tab"), false)).toEqual({ kind: "keep", step: "right" });
    expect(editCommand(press("Shift+Tab"), false)).toEqual({ kind: "keep", step: "left" });
  });

  test("an arrow ends what was typed straight into the cell, and moves in a text that is changed", () => {
    expect(editCommand(press("ArrowDown"), true)).toEqual({ kind: "keep", step: "down" });
    expect(editCommand(press("ArrowDown"), false)).toBeUndefined();
  });

  test("Escape leaves, Alt+Enter is a new line, a letter is a letter", () => {
    expect(editCommand(press("Escape"), true)).toEqual({ kind: "leave" });
    expect(editCommand(press("Alt+Enter"), false)).toEqual({ kind: "new-line" });
    expect(editCommand(press("a"), true)).toBeUndefined();
  });

  test("while an input method composes, its keys are its own", () => {
    expect(editCommand({ ...press("Enter"), isComposing: true }, true)).toBeUndefined();
  });
});
