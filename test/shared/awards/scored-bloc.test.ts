import { expect, test } from "vitest";
import type { AwardScene } from "../../../shared/awards/award-scene.ts";
import { Season } from "../../../shared/season.ts";
import { standingsDocument } from "../../../shared/standings-document.ts";
import { deskOf, exclude, selfScore, tallied, typed } from "../../support/small-bloc.ts";
import { award, choice, lettersIn, openIn, proposalsIn, sceneOf } from "./award-scenes.ts";

const LETTERS = "abcdefghij";
const desk = deskOf([typed("x", "60"), typed("y", "40")], {
  letters: LETTERS,
  policy: {
    bands: [
      { id: "xuat-sac", title: "Xuất sắc", from: "90", eachAtLeast: "80" },
      { id: "tot", title: "Tốt", from: "80" },
    ],
    bandStepsDown: true,
  },
});
const AWARDS = [award("chinh-phu", 1), award("tinh", 3), award("bang-khen", 6, { kind: "commendation" })];
const season = Season.parse({
  id: "nam-thi-dua",
  title: "Năm thi đua",
  year: 2024,
  periods: [desk.period],
  blocs: [desk.bloc],
});

/** What a bloc proposes from its cards: x in full, y as given for each letter. */
function scored(y: Readonly<Record<string, string>>, ...decisions: readonly object[]): AwardScene {
  const cards = [...LETTERS].map((letter, index) =>
    selfScore(letter, { x: { points: "60" }, y: { points: y[letter] ?? String(40 - index) } }),
  );
  const { lines } = standingsDocument(season, desk, tallied(desk, cards, ...decisions));
  return sceneOf(lines, AWARDS, { rubric: desk.rubric });
}

test("ten agencies scored from 100 down: 1 + 3 + 6, every member proposed for one award", () => {
  expect(lettersIn(scored({}))).toEqual({ "chinh-phu": "a", tinh: "bcd", "bang-khen": "efghij" });
});

test("an excluded agency is told, the others close up, and one place of the last award stays open", () => {
  const scene = scored({}, exclude("b"));
  expect(lettersIn(scene)).toEqual({ "chinh-phu": "a", tinh: "cde", "bang-khen": "fghij" });
  expect(proposalsIn(scene).map(({ ineligible }) => ineligible)).toEqual(
    AWARDS.map(() => [{ agency: "co-quan-b", obstacles: [{ kind: "not-ranked", state: "excluded" }] }]),
  );
});

test("two level at the head wait for a choice, and the choice names one of them", () => {
  const scene = scored({ b: "40" });
  expect(openIn(scene)).toEqual(["1 for ab: choice", "1 wait for chinh-phu", "settled"]);
  expect(lettersIn(scene)).toEqual({ "chinh-phu": "", tinh: "cd", "bang-khen": "efghij" });
  const made = choice("chinh-phu", "b");
  expect(lettersIn({ ...scene, choices: new Map([[made.award, made]]) })).toEqual({
    "chinh-phu": "b",
    tinh: "acd",
    "bang-khen": "efghij",
  });
});

test("an award for a class looks at the class the table gave, floors and all", () => {
  const needs = award("tinh", 10, { eligible: { class: "xuat-sac" } });
  const { lines } = scored({ a: "31.99", c: "32" });
  const scene = sceneOf(lines, [needs], { rubric: desk.rubric });
  expect(lettersIn(scene)).toEqual({ tinh: "bdefghci" });
  expect(proposalsIn(scene)[0]?.ineligible).toEqual([
    { agency: "co-quan-a", obstacles: [{ kind: "under-floor", needs: "xuat-sac", criterion: "y" }] },
    { agency: "co-quan-j", obstacles: [{ kind: "under-floor", needs: "xuat-sac", criterion: "y" }] },
  ]);
});
