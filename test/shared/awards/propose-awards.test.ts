import { describe, expect, it, test } from "vitest";
import * as z from "zod/mini";
import { AwardProposal, changedProposals, proposedFor } from "../../../shared/awards/award-proposal.ts";
import { proposeAwards } from "../../../shared/awards/propose-awards.ts";
import {
  apart,
  award,
  ballot,
  choice,
  codes,
  id,
  letters,
  lettersIn,
  line,
  openIn,
  proposalsIn,
  ranked,
  said,
  sceneOf,
  unranked,
} from "./award-scenes.ts";

test("a bloc of ten with quotas 1, 3 and 6 proposes 1 + 3 + 6 = 10: each agency one award, the highest it comes to", () => {
  const awards = [award("chinh-phu", 1), award("tinh", 3), award("bang-khen", 6, { kind: "commendation" })];
  const scene = sceneOf(apart("abcdefghij"), awards);
  expect(lettersIn(scene)).toEqual({ "chinh-phu": "a", tinh: "bcd", "bang-khen": "efghij" });
  expect(openIn(scene)).toEqual(["settled", "settled", "settled"]);
  expect(proposeAwards(scene).problems).toEqual([]);
});

describe("a tie across the last place", () => {
  it("is a person's to decide: one place, two level, none proposed", () => {
    const scene = sceneOf(ranked("ab c"), [award("co", 1)]);
    expect(lettersIn(scene)).toEqual({ co: "" });
    expect(openIn(scene)).toEqual(["1 for ab: choice"]);
  });

  it("leaves those above it proposed", () => {
    const scene = sceneOf(ranked("a bcd e"), [award("co", 3)]);
    expect(lettersIn(scene)).toEqual({ co: "a" });
    expect(openIn(scene)).toEqual(["2 for bcd: choice"]);
  });

  it("is none where all the level have a place", () => {
    expect(openIn(sceneOf(ranked("a bc d"), [award("co", 3)]))).toEqual(["settled"]);
    expect(openIn(sceneOf(ranked("ab"), [award("co", 5)]))).toEqual(["settled"]);
  });

  it("is settled by a choice of exactly as many among exactly the level; the others stand for the next award", () => {
    const awards = [award("co", 1), award("bang", 2)];
    const scene = sceneOf(ranked("ab c d"), awards, { choices: [choice("co", "b")] });
    expect(lettersIn(scene)).toEqual({ co: "b", bang: "ac" });
    expect(openIn(scene)).toEqual(["settled", "settled"]);
    expect(proposalsIn(scene)[0]?.proposed).toEqual([
      { agency: id("b"), by: "choice", reason: "Hội nghị thống nhất" },
    ]);
  });

  it("stays open when the choice names another, too many or too few, and the choice is told to be without effect", () => {
    const withChoice = (named: string) =>
      sceneOf(ranked("ab c"), [award("co", 1)], { choices: [choice("co", named)] });
    for (const named of ["c", "ab", "ac", "aa"]) {
      expect(lettersIn(withChoice(named))).toEqual({ co: "" });
      expect(openIn(withChoice(named))).toEqual(["1 for ab: choice"]);
      expect(proposeAwards(withChoice(named)).problems.map(({ severity }) => severity)).toContain("warning");
    }
    expect(codes(proposeAwards(withChoice("c")).problems)).toEqual(["choice-of-other"]);
  });

  it("a choice is without effect once the points have parted the level", () => {
    const scene = sceneOf(ranked("a b c"), [award("co", 1)], { choices: [choice("co", "b")] });
    expect(lettersIn(scene)).toEqual({ co: "a" });
    expect(said(proposeAwards(scene).problems)).toEqual([
      "Cờ co: no agencies are level across the last place, so there is nothing to choose. The proposal stands.",
    ]);
  });
});

