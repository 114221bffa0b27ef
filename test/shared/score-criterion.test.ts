import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineId } from "../../shared/ids.ts";
import { decimal, points } from "../../shared/points.ts";
import { Criterion } from "../../shared/rubric.ts";
import { type CriterionScore, scoreCriterion, settledAt } from "../../shared/score-criterion.ts";
import { criterionCases } from "../support/arbitrary-criteria.ts";
import { type Entered, sceneOf } from "../support/rule-situation.ts";

/** A1 of the table of 2022: 3 điểm, each late case costs 0,5 but at most 1,5; two bonuses. */
const LATE = {
  id: "ho-so",
  code: "A1",
  title: "Giải quyết hồ sơ",
  max: "3",
  inputs: [
    { kind: "count", id: "so-tre", title: "Số hồ sơ trễ hạn" },
    { kind: "percent", id: "ty-le", title: "Tỷ lệ" },
    { kind: "count", id: "so-khen", title: "Số lần được khen" },
  ],
  base: { kind: "given" },
  lines: [
    {
      id: "tre",
      code: "A1.1",
      title: "Trễ hạn",
      effect: "deduct",
      rule: { kind: "per-occurrence", input: "so-tre", each: "0.5" },
      atMost: "1.5",
    },
    {
      id: "vuot",
      code: "A1.2",
      title: "Không trễ hạn",
      effect: "add",
      rule: { kind: "per-occurrence", input: "so-khen", each: "1" },
      if: [{ when: "whole" }],
    },
  ],
};
const criterion = (changes: object = {}) => Criterion.parse({ ...LATE, ...changes });
const score = (of: Criterion, entered: Entered, exempt: string[] = []) =>
  scoreCriterion(of, sceneOf({ max: decimal(of.max), entered }), exempt as LineId[]);
const parts = ({ base, deducted, added, points: sum, unscored }: CriterionScore) => ({
  base: decimal(base),
  deducted: decimal(deducted),
  added: decimal(added),
  ...(sum !== undefined && { points: decimal(sum) }),
  ...(unscored && { unscored }),
});

describe("points = base − deductions + additions", () => {
  it("4 late cases × 0,5 are 2, capped 1,5: 1,5 of 3", () => {
    const given = score(criterion(), { "so-tre": 4 });
    expect(parts(given)).toEqual({ base: "3", deducted: "1.5", added: "0", points: "1.5" });
    expect(given.lines).toEqual([
      { line: "tre", effect: "deduct", raw: 200, counted: 150 },
      { line: "vuot", effect: "add", raw: 0, counted: 0 },
    ]);
  });

  it("a bonus for a whole base counts only when nothing was deducted", () => {
    expect(parts(score(criterion(), { "so-khen": 2 })).points).toBe("5");
    expect(parts(score(criterion(), { "so-khen": 2, "so-tre": 0 })).points).toBe("5");
    expect(parts(score(criterion(), { "so-khen": 2, "so-tre": 1 })).points).toBe("2.5");
  });

  it("a base is whole when its rounded points are full", () => {
    const half = criterion({ base: { kind: "external", input: "ty-le", outOf: "100", source: "Sở Nội vụ" } });
    expect(parts(score(half, { "ty-le": 100, "so-khen": 1 })).points).toBe("4");
    expect(parts(score(half, { "ty-le": "99.9", "so-khen": 1 })).points).toBe("4"); // 2,997
    expect(parts(score(half, { "ty-le": "99.8", "so-khen": 1 })).points).toBe("2.99");
  });

  it("the sums of deductions and of additions have caps of their own", () => {
    expect(parts(score(criterion({ deductAtMost: "1" }), { "so-tre": 4 })).points).toBe("2");
    expect(parts(score(criterion({ addAtMost: "1.5" }), { "so-khen": 4 })).points).toBe("4.5");
  });

  it("a declared exemption lifts its line", () => {
    expect(parts(score(criterion(), { "so-tre": 4 }, ["tre"])).points).toBe("3");
  });

  it("a criterion without a base starts from 0 and takes away nothing below it", () => {
    const bonus = criterion({ max: "0", base: undefined });
    expect(parts(score(bonus, { "so-khen": 2 })).points).toBe("2");
    expect(parts(score(bonus, { "so-tre": 1 }))).toEqual({
      base: "0",
      deducted: "0",
      added: "0",
      points: "0",
    });
  });
});

