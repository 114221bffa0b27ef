import { expect, test } from "vitest";
import { firstEntry } from "../../../addin/workbook/first-entry.ts";
import type { Cell } from "../../../shared/report/workbook-plan.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { sourceOf } from "../pane-story.ts";

const plan = planScoringSheet(sourceOf());

test("filling in begins at the first figure, not at a claim or a note that stands higher up", () => {
  const entries = plan.rows.flatMap(({ cells }, row) => cells.map((cell, column) => ({ cell, row, column })));
  const open = entries.filter(({ cell }) => cell?.entry);
  const left = Math.min(...open.map(({ column }) => column));
  const top = Math.min(...open.filter(({ column }) => column === left).map(({ row }) => row));
  expect(firstEntry(plan)).toBe(`E${top + 1}`);
  expect(left).toBe(4);

  const claim = open.find(({ column }) => column > left)?.cell as Cell;
  const rows = [
    { height: 15, cells: [undefined, undefined, claim] },
    { height: 15, cells: [undefined, claim] },
  ];
  expect(firstEntry({ ...plan, widths: [1, 1, 1], rows })).toBe("B2");
});

test("a sheet nobody fills in has no such place", () => {
  const rows = plan.rows.map((row) => ({ ...row, cells: [] }));
  expect(firstEntry({ ...plan, rows })).toBeUndefined();
});
