import { describe, expect, test } from "vitest";
import type { Fairness } from "../../../shared/fairness/fairness.ts";
import { analysed, letterOf } from "../../support/cross-scores.ts";
import { counted, deskOf, secondReview, selfScore, typed, verified } from "../../support/small-bloc.ts";

/** "a 20 − 17 = 3, y 2": totals and the largest criterion, in hundredths; claimed in brackets where it is more. */
const differences = ({ selfVerified }: Fairness): readonly string[] =>
  selfVerified.map((each) => {
    const claimed = each.claimed === each.self ? "" : ` (${each.claimed})`;
    const largest = each.largest
      ? `, ${each.largest.criterion} ${each.largest.self.toFraction()} − ${each.largest.verified.toFraction()} = ${each.largest.difference.toFraction()}`
      : "";
    return `${letterOf(each.agency)} ${each.self}${claimed} − ${each.verified} = ${each.difference}${largest}`;
  });

const desk = deskOf([typed("x"), typed("y"), counted("z")]);
const self = (letter: string, x: string, y: string, z = {}) =>
  selfScore(letter, { x: { points: x }, y: { points: y }, z });

describe("self-score less verified", () => {
  test("is the difference of the totals, with the criterion that differs most", () => {
    const cards = [
      ...[self("a", "8", "9"), verified("a", { x: { points: "7" }, y: { points: "6.5" } })],
      ...[self("b", "5", "5"), verified("b", { x: { points: "6.5" }, y: { points: "4" } })],
    ];
    expect(differences(analysed(desk, cards))).toEqual([
      "a 2700 − 2350 = 350, y 9 − 13/2 = 5/2",
      "b 2000 − 2050 = -50, x 5 − 13/2 = -3/2",
    ]);
  });

  test("is of agencies with both; what was not verified stands as the agency scored it", () => {
    const cards = [
      self("a", "8", "9"),
      verified("b", { x: { points: "7" } }),
      ...[self("c", "8", "8"), verified("c", { y: { points: "8" } })],
    ];
    expect(differences(analysed(desk, cards))).toEqual(["c 2600 − 2600 = 0"]);
    expect(analysed(desk, [self("a", "8", "9")]).selfVerified).toEqual([]);
  });

  test("takes the self-score as the rules allow it, beside what was claimed", () => {
    const cards = [
      self("a", "8", "9", { inputs: { late: "1" }, claimed: "10" }),
      verified("a", { z: { inputs: { late: "2" } } }),
    ];
    expect(differences(analysed(desk, cards))).toEqual(["a 2650 (2700) − 2600 = 50, z 19/2 − 9 = 1/2"]);
  });

  test("is of the points alone: neither the second review nor what over-claiming costs is in it", () => {
    const costly = deskOf([typed("x"), typed("y"), counted("z")], {
      policy: { overClaim: { above: "5", points: "2" } },
    });
    const cards = [
      self("a", "8", "9"),
      verified("a", { x: { points: "5" } }),
      secondReview("a", { x: { points: "6" } }),
    ];
    const fairness = analysed(costly, cards);
    expect(fairness.tally.lines.find(({ agency }) => agency.endsWith("a"))?.overClaimed).toBe(200);
    expect(differences(fairness)).toEqual(["a 2700 − 2400 = 300, x 8 − 5 = 3"]);
  });
});