describe("floor and bound", () => {
  const harsh = (changes: object = {}) =>
    criterion({
      lines: [
        { ...LATE.lines[0], atMost: undefined },
        { ...LATE.lines[1], if: undefined },
      ],
      ...changes,
    });

  it("never below 0 unless the table says otherwise; what the floor gives back was not deducted", () => {
    expect(parts(score(harsh(), { "so-tre": 10 }))).toEqual({
      base: "3",
      deducted: "3",
      added: "0",
      points: "0",
    });
    expect(parts(score(harsh({ floor: "1" }), { "so-tre": 10 }))).toEqual({
      base: "3",
      deducted: "2",
      added: "0",
      points: "1",
    });
    expect(parts(score(harsh({ floor: "-1.5" }), { "so-tre": 10 })).points).toBe("-1.5");
    expect(parts(score(harsh({ floor: "none" }), { "so-tre": 10 })).points).toBe("-2");
  });

  it("never above the bound where one is written; what it takes away was not added", () => {
    expect(parts(score(harsh({ atMost: "4" }), { "so-khen": 3 }))).toEqual({
      base: "3",
      deducted: "0",
      added: "1",
      points: "4",
    });
  });

  it("a floor above the base, or a bound below it, moves the base itself", () => {
    expect(parts(score(harsh({ max: "0", base: undefined, floor: "0.25" }), {}))).toEqual({
      base: "0.25",
      deducted: "0",
      added: "0",
      points: "0.25",
    });
    expect(parts(score(harsh({ atMost: "2" }), { "so-khen": 1 }))).toEqual({
      base: "2",
      deducted: "0",
      added: "0",
      points: "2",
    });
  });

  it("a lower claim takes from the additions first", () => {
    const computed = score(harsh(), { "so-khen": 3, "so-tre": 1 });
    expect(parts(computed).points).toBe("5.5");
    expect(parts(settledAt(points(400), computed))).toEqual({
      base: "3",
      deducted: "0.5",
      added: "1.5",
      points: "4",
    });
    expect(settledAt(points(550), computed)).toEqual(computed);
  });
});

describe("what cannot be scored", () => {
  const rate = criterion({
    base: { kind: "proportional", achieved: "so-khen", target: "so-tre" },
    lines: [
      {
        id: "buoc",
        code: "A1.3",
        title: "Theo tỷ lệ",
        effect: "deduct",
        rule: { kind: "steps", reading: { input: "ty-le" }, bands: [{ from: "90", points: "0" }] },
      },
    ],
  });

  it("a base that needs what was left blank", () => {
    expect(parts(score(rate, { "so-khen": 1 }))).toEqual({
      base: "0",
      deducted: "0",
      added: "0",
      unscored: "blank",
    });
  });

  it("a base that is a rate out of nothing", () => {
    expect(parts(score(rate, { "so-khen": 1, "so-tre": 0 })).unscored).toBe("out-of-nothing");
  });

  it("a figure where the table says nothing, in the base or in any line that applies", () => {
    expect(parts(score(rate, { "so-khen": 1, "so-tre": 1, "ty-le": 80 }))).toEqual({
      base: "0",
      deducted: "0",
      added: "0",
      unscored: "undecided",
    });
    const base = criterion({
      base: {
        kind: "steps",
        reading: { input: "ty-le" },
        bands: [{ from: "90", points: "3" }],
      },
      lines: [],
    });
    expect(parts(score(base, { "ty-le": 80 })).unscored).toBe("undecided");
  });

  it("a line whose figures were left blank declares nothing", () => {
    expect(parts(score(rate, { "so-khen": 1, "so-tre": 2 })).points).toBe("1.5");
  });
});

it("the parts of a criterion sum to its points, whatever its table and its figures", () => {
  fc.assert(
    fc.property(criterionCases, ({ criterion: of, scene, exempt }) => {
      const { base, deducted, added, points: sum } = scoreCriterion(of, scene, exempt);
      expect(base - deducted + added).toBe(sum ?? 0);
      expect(Math.min(deducted, added)).toBeGreaterThanOrEqual(0);
      if (sum === undefined) return;
      if (of.atMost !== undefined) expect(sum).toBeLessThanOrEqual(of.atMost);
      else if (of.floor !== "none") expect(sum).toBeGreaterThanOrEqual(of.floor ?? 0);
    }),
    { numRuns: 300 },
  );
}, 30_000);
