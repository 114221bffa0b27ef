import { describe, expect, it } from "vitest";
import { changeRuns } from "../../../addin/workbook/change-runs.ts";

describe("cells to be written", () => {
  it("are one run where they lie under each other, in whatever order they come", () => {
    const runs = changeRuns([
      { row: 11, column: 5, value: 2 },
      { row: 10, column: 5, value: 1 },
      { row: 12, column: 6, value: 4 },
      { row: 13, column: 5, value: 3 },
    ]);
    expect(runs.map(({ row, column, changes }) => [row, column, changes.map(({ value }) => value)])).toEqual([
      [10, 5, [1, 2]],
      [13, 5, [3]],
      [12, 6, [4]],
    ]);
  });

  it("of one cell the later change counts", () => {
    const runs = changeRuns([
      { row: 1, column: 1, value: "a" },
      { row: 1, column: 1, value: "b" },
    ]);
    expect(runs).toEqual([{ row: 1, column: 1, changes: [{ row: 1, column: 1, value: "b" }] }]);
  });
});