describe("below an open tie", () => {
  it("whoever loses it keeps a place of the next award, and those sure of theirs are proposed", () => {
    const scene = sceneOf(ranked("ab c d e"), [award("co", 1), award("bang", 3)]);
    expect(lettersIn(scene)).toEqual({ co: "", bang: "cd" });
    expect(openIn(scene)).toEqual(["1 for ab: choice", "1 wait for co"]);
  });

  it("a tie of its own is told for the places that are its own", () => {
    const scene = sceneOf(ranked("ab cd e"), [award("co", 1), award("bang", 2), award("giay", 2)]);
    expect(openIn(scene)).toEqual(["1 for ab: choice", "1 for cd: choice", "1 wait for bang"]);
    expect(lettersIn(scene)).toEqual({ co: "", bang: "", giay: "e" });
  });

  it("where fewer places are left than lose, nobody can be told, here nor below", () => {
    const scene = sceneOf(ranked("abc d e"), [award("co", 1), award("bang", 1), award("giay", 2)]);
    expect(openIn(scene)).toEqual(["1 for abc: choice", "1 wait for co", "2 wait for co"]);
    expect(lettersIn(scene)).toEqual({ co: "", bang: "", giay: "" });
  });

  it("one ranked above the losers is proposed while their own places wait", () => {
    const lines = [line("a", 1, { band: "tot" }), line("b", 2), line("c", 2), line("d", 2), line("e", 5)];
    const awards = [award("co", 1, { eligible: { class: "xuat-sac" } }), award("bang", 2)];
    const scene = sceneOf(lines, awards);
    expect(lettersIn(scene)).toEqual({ co: "", bang: "a" });
    expect(openIn(scene)).toEqual(["1 for bcd: choice", "1 wait for co"]);
  });

  it("one level with the losers is proposed where there is room for all of them", () => {
    const lines = [line("b", 1), line("c", 1), line("d", 1, { band: "tot" }), line("e", 4)];
    const awards = [award("co", 1, { eligible: { class: "xuat-sac" } }), award("bang", 2)];
    expect(lettersIn(sceneOf(lines, awards))).toEqual({ co: "", bang: "d" });
    expect(openIn(sceneOf(lines, awards))).toEqual(["1 for bc: choice", "1 wait for co"]);
    const fewer = [awards[0] ?? award("co", 1), award("bang", 1)];
    expect(lettersIn(sceneOf(lines, fewer))).toEqual({ co: "", bang: "" });
  });

  it("places already certain stand in an award whose last ones wait", () => {
    const lines = [
      line("x", 1, { band: "tot" }),
      line("y", 1, { band: "tot" }),
      line("a", 3),
      line("b", 3),
      line("c", 3),
    ];
    const awards = [award("co", 1, { eligible: { class: "xuat-sac" } }), award("bang", 3)];
    expect(lettersIn(sceneOf(lines, awards))).toEqual({ co: "", bang: "xy" });
    expect(openIn(sceneOf(lines, awards))).toEqual(["1 for abc: choice", "1 wait for co"]);
  });

  it("places kept for the losers of one tie are counted with those that wait for another", () => {
    const lines = [..."ab"].map((letter) => line(letter, 1, { band: "tot" }));
    const next = [..."cde"].map((letter) => line(letter, 3));
    const awards = [award("cao", 1), award("giua", 1, { eligible: { class: "xuat-sac" } }), award("bang", 2)];
    expect(openIn(sceneOf([...lines, ...next], awards))).toEqual([
      "1 for ab: choice",
      "1 for cde: choice",
      "2 wait for giua",
    ]);
  });

  it("an award that not all of the level may hold waits for them", () => {
    const lines = [line("a", 1), line("b", 1, { band: "tot" }), line("c", 3)];
    const awards = [award("co", 1), award("bang", 1, { eligible: { class: "xuat-sac" } }), award("giay", 1)];
    expect(openIn(sceneOf(lines, awards))).toEqual(["1 for ab: choice", "1 wait for co", "1 wait for co"]);
  });

  it("an award that none of the level may hold is settled, and they stand for the one after it", () => {
    const lines = [line("a", 1, { band: "tot" }), line("b", 1, { band: "tot" }), line("c", 3), line("d", 4)];
    const awards = [
      award("co", 1, { eligible: { class: "tot" } }),
      award("bang", 1, { eligible: { class: "xuat-sac" } }),
      award("giay", 2),
    ];
    expect(lettersIn(sceneOf(lines, awards))).toEqual({ co: "", bang: "c", giay: "d" });
    expect(openIn(sceneOf(lines, awards))).toEqual(["1 for ab: choice", "settled", "1 wait for co"]);
  });

  it("an award without anybody left to hold it, or without a place, is settled", () => {
    const none = award("bang", 1, { eligible: { total: "100" } });
    const noPlace = award("giay", 1, { quota: { of: "members", share: "10%", rounding: "down" } });
    expect(openIn(sceneOf(ranked("ab c"), [award("co", 1), none, noPlace]))).toEqual([
      "1 for ab: choice",
      "settled",
      "settled",
    ]);
  });
});

describe("who has no rank", () => {
  it.each(["unclassified", "excluded", "pending", "ungraded"] as const)(
    "%s: is never proposed, and is told why",
    (state) => {
      const [only] = proposalsIn(sceneOf([...apart("ab"), unranked("c", state)], [award("co", 3)]));
      expect(letters(only ? [only] : [])).toEqual({ co: "ab" });
      expect(only?.ineligible).toEqual([{ agency: id("c"), obstacles: [{ kind: "not-ranked", state }] }]);
    },
  );
});

