import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { classOf } from "../../shared/class-band.ts";
import type { FinalPoints } from "../../shared/final-points.ts";
import type { CriterionId } from "../../shared/ids.ts";
import { Criterion, Policy } from "../../shared/rubric.ts";
import { pointsOf } from "../support/rule-situation.ts";

const BANDS = [
  { id: "kha", title: "Khá", from: "65" },
  { id: "xuat-sac", title: "Xuất sắc", from: "95" },
  { id: "tot", title: "Tốt", from: "80" },
];
const policy = (changes: object = {}) =>
  Policy.parse({ rounds: ["self"], precedence: ["self"], notApplicable: "zero", bands: BANDS, ...changes });
const criterion = (id: string, max: string) =>
  Criterion.parse({ id, code: id, title: id, max, ...(max !== "0" && { base: { kind: "direct" } }) });
const CRITERIA = [criterion("i-1", "50"), criterion("i-2", "50"), criterion("thuong", "0")];

const final = (
  id: string,
  exact: string | undefined,
  more: Partial<FinalPoints> = {},
): [string, FinalPoints] => [
  id,
  {
    criterion: id as CriterionId,
    ...(exact !== undefined && { exact: new Fraction(exact) }),
    problems: [],
    ...more,
  },
];
const classed = (of: Policy, total: string, ...finals: [string, FinalPoints][]) =>
  classOf(of, pointsOf(total), CRITERIA, new Map(finals));

describe("xếp loại by the total", () => {
  it("the highest class whose beginning the total reaches, in whatever order they are written", () => {
    expect(classed(policy(), "95")).toEqual({ kind: "class", id: "xuat-sac" });
    expect(classed(policy(), "94.99")).toEqual({ kind: "class", id: "tot" });
    expect(classed(policy(), "80")).toEqual({ kind: "class", id: "tot" });
    expect(classed(policy(), "65")).toEqual({ kind: "class", id: "kha" });
    expect(classed(policy(), "64.99")).toEqual({ kind: "none" });
    expect(classed(policy({ bands: [] }), "100")).toEqual({ kind: "none" });
  });

  it("may compare a capped total: 102 counts as 100 here and as 102 in the rank", () => {
    const of = policy({
      bandAtMost: "100",
      bands: [...BANDS, { id: "dac-biet", title: "Đặc biệt", from: "101" }],
    });
    expect(classed(of, "102")).toEqual({ kind: "class", id: "xuat-sac" });
    expect(classed(of, "96")).toEqual({ kind: "class", id: "xuat-sac" });
  });
});

describe("a class that asks a share of every criterion", () => {
  const floors = BANDS.map((band) =>
    band.id === "kha" ? band : { ...band, eachAtLeast: band.id === "tot" ? "70" : "85.5" },
  );

  it("a criterion under the floor leaves the class to a person, unless the table steps down", () => {
    const low = [final("i-1", "50"), final("i-2", "42.74")];
    expect(classed(policy({ bands: floors }), "95", ...low)).toEqual({
      kind: "undecided",
      id: "xuat-sac",
      criterion: "i-2",
    });
    expect(classed(policy({ bands: floors, bandStepsDown: true }), "95", ...low)).toEqual({
      kind: "class",
      id: "tot",
      missed: { id: "xuat-sac", criterion: "i-2" },
    });
  });

  it("exactly at the floor is not under it: 42,75 of 50 are 85,5 %", () => {
    expect(classed(policy({ bands: floors }), "95", final("i-1", "42.75"), final("i-2", "50"))).toEqual({
      kind: "class",
      id: "xuat-sac",
    });
  });

  it("stepping down twice names the class first missed; below the last there is none, and the class missed is still named", () => {
    const stepping = policy({ bands: floors, bandStepsDown: true });
    expect(classed(stepping, "95", final("i-1", "10"), final("i-2", "50"))).toEqual({
      kind: "class",
      id: "kha",
      missed: { id: "xuat-sac", criterion: "i-1" },
    });
    const strict = policy({
      bands: floors.map((band) => ({ ...band, eachAtLeast: "70" })),
      bandStepsDown: true,
    });
    expect(classed(strict, "95", final("i-1", "10"))).toEqual({
      kind: "none",
      missed: { id: "xuat-sac", criterion: "i-1" },
    });
    expect(classed(strict, "64", final("i-1", "10"))).toEqual({ kind: "none" });
  });

  it("what does not apply, adds only, or does not concern the agency is not held against it", () => {
    const of = policy({ bands: floors });
    expect(
      classed(of, "95", final("i-1", undefined, { notApplicable: "declared" }), final("thuong", "0")),
    ).toEqual({ kind: "class", id: "xuat-sac" });
    expect(classed(of, "95", final("i-1", undefined))).toMatchObject({ kind: "undecided", criterion: "i-1" });
  });
});
