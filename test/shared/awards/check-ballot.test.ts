import { describe, expect, it, test } from "vitest";
import type { AwardScene } from "../../../shared/awards/award-scene.ts";
import type { Ballot } from "../../../shared/ballots/ballot.ts";
import { ballotProblems } from "../../../shared/ballots/check-ballot.ts";
import {
  apart,
  award,
  ballot,
  choice,
  codes,
  line,
  ranked,
  said,
  sceneOf,
  unranked,
} from "./award-scenes.ts";

const CO = award("co", 2, { by: "ballot", shortlist: 4 });
const scene = (more: Partial<AwardScene> = {}): AwardScene => ({
  ...sceneOf([...apart("abcdef"), unranked("x")], [CO, award("bang", 2)]),
  ...more,
});
const problems = (votes: Record<string, number>, more: object = {}, of = scene()) =>
  ballotProblems(of, ballot(votes, more));

test("a record that adds up, between those who may stand, is right", () => {
  expect(problems({ a: 9, b: 8, c: 3 }, { places: 2 })).toEqual([]);
  expect(problems({ a: 10 }, { summoned: 12, present: 11, issued: 11, returned: 11, invalid: 1 })).toEqual(
    [],
  );
});

describe("a record that contradicts itself, each contradiction by itself", () => {
  it.each<[string, Record<string, number>, object, string]>([
    [
      "more present than summoned",
      { a: 5 },
      { present: 11 },
      "Ballot record: 11 present, more than the 10 summoned. Check the record.",
    ],
    [
      "more issued than present",
      { a: 5 },
      { present: 9 },
      "Ballot record: 10 ballots issued, more than the 9 present. Each present has one.",
    ],
    [
      "more returned than issued",
      { a: 5 },
      { returned: 11, invalid: 1 },
      "Ballot record: 11 ballots returned, more than the 10 issued. Check the record.",
    ],
    [
      "valid and invalid that do not make the returned",
      { a: 5 },
      { valid: 8, invalid: 1 },
      "Ballot record: 8 valid and 1 invalid ballots make 9, not the 10 returned.",
    ],
    [
      "more votes for one than valid ballots",
      { a: 9 },
      { valid: 8, invalid: 2, places: 2 },
      "Ballot record: Cơ quan A has 9 votes, more than the 8 valid ballots.",
    ],
    [
      "more votes in all than ballots can bear",
      { a: 9, b: 9, c: 3 },
      { places: 2 },
      "Ballot record: 21 votes in all, more than 20 (10 valid ballots × 2 names each).",
    ],
  ])("%s", (_, votes, more, sentence) => {
    expect(said(problems(votes, more))).toEqual([sentence]);
  });

  it("a candidate named twice", () => {
    const twice = ballot({ a: 2 });
    const repeated: Ballot = { ...twice, candidates: [...twice.candidates, ...twice.candidates] };
    expect(said(ballotProblems(scene(), repeated))).toEqual([
      "Ballot record: Cơ quan A stands twice. Keep one line.",
    ]);
  });

  it("all of them at once, each with its place", () => {
    const wrong = { summoned: 8, present: 9, issued: 10, returned: 11, valid: 5, invalid: 5 };
    expect(problems({ a: 6, x: 0 }, wrong).map(({ code, at }) => [code, at.pointer])).toEqual([
      ["ballot-present-above-summoned", "/decision/ballot/present"],
      ["ballot-issued-above-present", "/decision/ballot/issued"],
      ["ballot-returned-above-issued", "/decision/ballot/returned"],
      ["ballot-not-adding-up", "/decision/ballot/valid"],
      ["ballot-votes-above-valid", "/decision/ballot/candidates/0/votes"],
      ["ballot-votes-above-places", "/decision/ballot/candidates"],
      ["ballot-candidate-not-eligible", "/decision/ballot/candidates/1/agency"],
    ]);
  });

  it("votes for oneself where nobody may: who has every vote cast none of them", () => {
    const all = (votes: Record<string, number>, more: object) =>
      codes(problems(votes, { mayVoteForItself: false, places: 2, ...more }));
    expect(all({ a: 10 }, {})).toEqual(["ballot-own-vote"]);
    expect(all({ a: 9 }, {})).toEqual([]);
    expect(all({ a: 9 }, { valid: 9, invalid: 1 })).toEqual([]);
    expect(all({ a: 9, b: 9 }, { valid: 9, invalid: 1 })).toEqual(["ballot-own-vote"]);
    expect(all({ a: 10 }, { mayVoteForItself: true })).toEqual([]);
    expect(all({ a: 0 }, { valid: 0, invalid: 10 })).toEqual([]);
    expect(all({ a: 10 }, { summoned: 9 })).toEqual(["ballot-present-above-summoned"]);
  });
});