describe("a quota that includes higher awards", () => {
  it("has as many places fewer as they use: four flags in all, of which one of the Government", () => {
    const awards = [
      award("chinh-phu", 1, {
        quota: { of: "award", award: "tinh", share: "20%", rounding: "at-least-one" },
      }),
      award("tinh", 4, { includes: ["chinh-phu"] }),
    ];
    const [flag, other] = proposalsIn(sceneOf(apart("abcdefghij"), awards));
    expect(flag?.quota).toEqual({
      working: { share: "20%", base: 4, exact: "4/5", rounding: "at-least-one" },
      whole: 1,
      places: 1,
    });
    expect(other?.quota).toEqual({ whole: 4, included: 1, places: 3 });
    expect(letters([...(flag ? [flag] : []), ...(other ? [other] : [])])).toEqual({
      "chinh-phu": "a",
      tinh: "bcd",
    });
  });

  it("counts places still contested, and not those nobody comes to", () => {
    const awards = [award("cao", 2), award("tinh", 4, { includes: ["cao"] })];
    expect(proposalsIn(sceneOf(ranked("abc d e f"), awards))[1]?.quota).toEqual({
      whole: 4,
      included: 2,
      places: 2,
    });
    const strict = [award("cao", 2, { eligible: { rank: 1 } }), award("tinh", 4, { includes: ["cao"] })];
    expect(proposalsIn(sceneOf(apart("abcdef"), strict))[1]?.quota).toEqual({
      whole: 4,
      included: 1,
      places: 3,
    });
  });

  it("counts places that wait for a ballot", () => {
    const awards = [award("cao", 2, { by: "ballot" }), award("tinh", 4, { includes: ["cao"] })];
    expect(proposalsIn(sceneOf(apart("abcdef"), awards))[1]?.quota).toEqual({
      whole: 4,
      included: 2,
      places: 2,
    });
  });

  it("counts places kept for those who lose a tie above", () => {
    const awards = [award("cao", 1), award("giua", 2), award("thap", 3, { includes: ["giua"] })];
    expect(proposalsIn(sceneOf(ranked("ab c d e"), awards))[2]?.quota).toEqual({
      whole: 3,
      included: 2,
      places: 1,
    });
  });

  it("has none left when they use them all", () => {
    const awards = [award("cao", 3), award("tinh", 2, { includes: ["cao", "la"] })];
    expect(proposalsIn(sceneOf(apart("abcdef"), awards))[1]?.quota).toEqual({
      whole: 2,
      included: 3,
      places: 0,
    });
  });
});

test("proposals are told by agency, and the difference between two states of a bloc by the agencies it concerns", () => {
  const awards = [award("co", 1), award("bang", 1)];
  const before = proposalsIn(sceneOf(apart("abc"), awards));
  const after = proposalsIn(sceneOf(apart("acb"), awards));
  expect([...proposedFor(before)]).toEqual([
    [id("a"), "co"],
    [id("b"), "bang"],
  ]);
  expect(changedProposals(before, after)).toEqual([id("b"), id("c")]);
  expect(changedProposals(before, before)).toEqual([]);
});

test("proposals are kept as JSON and read back the same, whatever they hold", () => {
  const awards = [
    award("co", 1, { by: "ballot" }),
    award("tong", 1, { by: "weighted", weights: { points: "60%", votes: "40%" } }),
    award("bang", 1, { eligible: { class: "xuat-sac", total: "98", rank: 2 } }),
    award("giay", 1),
  ];
  const lines = [...ranked("a b cd"), line("e", 5, { band: "tot" }), unranked("f")];
  const ballots = [
    ballot({ a: 8 }),
    ballot({ b: 8 }, { id: "bien-ban-2", subject: { on: "award", award: "tong" } }),
  ];
  const scene = sceneOf(lines, awards, { ballots, choices: [choice("giay", "d")] });
  const proposals = z.array(AwardProposal);
  const text = JSON.stringify(z.encode(proposals, [...proposalsIn(scene)]));
  expect(proposals.parse(JSON.parse(text))).toEqual(proposalsIn(scene));
  expect(text).toContain('"sum":"90.8"');
  const reversed = { ...scene, lines: [...lines].reverse(), ballots: [...ballots].reverse() };
  expect(JSON.stringify(z.encode(proposals, [...proposalsIn(reversed)]))).toBe(text);
});
