import { describe, expect, test } from "vitest";
import {
  type Ground,
  type Step,
  selectedArea,
  selectionAt,
  stepFrom,
} from "../../../../infra/local/preview/selection.ts";

/** Rows of texts; a merge over B2:C3, row 5 and column D hidden. */
const SHEET = ["ab...x", ".m....", "......", "q.....", "hidden", "r....."];
const MERGE = { row: 1, column: 1, rows: 2, columns: 2 };
const ground: Ground = {
  rows: 8,
  columns: 6,
  isHiddenRow: (row) => row === 4,
  isHiddenColumn: (column) => column === 3,
  isBlank: ({ row, column }) => (SHEET[row]?.[column] ?? ".") === ".",
  mergeAt: ({ row, column }) => (row >= 1 && row <= 2 && column >= 1 && column <= 2 ? MERGE : undefined),
  end: { row: 5, column: 5 },
  home: { row: 1, column: 0 },
  page: 3,
};
const from = (row: number, column: number, step: Step) => {
  const at = stepFrom({ row, column }, step, ground);
  return [at.row, at.column];
};

describe("arrows", () => {
  test("go over hidden rows and columns and stop at the edges", () => {
    expect(from(3, 0, "down")).toEqual([5, 0]);
    expect(from(5, 0, "up")).toEqual([3, 0]);
    expect(from(0, 2, "right")).toEqual([0, 4]);
    expect(from(0, 0, "up")).toEqual([0, 0]);
    expect(from(7, 5, "right")).toEqual([7, 5]);
  });

  test("enter a merge at its first cell and leave it past its last", () => {
    expect(from(0, 2, "down")).toEqual([1, 1]);
    expect(from(1, 0, "right")).toEqual([1, 1]);
    expect(from(1, 1, "down")).toEqual([3, 1]);
    expect(from(1, 1, "right")).toEqual([1, 4]);
  });
});

describe("Ctrl with an arrow", () => {
  test("goes to the end of a run, over a gap to the next filled cell, else to the edge", () => {
    expect(from(0, 0, "edge-right")).toEqual([0, 1]);
    expect(from(0, 1, "edge-right")).toEqual([0, 5]);
    expect(from(0, 5, "edge-down")).toEqual([7, 5]);
    expect(from(0, 0, "edge-down")).toEqual([3, 0]);
    expect(from(5, 0, "edge-up")).toEqual([3, 0]);
    expect(from(0, 5, "edge-left")).toEqual([0, 1]);
  });
});

describe("Home, End and pages", () => {
  test("Home goes to the row's first cell that scrolls, Ctrl+Home to the first of the sheet, Ctrl+End to the last in use", () => {
    expect(from(3, 4, "row-start")).toEqual([3, 0]);
    expect(from(3, 4, "home")).toEqual([1, 0]);
    expect(from(0, 0, "end")).toEqual([5, 5]);
  });

  test("a page is as many rows as the window holds, never onto a hidden one", () => {
    expect(from(0, 0, "page-down")).toEqual([3, 0]);
    expect(from(1, 0, "page-down")).toEqual([3, 0]);
    expect(from(6, 0, "page-up")).toEqual([3, 0]);
    expect(from(1, 0, "page-up")).toEqual([0, 0]);
  });
});

describe("what is selected", () => {
  test("is the block between two corners, in any order", () => {
    const upward = { active: { row: 5, column: 5 }, far: { row: 3, column: 4 } };
    expect(selectedArea(upward, ground.mergeAt)).toEqual({ row: 3, column: 4, rows: 3, columns: 2 });
  });

  test("takes in the whole of every merge it touches", () => {
    expect(selectedArea(selectionAt({ row: 1, column: 1 }), ground.mergeAt)).toEqual(MERGE);
    const touching = selectionAt({ row: 2, column: 2 }, { row: 3, column: 2 });
    expect(selectedArea(touching, ground.mergeAt)).toEqual({ row: 1, column: 1, rows: 3, columns: 2 });
  });
});
