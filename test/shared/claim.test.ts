import { describe, expect, it } from "vitest";
import { allowedOf, judgeClaim } from "../../shared/claim.ts";
import { points } from "../../shared/points.ts";
import { Criterion } from "../../shared/rubric.ts";
import { scoreCriterion } from "../../shared/score-criterion.ts";
import { describe as describeProblem } from "../../shared/words/problems.ts";
import { type Entered, pointsOf, sceneOf } from "../support/rule-situation.ts";

const line = (id: string, effect: "add" | "deduct", input: string, atMost?: string) => ({
  id,
  code: `A1.${id}`,
  title: id,
  effect,
  rule: { kind: "per-occurrence", input, each: "0.5" },
  ...(atMost && { atMost }),
});

const TABLE = {
  id: "a1",
  code: "A1",
  title: "Giải quyết hồ sơ",
  max: "3",
  inputs: ["so-tre", "so-loi", "so-khen", "so-sang-kien"].map((id) => ({ kind: "count", id, title: id })),
  base: { kind: "given" },
  lines: [
    line("tre", "deduct", "so-tre", "1.5"),
    line("loi", "deduct", "so-loi"),
    line("khen", "add", "so-khen", "1"),
    line("sang-kien", "add", "so-sang-kien"),
  ],
};

function judged(claimed: string | undefined, entered: Entered, changes: object = {}) {
  const criterion = Criterion.parse({ ...TABLE, ...changes });
  const score = scoreCriterion(criterion, sceneOf({ max: "3", entered }));
  const [problem, ...others] = judgeClaim(
    criterion,
    score,
    claimed === undefined ? undefined : pointsOf(claimed),
    { criterion: "a1" },
  );
  expect(others).toEqual([]);
  return problem && { code: problem.code, severity: problem.severity, said: describeProblem(problem, "vi") };
}

describe("what counts of a claim", () => {
  it("is the smaller of claimed and computed; a lower claim stands", () => {
    expect(allowedOf(points(300), points(250))).toBe(250);
    expect(allowedOf(points(200), points(250))).toBe(200);
    expect(allowedOf(undefined, points(250))).toBe(250);
  });
});

describe("the part of a claim the table does not allow is shown with its rule", () => {
  it("nothing to show: no claim, a claim the table allows, a criterion without points", () => {
    expect(judged(undefined, {})).toBeUndefined();
    expect(judged("3", {})).toBeUndefined();
    expect(judged("2.5", {})).toBeUndefined();
    const rate = { base: { kind: "external", input: "ty-le", outOf: "100", source: "Sở" } };
    expect(judged("3", {}, rate)).toBeUndefined();
  });

  it("a deduction that applies comes first, all its lines named", () => {
    expect(judged("3", { "so-tre": 4, "so-loi": 1 })).toEqual({
      code: "claim-despite-deduction",
      severity: "warning",
      said: "Mục A1: đề nghị 3, bảng tiêu chí cho 1. Mục A1.tre, A1.loi trừ 2; không chấp nhận 2 điểm.",
    });
  });

  it("a bonus line over its own cap", () => {
    expect(judged("5", { "so-khen": 4 })).toEqual({
      code: "claim-above-cap",
      severity: "warning",
      said: "Mục A1: đề nghị 5, bảng tiêu chí cho 4. Mục A1.khen tính được 2 nhưng mức cộng tối đa là 1; không chấp nhận 1 điểm.",
    });
  });

  it("bonuses over the cap of the criterion, or over its bound", () => {
    const said =
      "Mục A1: đề nghị 4,5, bảng tiêu chí cho 4. Mục A1 tính được 1,5 nhưng mức cộng tối đa là 1; không chấp nhận 0,5 điểm.";
    expect(judged("4.5", { "so-sang-kien": 3 }, { addAtMost: "1" })?.said).toBe(said);
    expect(judged("4.5", { "so-sang-kien": 3 }, { atMost: "4" })?.said).toBe(said);
  });

  it("the maximum, where no bonus applies", () => {
    expect(judged("3.5", {})).toMatchObject({
      code: "claim-above-maximum",
      said: "Mục A1: đề nghị 3,5, bảng tiêu chí cho 3. Điểm tối đa là 3 và không có điểm cộng nào được tính; không chấp nhận 0,5 điểm.",
    });
  });

  it("the figures given, where nothing else explains it", () => {
    const said = "Mục A1: đề nghị 4, bảng tiêu chí cho 3,5 theo số liệu đã khai; không chấp nhận 0,5 điểm.";
    expect(judged("4", { "so-khen": 1 })).toMatchObject({ code: "claim-above-computed", said });
    const half = { base: { kind: "direct" } };
    expect(judged("2", { points: { kind: "points", points: points(100) } }, half)?.code).toBe(
      "claim-above-computed",
    );
  });
});
