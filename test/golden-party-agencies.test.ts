import { expect, test } from "vitest";
import { toldStandings } from "./golden/told-standings.ts";

const { folder, standings, told, pointsOf } = await toldStandings("co-quan-dang-minh-hoa");

test("ten agencies stand at ten places, each with its reason", () => {
  expect(told("khoi-dang")).toEqual([
    "1 C 101 xuat-sac: Dẫn đầu",
    "2 A 97.5 xuat-sac: Thấp hơn Cơ quan C 3,5 điểm",
    "3 F 96.5 xuat-sac: Thấp hơn Cơ quan A 1 điểm",
    "4 B 95 xuat-sac: Thấp hơn Cơ quan F 1,5 điểm",
    "5 H 95 xuat-sac: Bằng tổng điểm, thấp hơn Cơ quan B 0,5 điểm tại Mục I",
    "6 D 92.5 xuat-sac: Thấp hơn Cơ quan H 2,5 điểm",
    "7 E 91.5 xuat-sac: Thấp hơn Cơ quan D 1 điểm",
    "8 G 90.25 xuat-sac: Thấp hơn Cơ quan E 1,25 điểm",
    "9 I 88.5 tot: Thấp hơn Cơ quan G 1,75 điểm",
    "10 J 79 kha: Thấp hơn Cơ quan I 9,5 điểm",
  ]);
});

test("the places come as 1 + 3 + 6, and section I alone keeps the fourth from the fifth", () => {
  const ranks = standings("khoi-dang").lines.map(({ rank }) => rank);
  expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const sectionOne = (letter: string) =>
    standings("khoi-dang").lines.find(({ agency }) => agency === `dang-${letter}`)?.sections[0]?.points;
  expect([sectionOne("b"), sectionOne("h")]).toEqual([5850, 5800]); // 19 + 15 + 9,5 + 15 and 19 + 15 + 9 + 15
});

test("a fraction of the programme of work earns that fraction of 20", () => {
  expect(["C", "A", "D", "J"].map((letter) => pointsOf(letter, "i-1"))).toEqual([
    "20 verified", // 40/40
    "19.5 verified", // 39/40
    "18 verified", // 36/40
    "16 verified", // 32/40, after the verifier
  ]);
});

test("a registration eight days late is late by two weeks; a reprimand costs a point", () => {
  expect([pointsOf("I", "iii-2"), pointsOf("I", "ii-3")]).toEqual(["1 verified", "3 verified"]);
});

test("the second review stands over the verifier, who stands over the self-score", () => {
  expect([pointsOf("G", "ii-4"), pointsOf("G", "iii-4")]).toEqual(["2.25 second", "1.5 verified"]);
});

test("a claim of 99 where 80 were verified is more than 10 percent over, and costs a point", () => {
  expect(standings("khoi-dang").lines.find(({ agency }) => agency === "dang-j")).toMatchObject({
    selfTotal: 9900,
    total: 7900,
    overClaimed: 100,
  });
});

test("the year goes from a pledge that all signed to a published result and the leader of the next year", () => {
  expect(folder.decisions.map(({ decision }) => decision.kind)).toEqual([
    "pledge",
    "close",
    "publish",
    "elect-leader",
  ]);
  expect(folder.decisions.at(-1)?.decision).toMatchObject({ leader: "dang-b", deputy: "dang-c" });
});
