import { describe, expect, test } from "vitest";
import { fixFor } from "../../addin/state/problem-list.ts";
import { excelSerial } from "../../shared/calendar.ts";
import type { WrittenCriterion } from "../../shared/rubric.ts";
import type { GridCell } from "../../shared/sheet/grid.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { layoutOf } from "../../shared/sheet/sheet-layout.ts";
import { gridOf, rowOf, sourceOf, withCell } from "../support/scoring-sheets.ts";
import { agencyId, counted, deskOf, typed } from "../support/small-bloc.ts";

const YES_BY_A_DAY: WrittenCriterion = {
  id: "nhieu",
  code: "N",
  title: "Nhiều loại ô",
  max: "4",
  base: {
    kind: "choose-one",
    input: "muc",
    alternatives: [
      { option: "tot", points: "4" },
      { option: "kha", points: "2" },
    ],
  },
  inputs: [
    {
      kind: "choice",
      id: "muc",
      title: "Mức đạt",
      options: [
        { id: "tot", title: "Tốt" },
        { id: "kha", title: "Khá" },
      ],
    },
    { kind: "date", id: "ngay", title: "Ngày ban hành" },
  ],
};

const source = sourceOf(deskOf([typed("x"), counted("z"), YES_BY_A_DAY]), {
  agency: agencyId("a"),
  round: "self",
  scorer: agencyId("a"),
} as never);
const { columns, rowOfInput } = layoutOf(source);
const empty = gridOf(planScoringSheet(source));
const POINTS = rowOf(empty, "c:x");
const inputRow = (criterion: string, input: string) => rowOfInput(criterion as never, input as never);

/** The codes of the problems that offer a fix, and of those of the same cell that offer none. */
function offered(row: number, cell: Partial<GridCell>) {
  const reading = readScoringSheet(source, withCell(empty, row, columns.number("entry"), cell));
  const ofCell = reading.problems.filter(({ at }) => at.cell === `E${row}`);
  return {
    fixes: reading.fixes.length,
    mended: ofCell.filter((problem) => fixFor(reading, problem)).map(({ code }) => code),
    others: ofCell.filter((problem) => !fixFor(reading, problem)).map(({ code }) => code),
  };
}

describe("a one-click fix", () => {
  test("is offered beside its own problem, not beside another of the same cell", () => {
    expect(offered(POINTS, { value: "12" })).toEqual({
      fixes: 1,
      mended: ["cell-number-as-text"],
      others: ["points-above-maximum"],
    });
  });

  const DAY = excelSerial("2024-05-08" as never);
  test.each<readonly [string, number, Partial<GridCell>]>([
    ["points written as text", POINTS, { value: "8,5" }],
    ["points with their unit", POINTS, { value: "8,5 điểm" }],
    ["points Excel made a day of", POINTS, { value: DAY, numberFormat: "d-mmm" }],
    ["a formula", POINTS, { value: 8.5, isFormula: true }],
    ["a count written as text", inputRow("z", "late"), { value: "2" }],
    ["a count with a unit a fix leaves out", inputRow("z", "late"), { value: "1.000.000" }],
    ["an option in other letters", inputRow("nhieu", "muc"), { value: "TỐT" }],
    ["a day written as text", inputRow("nhieu", "ngay"), { value: "5/3/2024" }],
    ["a day the month does not have", inputRow("nhieu", "ngay"), { value: "30/2/2024" }],
    ["a day that lost its format", inputRow("nhieu", "ngay"), { value: DAY, numberFormat: "General" }],
  ])("finds its problem: %s", (_, row, cell) => {
    const { fixes, mended } = offered(row, cell);
    expect([fixes, mended.length]).toEqual([1, 1]);
  });
});