describe("what is voted on, and who may stand", () => {
  it("an award or a class the bloc does not have", () => {
    for (const subject of [
      { on: "award", award: "la" },
      { on: "class", class: "gioi" },
    ])
      expect(codes(problems({ a: 5 }, { subject, present: 11 }))).toEqual([
        "ballot-present-above-summoned",
        "ballot-subject-unknown",
      ]);
  });

  it("a stranger, one that is not eligible, one that its rank does not put to the vote", () => {
    expect(said(problems({ z: 1, x: 1, e: 1 }))).toEqual([
      "Ballot record: “co-quan-z” is not a member of the bloc.",
      "Ballot record: Cơ quan X is not eligible for what was voted on. The list of proposals says why.",
      "Ballot record: Cơ quan E is not on the shortlist that its rank puts to the vote.",
    ]);
  });

  it("holders of a higher award make room on the shortlist, or stand on the same ballot paper", () => {
    const lower = award("co", 1, { by: "ballot", shortlist: 2 });
    const of = scene({ awards: [award("cao", 1), lower] });
    expect(problems({ a: 3, b: 4 }, {}, of)).toEqual([]);
    expect(problems({ b: 3, c: 4 }, {}, of)).toEqual([]);
    expect(codes(problems({ d: 5 }, {}, of))).toEqual(["ballot-candidate-not-shortlisted"]);
  });

  it("any member may lead; for a class, those whose points make it possible", () => {
    const leader = { subject: { on: "leader" } };
    expect(problems({ a: 5, x: 5 }, leader)).toEqual([]);
    expect(problems({ a: 5 }, { subject: { on: "deputy" }, manner: "show-of-hands" })).toEqual([]);
    expect(codes(problems({ z: 5 }, leader))).toEqual(["ballot-candidate-no-member"]);
    const of = scene({ lines: [line("a", 1), line("b", 2, { band: "tot" })] });
    const votes = problems({ a: 5, b: 5 }, { subject: { on: "class", class: "xuat-sac" }, places: 2 }, of);
    expect(votes.map(({ code, at }) => [code, at.agency])).toEqual([
      ["ballot-candidate-not-eligible", "co-quan-b"],
    ]);
  });

  it("more places than the award has, and more than one leader", () => {
    expect(said(problems({ a: 5 }, { places: 3 }))).toEqual([
      "Ballot record: 3 to be elected, more than the 2 there are.",
    ]);
    expect(codes(problems({ a: 5 }, { subject: { on: "leader" }, places: 2 }))).toEqual([
      "ballot-places-above-most",
    ]);
  });
});

describe("how it was voted", () => {
  it("in secret where votes decide; hands may be shown over a ranking", () => {
    expect(said(problems({ a: 5 }, { manner: "show-of-hands" }))).toEqual([
      "Cờ co is decided by secret ballot; a show of hands does not replace it.",
    ]);
    const hands = { subject: { on: "award", award: "bang" }, manner: "show-of-hands" };
    expect(problems({ f: 5 }, hands)).toEqual([]);
  });

  it("by the rule of the regulations, however its share is written", () => {
    const asked = (pass: object, used: object) => {
      const of = scene({ awards: [award("co", 2, { by: "ballot", pass })] });
      return codes(problems({ a: 5 }, { pass: used }, of));
    };
    const twoThirds = { bound: "at-least", share: "2/3", of: "valid" };
    expect(asked(twoThirds, { ...twoThirds, share: "4/6" })).toEqual([]);
    expect(asked({ bound: "none", of: "valid" }, { bound: "none", of: "valid" })).toEqual([]);
    for (const other of [
      { ...twoThirds, share: "1/2" },
      { ...twoThirds, bound: "more-than" },
      { ...twoThirds, of: "issued" },
      { bound: "none", of: "valid" },
    ])
      expect(asked(twoThirds, other)).toEqual(["ballot-other-rule"]);
  });
});

