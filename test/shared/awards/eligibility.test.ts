import { describe, expect, it } from "vitest";
import { obstacles } from "../../../shared/awards/eligibility.ts";
import type { AwardLine } from "../../../shared/ballots/voted-classes.ts";
import type { CriterionId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import {
  award,
  ballot,
  id,
  lettersIn,
  line,
  proposalsIn,
  RUBRIC,
  sceneOf,
  unranked,
} from "./award-scenes.ts";

const against = (needs: object, more: Partial<AwardLine> = {}) =>
  obstacles(award("co", 1, { eligible: needs }), line("a", 3, more), RUBRIC, undefined);
const y = "y" as CriterionId;

describe("what an award asks", () => {
  it("nothing but a rank, when it asks nothing", () => {
    expect(against({})).toEqual([]);
    expect(against({}, { band: undefined })).toEqual([]);
  });

  it("a class or a better one", () => {
    expect(against({ class: "tot" }, { band: "xuat-sac" })).toEqual([]);
    expect(against({ class: "tot" }, { band: "tot" })).toEqual([]);
    expect(against({ class: "tot" }, { band: "hoan-thanh" })).toEqual([
      { kind: "class-too-low", needs: "tot", has: "hoan-thanh" },
    ]);
    expect(against({ class: "tot" }, { band: undefined })).toEqual([{ kind: "class-too-low", needs: "tot" }]);
  });

  it("a class that a criterion's floor barred is told with the criterion", () => {
    const missed = { band: "xuat-sac", criterion: y };
    expect(against({ class: "xuat-sac" }, { band: "tot", bandMissed: missed })).toEqual([
      { kind: "under-floor", needs: "xuat-sac", criterion: "y" },
    ]);
    expect(against({ class: "tot" }, { band: "tot", bandMissed: missed })).toEqual([]);
    expect(against({ class: "tot" }, { band: "hoan-thanh", bandMissed: missed })).toEqual([
      { kind: "class-too-low", needs: "tot", has: "hoan-thanh" },
    ]);
  });

  it("a class that a person must decide is not held yet, nor any the agency might fall to", () => {
    const undecided = {
      band: undefined,
      bandUndecided: "xuat-sac",
      bandMissed: { band: "xuat-sac", criterion: y },
    };
    expect(against({ class: "xuat-sac" }, undecided)).toEqual([
      { kind: "under-floor", needs: "xuat-sac", criterion: "y" },
      { kind: "class-undecided", needs: "xuat-sac" },
    ]);
    expect(against({ class: "tot" }, undecided)).toEqual([{ kind: "class-undecided", needs: "tot" }]);
  });

  it("a total and a rank, and all that is missing is told at once", () => {
    expect(against({ total: "97", rank: 3 })).toEqual([]);
    expect(against({ class: "xuat-sac", total: "97.01", rank: 2 }, { band: "tot" })).toEqual([
      { kind: "class-too-low", needs: "xuat-sac", has: "tot" },
      { kind: "total-too-low", needs: points(9701), has: points(9700) },
      { kind: "rank-too-low", needs: 2, has: 3 },
    ]);
  });
});

describe("where points make a class possible and a vote gives it", () => {
  const vote = (votes: Readonly<Record<string, number>>, more: object = {}) =>
    ballot(votes, {
      subject: { on: "class", class: "xuat-sac" },
      places: Object.keys(votes).length,
      ...more,
    });
  const needs = award("co", 5, { eligible: { class: "xuat-sac" } });
  const told = (lines: readonly AwardLine[], ...ballots: ReturnType<typeof vote>[]) => {
    const scene = sceneOf(lines, [needs], { ballots });
    return [
      lettersIn(scene)["co"],
      proposalsIn(scene)[0]?.ineligible.map(({ obstacles: all }) => all[0]?.kind),
    ];
  };
  const three = [line("a", 1), line("b", 2), line("c", 3)];

  it("those who pass have it, those voted down do not, and those not voted on have what points gave", () => {
    expect(told(three, vote({ a: 9, b: 5 }))).toEqual(["ac", ["class-voted-down"]]);
  });

  it("a vote on the class below gives that one to who was voted down", () => {
    const lower = vote({ b: 9 }, { id: "bien-ban-2", subject: { on: "class", class: "tot" } });
    const scene = sceneOf(three, [award("co", 5, { eligible: { class: "tot" } })], {
      ballots: [lower, vote({ b: 2 })],
    });
    expect(lettersIn(scene)).toEqual({ co: "abc" });
    expect(told(three, vote({ b: 2 }), lower)).toEqual(["ac", ["class-too-low"]]);
  });

  it("a vote on a lower class takes nothing from one that was given", () => {
    const lower = vote({ a: 1 }, { id: "bien-ban-2", subject: { on: "class", class: "tot" } });
    expect(told(three, lower, vote({ a: 9 }))).toEqual(["abc", []]);
  });

  it("level across the last place of such a vote, the class is undecided", () => {
    expect(told(three, vote({ a: 7, b: 7 }, { places: 1 }))).toEqual([
      "c",
      ["class-undecided", "class-undecided"],
    ]);
  });

  it("a vote gives no class that points do not make possible", () => {
    const low = line("b", 2, { band: "tot" });
    const floor = line("c", 3, { band: undefined, bandUndecided: "xuat-sac" });
    expect(told([line("a", 1), low, floor, unranked("d")], vote({ a: 9, b: 9, c: 9, d: 9 }))).toEqual([
      "a",
      ["class-too-low", "class-undecided", "not-ranked"],
    ]);
  });

  it("an agency left undecided above may be voted into the class below", () => {
    const undecided = line("a", 1, { band: undefined, bandUndecided: "xuat-sac" });
    const lower = ballot({ a: 9 }, { subject: { on: "class", class: "tot" } });
    const scene = sceneOf([undecided], [award("co", 1, { eligible: { class: "tot" } })], {
      ballots: [lower],
    });
    expect(proposalsIn(scene)[0]?.proposed).toMatchObject([{ agency: id("a") }]);
  });
});
