import { expect, test } from "vitest";
import { points } from "../../shared/points.ts";
import { shortfalls } from "../../shared/shortfalls.ts";
import type { StandingsLine } from "../../shared/standings-document.ts";
import { counted, deskOf, typed } from "../support/small-bloc.ts";

const { rubric } = deskOf([typed("x"), counted("y"), typed("z"), typed("w")]);

const short = (criteria: readonly { readonly criterion: string; readonly points?: number }[]) =>
  shortfalls({ criteria } as unknown as Pick<StandingsLine, "criteria">, rubric).map((each) => [
    each.criterion.id,
    each.points,
  ]);

test("what came to less than its maximum is named in the table's order, whatever order the line has", () => {
  const reached = [
    { criterion: "z", points: points(999) },
    { criterion: "y", points: points(1000) },
    { criterion: "x", points: points(0) },
  ];
  expect(short(reached)).toEqual([
    ["x", 0],
    ["z", 999],
  ]);
});

test("a bonus over the maximum is no shortfall, and what has no points yet is none either", () => {
  expect(short([{ criterion: "y", points: points(1100) }, { criterion: "x" }])).toEqual([]);
});

test("a criterion the table does not have is left out", () => {
  expect(short([{ criterion: "khac", points: points(1) }])).toEqual([]);
});