describe("rounds", () => {
  const first = ballot({ a: 9, b: 7, c: 7 }, { places: 2 });
  const recorded = (...ballots: readonly Ballot[]) => scene({ ballots });
  const next = (votes: Record<string, number>, more: object, ...ballots: readonly Ballot[]) =>
    problems(votes, { id: "bien-ban-2", round: 2, ...more }, recorded(...ballots));

  it("the level stand again for the places left", () => {
    expect(next({ b: 6, c: 4 }, {}, first)).toEqual([]);
  });

  it("the level stand again even where points have since put them off the shortlist", () => {
    const moved = { ...recorded(first), lines: apart("adefbc") };
    expect(problems({ b: 6, c: 4 }, { id: "bien-ban-2", round: 2 }, moved)).toEqual([]);
  });

  it("others, fewer, or another number of places do not follow", () => {
    expect(said(next({ b: 6, c: 4, d: 0 }, { places: 2 }, first))).toEqual([
      "This round is between the 2 agencies left level by round 1: all of them and no other.",
      "The rounds before left 1 to be elected; the record of round 2 says 2.",
    ]);
    expect(codes(next({ b: 6 }, {}, first))).toEqual(["ballot-round-not-the-level"]);
  });

  it("where too few passed, those who failed may stand again", () => {
    const short = ballot({ a: 9, b: 4, c: 3 }, { places: 2 });
    expect(next({ b: 6 }, {}, short)).toEqual([]);
    expect(codes(next({ a: 6 }, {}, short))).toEqual(["ballot-round-others"]);
    expect(said(next({ d: 6 }, {}, short))).toEqual([
      "This round is between those who stood and did not pass in the rounds up to 1.",
    ]);
  });

  it("one that is recorded already, comes too early, or is not needed", () => {
    expect(said(problems({ a: 9 }, { id: "bien-ban-9" }, recorded(first)))).toEqual([
      "Round 1 of this vote is recorded already. To correct it, record the same one again with a reason.",
    ]);
    expect(said(next({ b: 6, c: 4 }, {}))).toEqual([
      "Round 1 of this vote is not recorded, so round 2 cannot be yet.",
    ]);
    expect(codes(next({ b: 6, c: 4 }, { round: 3 }, first))).toEqual(["ballot-round-early"]);
    expect(said(next({ b: 6 }, {}, ballot({ a: 9, b: 8 }, { places: 2 })))).toEqual([
      "Round 1 of this vote decided it; there is no need of round 2.",
    ]);
  });

  it("a record under its own id is a correction, and is judged as if it had not been", () => {
    expect(problems({ a: 8, b: 7 }, { places: 2 }, recorded(first))).toEqual([]);
  });

  it("a weighted sum has one round, and one on another subject does not count", () => {
    const weighted = award("co", 2, { by: "weighted", weights: { points: "50%", votes: "50%" } });
    const of = scene({ awards: [weighted], ballots: [ballot({ a: 5, b: 5 }, { places: 1 })] });
    expect(codes(problems({ a: 6, b: 4 }, { id: "bien-ban-2", round: 2 }, of))).toEqual([
      "ballot-round-unneeded",
    ]);
    const leader = ballot({ a: 5 }, { id: "khoi-truong", subject: { on: "leader" } });
    expect(problems({ a: 9 }, {}, recorded(leader))).toEqual([]);
  });

  it("of leaders too: level twice, a person decides, or a third round", () => {
    const subject = { on: "leader" };
    const tie = ballot({ a: 5, b: 5 }, { subject, pass: { bound: "none", of: "valid" } });
    expect(next({ a: 6, b: 4 }, { subject }, tie)).toEqual([]);
  });

  it("one that was excluded since is not among the level, and the other is elected", () => {
    const lines = [...apart("acdef"), unranked("b")];
    expect(
      codes(problems({ c: 6 }, { id: "bien-ban-2", round: 2 }, scene({ ballots: [first], lines }))),
    ).toEqual(["ballot-round-unneeded"]);
  });

  it("one that was given a higher award by a choice since is not among the level", () => {
    const of = {
      ...scene({
        ballots: [first],
        awards: [award("cao", 1), CO],
        lines: [...ranked("ab"), ...apart("abcdef").slice(2)],
      }),
      ...{ choices: sceneOf([], [], { choices: [choice("cao", "b")] }).choices },
    };
    expect(codes(problems({ b: 6, c: 4 }, { id: "bien-ban-2", round: 2 }, of))).toEqual([
      "ballot-round-unneeded",
    ]);
  });
});
