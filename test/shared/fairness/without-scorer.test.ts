import { describe, expect, test } from "vitest";
import type { Fairness } from "../../../shared/fairness/fairness.ts";
import { analysed, crossDesk, firmOf, letterOf, marked, ranked } from "../../support/cross-scores.ts";
import { counted, deskOf, selfScore, typed, verified } from "../../support/small-bloc.ts";

/** "b: a 1 c 2": the ranks without b; "?" behind who came or went. */
const left = ({ scorers }: Fairness): readonly string[] =>
  [...scorers]
    .sort((a, b) => (a.scorer < b.scorer ? -1 : 1))
    .map(({ scorer, ranks, same }) => `${letterOf(scorer)}: ${ranked(ranks)}${same ? "" : " ?"}`);

const desk = crossDesk([typed("x")], {}, "abcd");
const CARDS = marked(
  ...["b a 8", "c a 8", "d a 8"],
  ...["a b 8", "c b 8", "d b 10"],
  ...["a c 7", "b c 7", "d c 9.25"],
  ...["a d 5", "b d 5", "c d 5"],
);

describe("one scorer left out", () => {
  test("is the real ranking without what it gave to others", () => {
    expect(left(analysed(desk, CARDS))).toEqual([
      "a: a 3 b 1 c 2 d 4",
      "b: a 3 b 1 c 2 d 4",
      "c: a 2 b 1 c 3 d 4",
      "d: a 1 b 1 c 3 d 4",
    ]);
  });

  test("the range of an agency has its rank in the whole ranking and without each scorer", () => {
    const fairness = analysed(desk, CARDS);
    const ranges = [..."abcd"].map((letter) => firmOf(fairness, letter).range);
    expect(ranges).toEqual([
      { best: 1, worst: 3 },
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
    ]);
  });

  test("a member's self-score is not left out with its marks", () => {
    const selfDecides = crossDesk([typed("x")], { precedence: ["cross", "self"] });
    const cards = [...marked("b a 9"), ...[..."abc"].map((each) => selfScore(each, { x: { points: "7" } }))];
    expect(left(analysed(selfDecides, cards))).toEqual(["b: a 1 b 1 c 1"]);
  });

  test("ranks that moved because somebody came or went are in no range", () => {
    const fairness = analysed(desk, [...CARDS.slice(0, 6), ...marked("d c 9.25")]);
    expect(left(fairness)).toEqual(
      ["a: a 3 b 2 c 1", "c: a 3 b 2 c 1", "b: a 3 b 2 c 1", "d: a 1 b 1 ?"].sort(),
    );
    expect(firmOf(fairness, "a").range).toEqual({ best: 3, worst: 3 });
    const only = analysed(desk, marked("d c 9", "d b 8"));
    expect([left(only), firmOf(only, "c").range]).toEqual([["d:  ?"], undefined]);
    const trimmed = crossDesk([typed("x")], {
      precedence: ["cross", "self"],
      panel: { method: "trimmed-mean", round: "total" },
    });
    const came = [
      ...marked("b a 9"),
      selfScore("a", { x: { points: "7" } }),
      selfScore("c", { x: { points: "8" } }),
    ];
    expect(left(analysed(trimmed, came))).toEqual(["b: a 2 c 1 ?"]);
  });

  test("verifiers are left out where there are several", () => {
    const shared = deskOf([counted("x"), typed("y", "10", { verifier: "phong-1" })]);
    const self = [..."ab"].map((each) => selfScore(each, { x: {}, y: { points: each === "a" ? "9" : "8" } }));
    const office = verified("a", { y: { points: "5" } }, "phong-1");
    const both = analysed(shared, [...self, office, verified("a", { x: { inputs: { late: "1" } } })]);
    expect(left(both)).toEqual(["phong-1: a 1 b 2", "to-thu-ky: a 2 b 1"]);
    expect(both.scorers.map(({ cards, leniency }) => [cards, leniency])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    const alone = analysed(shared, [...self, office]);
    expect([alone.scorers, firmOf(alone, "a").range]).toEqual([[], undefined]);
  });
});
