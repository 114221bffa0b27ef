import { describe, expect, test } from "vitest";
import type { Fairness } from "../../../shared/fairness/fairness.ts";
import { analysed, crossDesk, letterOf, marked } from "../../support/cross-scores.ts";
import { typed } from "../../support/small-bloc.ts";

/** "a b 10 20": a gave b 10 % more than the others did, and b gave a 20 % more. */
const pairs = ({ reciprocal }: Fairness): readonly string[] =>
  reciprocal.map(({ first, second, gave, got }) =>
    [letterOf(first), letterOf(second), gave.percent?.toFraction(), got.percent?.toFraction()].join(" "),
  );

const desk = crossDesk([typed("x")], {}, "abcd");

describe("high marks both ways", () => {
  test("are the pairs of members who each marked the other higher than everybody else did", () => {
    const cards = marked(
      "a b 10",
      "c b 8",
      "d b 8",
      "b a 9",
      "c a 8",
      "d a 8",
      "c d 9",
      "a d 8",
      "d c 7",
      "a c 8",
    );
    expect(pairs(analysed(desk, cards))).toEqual(["a b 20 10"]);
  });

  test("as high as the others is not higher", () => {
    expect(pairs(analysed(desk, marked("a b 9", "c b 8", "b a 8", "c a 8")))).toEqual([]);
  });

  test("a mark that nobody else gave is not higher than anything", () => {
    expect(pairs(analysed(desk, marked("a b 10", "b a 10", "c a 5")))).toEqual([]);
  });

  test("all criteria count together", () => {
    const two = crossDesk([typed("x"), typed("y")], {}, "abcd");
    const cards = marked("a b 10 7", "c b 8 8", "b a 9 -", "c a 8 4", "d a 8 4");
    expect(pairs(analysed(two, cards))).toEqual(["a b 5 10"]);
    expect(pairs(analysed(two, marked("a b 9 6", "c b 8 8", "b a 9 -", "c a 8 4")))).toEqual([]);
  });

  test("the pair whose weaker way is the stronger comes first, then by the stronger way, then by the bloc's order", () => {
    const high = (pair: string, there: string, back: string, by: string) => {
      const [i = "", j = ""] = pair;
      return marked(`${i} ${j} ${there}`, `${by} ${j} 5`, `${j} ${i} ${back}`, `${by} ${i} 5`);
    };
    const six = crossDesk([typed("x")], {}, "abcdefg");
    const order = (...cards: ReturnType<typeof marked>[]) => pairs(analysed(six, cards.flat()));
    expect(order(high("ab", "10", "6", "g"), high("cd", "7", "8", "g"), high("ef", "9", "6", "g"))).toEqual([
      "c d 20 30",
      "a b 50 10",
      "e f 40 10",
    ]);
    expect(order(high("cd", "7", "6", "g"), high("ab", "6", "7", "g"))).toEqual(["a b 10 20", "c d 20 10"]);
  });

  test("without a maximum there are points and no percent, and such pairs come last", () => {
    const bonus = { ...typed("x", "0", { atMost: "5", inputs: [] }), base: { kind: "given" as const } };
    const cards = marked("a b 3", "c b 1", "b a 2", "c a 1");
    const [pair] = analysed(crossDesk([bonus], {}, "abcd"), cards).reciprocal;
    expect([pair?.gave.points.toFraction(), pair?.got.points.toFraction()]).toEqual(["2", "1"]);
    const mixed = crossDesk([bonus, typed("y")], {}, "abcd");
    const both = [...cards, ...marked("c d - 9", "a d - 8", "d c - 9", "a c - 8")];
    expect(pairs(analysed(mixed, both))).toEqual(["c d 10 10", "a b  "]);
  });
});
