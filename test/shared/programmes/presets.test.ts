import { describe, expect, test } from "vitest";
import { checkRubric } from "../../../shared/check-rubric.ts";
import { PROGRAMMES, presetRubric } from "../../../shared/programmes/presets.ts";
import { Season } from "../../../shared/season.ts";

test("no two programmes have one id, nor two tables", () => {
  const ids = PROGRAMMES.map(({ id }) => id);
  const tables = PROGRAMMES.flatMap(({ rubrics }) => rubrics.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(tables).size).toBe(tables.length);
});

describe.each(PROGRAMMES)("$title", ({ season, rubrics }) => {
  const read = Season.parse(season);

  test("its season reads, and carries no illustrative scores", () => {
    expect(read.illustrative).toBeUndefined();
  });

  test("every bloc uses a table that comes with it and checks without a mistake", () => {
    for (const bloc of read.blocs) {
      expect(rubrics.map(({ id }) => id)).toContain(bloc.rubric);
      const rubric = presetRubric(bloc.rubric);
      const checked =
        rubric &&
        checkRubric(
          rubric,
          bloc.agencies.map(({ id }) => id),
        );
      expect(checked?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });
});

test("a table that no programme has is not there", () => {
  expect(presetRubric("bang-khac")).toBeUndefined();
});
