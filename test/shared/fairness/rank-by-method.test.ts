import { describe, expect, test } from "vitest";
import type { Fairness } from "../../../shared/fairness/fairness.ts";
import { analysed, crossDesk, firmOf, marked, ranked } from "../../support/cross-scores.ts";
import { deskOf, exclude, typed } from "../../support/small-bloc.ts";

const methods = ({ methods: given }: Fairness): readonly string[] =>
  given.map(({ method, ranks }) => `${method}: ${ranked(ranks)}`);

/** a is 8,2 by the mean, 8 by the others; b 8,3 by the mean, 8,5 by the median; c 8,25 by all. */
const CARDS = marked(
  ...["b a 8", "c a 8", "d a 8", "e a 8.8"],
  ...["a b 8.5", "c b 8.5", "d b 8.5", "e b 7.7"],
  ...["a c 8.25", "b c 8.25", "d c 8.25", "e c 8.25"],
  ...["a d 5", "b d 5", "c d 5", "e d 5"],
  ...["a e 4", "b e 4", "c e 4", "d e 4"],
);

describe("the ranking under each method", () => {
  test("is the real ranking with another panel", () => {
    const cards = CARDS.map((card) =>
      card.agency.endsWith("a") && card.scorer.endsWith("e")
        ? { ...card, entries: [{ ...card.entries[0], points: "10" }] }
        : card,
    ) as typeof CARDS;
    const fairness = analysed(crossDesk([typed("x")], {}, "abcde"), cards);
    expect(methods(fairness)).toEqual([
      "mean: a 1 b 2 c 3 d 4 e 5",
      "trimmed-mean: a 3 b 1 c 2 d 4 e 5",
      "median: a 3 b 1 c 2 d 4 e 5",
    ]);
    expect(firmOf(fairness, "a").line.place).toMatchObject({ rank: 1 });
  });

  test("the table's own method is as the table says it; otherwise the highest and the lowest mark are left out", () => {
    const desk = crossDesk(
      [typed("x")],
      { panel: { method: "trimmed-mean", drop: 2, round: "criterion" } },
      "abcdef",
    );
    const cards = marked(
      ...["b a 5", "c a 5", "d a 6", "e a 9", "f a 9"],
      ...["a b 5", "c b 7", "d b 7", "e b 5", "f b 5"],
    );
    expect(methods(analysed(desk, cards))).toEqual([
      "mean: a 1 b 2",
      "trimmed-mean: a 1 b 2",
      "median: a 1 b 2",
    ]);
    const [, own] = analysed(desk, marked("b a 5", "c a 5", "d a 6", "e a 9")).methods;
    expect(own?.ranks.size).toBe(0);
    const mean = crossDesk([typed("x")], {}, "abcdef");
    const [, other] = analysed(mean, marked("b a 5", "c a 5", "d a 6", "e a 9")).methods;
    expect(other?.ranks.size).toBe(1);
  });

  test("an agency with too few marks for a method has no rank under it, and decisions stand under all", () => {
    const desk = crossDesk([typed("x")], {}, "abcd");
    const cards = marked("b a 9", "c a 9", "d a 9", "a b 8", "c b 8", "a c 7", "b c 7", "d c 7");
    expect(methods(analysed(desk, cards, exclude("a")))).toEqual([
      "mean: b 1 c 2",
      "trimmed-mean: c 1",
      "median: b 1 c 2",
    ]);
  });

  test("there is none where no marks decide", () => {
    const cards = marked("b a 9", "c a 8");
    expect(analysed(crossDesk([typed("x")], { precedence: ["self"] }), cards).methods).toEqual([]);
    const noPanel = deskOf([typed("x")], { policy: { precedence: ["cross", "self"] } });
    expect(analysed(noPanel, cards).methods).toEqual([]);
  });
});
