import { describe, expect, it } from "vitest";
import { proposeAwards } from "../../../shared/awards/propose-awards.ts";
import { Ballot, isSameSubject, type PassRule } from "../../../shared/ballots/ballot.ts";
import { outcomeOf, passes } from "../../../shared/ballots/ballot-outcome.ts";
import {
  apart,
  award,
  ballot,
  choice,
  codes,
  id,
  lettersIn,
  line,
  openIn,
  proposalsIn,
  ranked,
  sceneOf,
  unranked,
} from "./award-scenes.ts";

const second = (votes: Readonly<Record<string, number>>, more: object = {}) =>
  ballot(votes, { id: "bien-ban-2", round: 2, ...more });
const come = (...rounds: readonly Ballot[]) => {
  const { passed, level, left, next, ignored } = outcomeOf(rounds);
  return {
    passed: passed.map(({ agency, votes }) => `${agency.slice(-1)} ${votes}`),
    level: level.map((agency) => agency.slice(-1)).join(""),
    left,
    next,
    ignored: ignored.map((each) => each.id),
  };
};
const DONE = { level: "", left: 0, next: "nothing", ignored: [] };

describe("when votes pass", () => {
  it.each<[string, PassRule, number, number, boolean]>([
    [
      "more than half: exactly half does not",
      { bound: "more-than", share: "50%", of: "valid" },
      5,
      10,
      false,
    ],
    ["more than half: one more does", { bound: "more-than", share: "50%", of: "valid" }, 6, 10, true],
    ["at least 2/3: exactly two thirds do", { bound: "at-least", share: "2/3", of: "valid" }, 6, 9, true],
    ["at least 2/3: 66,6 % do not", { bound: "at-least", share: "2/3", of: "valid" }, 666, 1000, false],
    ["at least 80 %", { bound: "at-least", share: "80%", of: "valid" }, 8, 10, true],
    ["at least 90 %", { bound: "at-least", share: "90%", of: "valid" }, 8, 10, false],
    ["the most votes: any vote", { bound: "none", of: "valid" }, 1, 10, true],
    ["nobody without a vote", { bound: "none", of: "valid" }, 0, 10, false],
    ["nobody of nothing", { bound: "at-least", share: "1/2", of: "valid" }, 1, 0, false],
  ])("%s", (_, pass, votes, base, result) => {
    expect(passes(pass, votes, base)).toBe(result);
  });

  it.each<[PassRule["of"], string]>([
    ["valid", "a 5"],
    ["issued", ""],
    ["present", ""],
    ["summoned", ""],
  ])("of %s: 5 of 8 valid, 10 issued, 11 present, 12 summoned", (of, passed) => {
    const pass = { bound: "more-than", share: "50%", of };
    const votes = ballot({ a: 5 }, { summoned: 12, present: 11, issued: 10, valid: 8, invalid: 2, pass });
    expect(come(votes).passed.join()).toBe(passed);
  });
});

describe("one round", () => {
  it("the best that pass are elected, as many as there are places", () => {
    expect(come(ballot({ c: 8, a: 9, b: 6 }, { places: 2 }))).toEqual({ ...DONE, passed: ["a 9", "c 8"] });
  });

  it("who does not pass is not elected, and a place stays open", () => {
    expect(come(ballot({ a: 9, b: 5 }, { places: 2 }))).toEqual({ ...DONE, passed: ["a 9"], left: 1 });
  });

  it("level for the last place: a second round between them", () => {
    expect(come(ballot({ a: 9, b: 7, c: 7, d: 6 }, { places: 2 }))).toEqual({
      ...DONE,
      passed: ["a 9"],
      level: "bc",
      left: 1,
      next: "second-round",
    });
  });

  it("level below the last place, or below the rule, matters to nobody", () => {
    expect(come(ballot({ a: 9, b: 7, c: 7 }, { places: 1 }))).toEqual({ ...DONE, passed: ["a 9"] });
    expect(come(ballot({ a: 9, b: 5, c: 5 }, { places: 2 }))).toMatchObject({ level: "", left: 1 });
  });
});

