import { expect, test } from "vitest";
import { cardFinals, cardPoints } from "../../shared/card-points.ts";
import type { Desk } from "../../shared/desk.ts";
import { points } from "../../shared/points.ts";
import { type ReadCard, readCard } from "../../shared/read-card.ts";
import { Scorecard, type WrittenScorecard } from "../../shared/scorecard.ts";
import type { Bloc, Period } from "../../shared/season.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

const [bloc] = smallSeason().blocs as [Bloc, ...Bloc[]];
const [period] = smallSeason().periods as [Period, ...Period[]];
const desk: Desk = { rubric: smallTable(), bloc, period };

function read(card: WrittenScorecard): ReadCard {
  const checked = readCard(desk, Scorecard.parse(card));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
const by = (round: "cross" | "verified" | "second", scorer: string, ...entries: readonly object[]) =>
  read({ ...selfCard("a"), round, scorer, entries } as WrittenScorecard);

test("a self-score gives what the rules allow of it in every criterion", () => {
  const card = read(selfCard("a", { typed: "7.5", late: "1", ideas: "5", claimed: "15" }));
  expect([...cardPoints(desk, card)]).toEqual([
    ["i-1", points(750)],
    ["i-2", points(1150)],
  ]);
});

test("a correction gives points on the self-score beside it; what nobody answered for has none", () => {
  const self = read(selfCard("a", { typed: "8", late: "1" }));
  const verified = by("verified", "van-phong", { criterion: "i-1", points: "6" });
  const second = by("second", "to-thu-ky", { criterion: "i-2", inputs: { late: "2" } });
  expect([...cardPoints(desk, verified, [self])]).toEqual([["i-1", points(600)]]);
  expect([...cardPoints(desk, second, [self, verified])]).toEqual([["i-2", points(900)]]);
});

test("one member's mark is what it is, whatever the table makes of several", () => {
  const cross = by("cross", "co-quan-b", { criterion: "i-1", points: "9.25" });
  expect(cardFinals(desk, cross).get("i-1" as never)).toMatchObject({ round: "cross" });
  expect([...cardPoints(desk, cross)]).toEqual([["i-1", points(925)]]);
});