describe("further rounds", () => {
  const tie = ballot({ a: 9, b: 7, c: 7 }, { places: 2 });

  it("the second decides between the level, whichever is read first", () => {
    const result = { ...DONE, passed: ["a 9", "c 6"] };
    expect(come(tie, second({ b: 4, c: 6 }))).toEqual(result);
    expect(come(second({ b: 4, c: 6 }), tie)).toEqual(result);
  });

  it("level again: a person decides, or a third round", () => {
    const again = second({ b: 6, c: 6 });
    expect(come(tie, again)).toMatchObject({ passed: ["a 9"], level: "bc", left: 1, next: "decision" });
    expect(come(tie, again, ballot({ b: 6, c: 4 }, { id: "bien-ban-3", round: 3 }))).toEqual({
      ...DONE,
      passed: ["a 9", "b 6"],
    });
  });

  it("a place nobody passed for may be voted on again among those who failed", () => {
    const short = ballot({ a: 9, b: 4, c: 5 }, { places: 2 });
    expect(come(short, second({ c: 7 }))).toEqual({ ...DONE, passed: ["a 9", "c 7"] });
    expect(come(short, second({ c: 5 }))).toEqual({ ...DONE, passed: ["a 9"], left: 1 });
  });

  it("one that does not follow the round before it is left aside", () => {
    const aside = (...rounds: readonly Ballot[]) => come(...rounds).ignored;
    expect(aside(tie, second({ b: 9, d: 1 }))).toEqual(["bien-ban-2"]);
    expect(aside(tie, second({ b: 9 }))).toEqual(["bien-ban-2"]);
    expect(aside(ballot({ a: 9 }), second({ b: 9 }))).toEqual(["bien-ban-2"]);
    expect(aside(second({ b: 9 }))).toEqual(["bien-ban-2"]);
    expect(aside(ballot({ a: 9, b: 4 }, { places: 2 }), second({ a: 9 }))).toEqual(["bien-ban-2"]);
    expect(aside(ballot({ a: 9, b: 4 }, { places: 2 }), second({ z: 9 }))).toEqual(["bien-ban-2"]);
    expect(aside(ballot({ a: 3 }), ballot({ a: 9 }, { id: "bien-ban-9" }))).toEqual(["bien-ban-9"]);
  });

  it("no ballots, no outcome", () => {
    expect(come()).toEqual({ ...DONE, passed: [] });
  });

  it("a tie of a round for fewer places than are left is for its own places", () => {
    const short = ballot({ a: 4, b: 4, c: 4 }, { places: 3 });
    expect(come(short, second({ a: 7, b: 7 }))).toMatchObject({ level: "ab", left: 1, next: "decision" });
  });
});

describe("an award by secret ballot", () => {
  const byVote = award("co", 1, { by: "ballot", shortlist: 2 });

  it("waits for its ballot, with the shortlist by rank, the level at its end included; nothing below is proposed", () => {
    const scene = sceneOf(ranked("a bc d"), [byVote, award("bang", 2)]);
    expect(openIn(scene)).toEqual(["1 to be voted on: abc", "2 wait for co"]);
    expect(lettersIn(scene)).toEqual({ co: "", bang: "" });
    const everybody = sceneOf(apart("abc"), [award("co", 1, { by: "ballot" })]);
    expect(openIn(everybody)).toEqual(["1 to be voted on: abc"]);
  });

  it("without a place has nothing to vote on, and without anybody to stand neither", () => {
    const none = { by: "ballot", quota: { of: "members", share: "10%", rounding: "down" } };
    expect(openIn(sceneOf(apart("abc"), [award("co", 1, none)]))).toEqual(["settled"]);
    expect(openIn(sceneOf([unranked("a")], [byVote]))).toEqual(["settled"]);
  });

  it("goes to who the ballot elects, whatever the points; the others stand for what is below by rank", () => {
    const scene = sceneOf(apart("abcd"), [byVote, award("bang", 2)], { ballots: [ballot({ a: 4, b: 6 })] });
    expect(lettersIn(scene)).toEqual({ co: "b", bang: "ac" });
    expect(proposalsIn(scene)[0]?.proposed).toEqual([
      { agency: id("b"), by: "ballot", ballot: "bien-ban-1", votes: 6, of: 10 },
    ]);
  });

  const two = award("co", 2, { by: "ballot" });
  const tie = ballot({ a: 9, b: 7, c: 7 }, { places: 2 });

  it("level votes ask for a second round, then for a choice; either settles it", () => {
    const open = (...ballots: readonly Ballot[]) => openIn(sceneOf(apart("abcd"), [two], { ballots }));
    expect(open(tie)).toEqual(["1 for bc: second-round"]);
    expect(open(tie, second({ b: 5, c: 5 }, { pass: { bound: "none", of: "valid" } }))).toEqual([
      "1 for bc: choice",
    ]);
    expect(open(tie, second({ b: 6, c: 4 }))).toEqual(["settled"]);
    const chosen = sceneOf(apart("abcd"), [two], { ballots: [tie], choices: [choice("co", "c")] });
    expect(lettersIn(chosen)).toEqual({ co: "ac" });
  });

  it("what is below a vote that ended level waits: those level stand at unlike ranks", () => {
    const scene = sceneOf(apart("abcd"), [two, award("bang", 1)], { ballots: [tie] });
    expect(openIn(scene)).toEqual(["1 for bc: second-round", "1 wait for co"]);
  });

  it("one that was excluded after the vote is not elected: the next by votes is", () => {
    const lines = [unranked("a"), ...apart("bcd")];
    expect(lettersIn(sceneOf(lines, [byVote], { ballots: [ballot({ a: 8, b: 7 }, { places: 1 })] }))).toEqual(
      { co: "b" },
    );
    const rounds = [ballot({ b: 7, c: 7, a: 7 }), second({ a: 3, b: 0, c: 7 })];
    expect(lettersIn(sceneOf(lines, [byVote], { ballots: rounds }))).toEqual({ co: "c" });
  });

  it("holders of a higher award on the same ballot paper leave their place to the next", () => {
    const lower = award("bang", 1, { by: "ballot" });
    const ballots = [
      ballot({ a: 9 }),
      ballot({ a: 9, b: 8, c: 6 }, { id: "bien-ban-2", subject: { on: "award", award: "bang" } }),
    ];
    expect(lettersIn(sceneOf(apart("abc"), [byVote, lower], { ballots }))).toEqual({ co: "a", bang: "b" });
  });

  it("never elects more than the quota, were the ballot for more", () => {
    const many = ballot({ a: 9, b: 8, c: 7 }, { places: 3 });
    expect(lettersIn(sceneOf(apart("abc"), [byVote], { ballots: [many] }))).toEqual({ co: "a" });
  });

  it("waits for a tie above only where those level were voted on", () => {
    const lower = (votes: Record<string, number>) =>
      sceneOf(ranked("ab c"), [award("cao", 1), award("co", 1, { by: "ballot" })], {
        ballots: [ballot(votes)],
      });
    expect(openIn(lower({ a: 8, c: 7 }))).toEqual(["1 for ab: choice", "1 wait for cao"]);
    expect(openIn(lower({ c: 7 }))).toEqual(["1 for ab: choice", "settled"]);
    expect(openIn(sceneOf(ranked("ab c"), [award("cao", 1), award("co", 1, { by: "ballot" })]))).toEqual([
      "1 for ab: choice",
      "1 wait for cao",
    ]);
  });

  it("a round that follows nothing has no effect, and that is told", () => {
    const stray = second({ a: 9 });
    const scene = sceneOf(apart("ab"), [byVote], { ballots: [ballot({ a: 9 }), stray] });
    expect(proposeAwards(scene).problems).toMatchObject([
      { code: "ballot-without-effect", severity: "warning", facts: { ballot: "bien-ban-2", round: "2" } },
    ]);
    expect(openIn(sceneOf(apart("ab"), [byVote], { ballots: [stray] }))).toEqual(["1 to be voted on: ab"]);
  });
});

describe("an award by rank", () => {
  it("is what the points say; a show of hands may be on record and changes nothing", () => {
    const hands = ballot({ b: 10 }, { manner: "show-of-hands" });
    expect(lettersIn(sceneOf(apart("ab"), [award("co", 1)], { ballots: [hands] }))).toEqual({ co: "a" });
  });
});

describe("an award by a weighted sum", () => {
  const weighted = award("co", 1, { by: "weighted", weights: { points: "70%", votes: "30%" } });
  const loose = { pass: { bound: "none", of: "valid" }, places: 1 };

  it("70 % of points in percent of the table, 30 % of votes in percent, to the hundredth", () => {
    const ballots = [ballot({ a: 3, b: 7 }, loose)];
    const [only] = proposalsIn(sceneOf(apart("ab"), [weighted], { ballots }));
    // a: 0.7 × 99 + 0.3 × 30 = 78.3; b: 0.7 × 98 + 0.3 × 70 = 89.6
    expect(only?.proposed).toEqual([{ agency: id("b"), by: "weighted", ballot: "bien-ban-1", sum: 8960 }]);
  });

  it("who was not on the ballot, had no vote or did not pass has no sum", () => {
    const ballots = [ballot({ a: 5, b: 0, c: 6 })];
    expect(
      lettersIn(sceneOf(apart("abcd"), [{ ...weighted, quota: { of: "count", count: 4 } }], { ballots })),
    ).toEqual({
      co: "c",
    });
  });

  it("level sums are a person's to decide, at once", () => {
    const lines = [line("a", 1), line("b", 1)];
    const scene = sceneOf(lines, [weighted], { ballots: [ballot({ a: 5, b: 5 }, loose), second({ a: 9 })] });
    expect(openIn(scene)).toEqual(["1 for ab: choice"]);
    expect(codes(proposeAwards(scene).problems)).toEqual(["ballot-without-effect"]);
  });
});

describe("a ballot record", () => {
  it("has counts that are whole and not negative, and at least one candidate", () => {
    const good = JSON.parse(JSON.stringify(ballot({ a: 5 })));
    expect(Ballot.safeParse(good).success).toBe(true);
    for (const wrong of [
      { valid: -1 },
      { present: 1.5 },
      { places: 0 },
      { candidates: [] },
      { id: "Biên bản" },
      { who: 1 },
    ])
      expect(Ballot.safeParse({ ...good, ...wrong }).success).toBe(false);
  });

  it("is of one vote with another when both are on the same award, class or office", () => {
    const subjects = [
      { on: "award", award: "co" },
      { on: "award", award: "bang" },
      { on: "class", class: "co" },
      { on: "class", class: "tot" },
      { on: "leader" },
      { on: "deputy" },
    ].map((subject) => ballot({ a: 1 }, { subject }).subject);
    for (const [index, one] of subjects.entries())
      for (const [other, each] of subjects.entries()) expect(isSameSubject(one, each)).toBe(index === other);
  });
});

it("a round after one that filled every place does not count", () => {
  const decided = ballot({ a: 9, b: 8, c: 3 }, { places: 2 });
  const further = ballot({ c: 6 }, { id: "bien-ban-2", round: 2 });
  const { round, passed, ignored } = outcomeOf([decided, further]);
  expect([round, passed.map(({ agency }) => agency)]).toEqual([1, ["co-quan-a", "co-quan-b"]]);
  expect(ignored).toEqual([further]);
});
