import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Awards } from "../../../shared/awards/award.ts";
import type { Desk } from "../../../shared/desk.ts";
import { points } from "../../../shared/points.ts";
import { BlocEntry, percentOf } from "../../../shared/rollup/bloc-entry.ts";
import { resultText, standingsEntry } from "../../../shared/rollup/standings-entry.ts";
import type { WrittenRubric } from "../../../shared/rubric.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { Season } from "../../../shared/season.ts";
import { standingsDocument } from "../../../shared/standings-document.ts";
import {
  close,
  counted,
  deskOf,
  exclude,
  pend,
  selfScore,
  tallied,
  typed,
} from "../../support/small-bloc.ts";

const bands: NonNullable<WrittenRubric["policy"]["bands"]> = [
  { id: "tot", title: "Tốt", from: "12" },
  { id: "xuat-sac", title: "Xuất sắc", from: "18", eachAtLeast: "85" },
  { id: "kem", title: "Kém", from: "0" },
];

const documentOf = (
  desk: Desk,
  cards: readonly Scorecard[],
  decisions: readonly object[] = [],
  more: object = {},
) =>
  standingsDocument(
    Season.parse({
      id: "nam-thi-dua",
      title: "Năm thi đua",
      year: 2024,
      periods: [desk.period],
      blocs: [desk.bloc],
      ...more,
    }),
    desk,
    tallied(desk, cards, ...decisions),
  );
const kept = { records: 5, asOf: "2024-12-20T02:00:00Z", hash: "ab12" };
const written = (
  desk: Desk,
  ...given: Parameters<typeof documentOf> extends [Desk, ...infer Rest] ? Rest : never
) => z.encode(BlocEntry, standingsEntry(documentOf(desk, ...given), desk, kept));

const self = (letter: string, x: string, ideas = "0") =>
  selfScore(letter, { x: { points: x }, y: { inputs: { late: "0", ideas } } });

test("an entry shows a bloc's ranking with percents and classes by their titles, and why others are not in it", () => {
  const desk = deskOf([typed("x"), counted("y")], {
    letters: "abcdef",
    policy: { bands, precedence: ["verified"] },
    gates: [
      { id: "no-card", code: "Điều 5", title: "Không gửi", on: "no-self-score", effect: "unclassified" },
    ],
  });
  const cards = [
    self("a", "10", "2"),
    self("b", "3"),
    self("c", "8"),
    self("d", "9"),
    self("e", "10"),
  ].flatMap((card) =>
    card.agency === "co-quan-e"
      ? [card]
      : [card, { ...card, round: "verified", scorer: "to-thu-ky" } as Scorecard],
  );
  expect(written(desk, cards, [exclude("c"), pend("d"), close])).toEqual({
    season: "nam-thi-dua",
    period: "nam",
    bloc: "khoi",
    title: "Khối",
    label: "khối",
    source: "standings",
    stage: "closed",
    members: 6,
    states: { ranked: 2, unclassified: 1, excluded: 1, pending: 1, ungraded: 1 },
    classes: [
      { title: "Xuất sắc", count: 1 },
      { title: "Tốt", count: 1 },
      { title: "Kém", count: 0 },
    ],
    maximum: "20",
    ranked: [
      { agency: "co-quan-a", title: "Cơ quan A", rank: 1, total: "22", percent: "110", class: "Xuất sắc" },
      { agency: "co-quan-b", title: "Cơ quan B", rank: 2, total: "13", percent: "65", class: "Tốt" },
    ],
    unranked: [
      { agency: "co-quan-c", title: "Cơ quan C", state: "excluded" },
      { agency: "co-quan-d", title: "Cơ quan D", state: "pending" },
      { agency: "co-quan-e", title: "Cơ quan E", state: "ungraded" },
      { agency: "co-quan-f", title: "Cơ quan F", state: "unclassified" },
    ],
    refusedCards: 0,
    records: 5,
    asOf: "2024-12-20T02:00:00Z",
    hash: "ab12",
  });
});

test("a class that a person must decide on is named apart and counts nowhere", () => {
  const desk = deskOf([typed("x"), counted("y")], { letters: "a", policy: { bands } });
  const entry = written(desk, [self("a", "8", "2")]);
  expect(entry.ranked).toMatchObject([{ total: "20", classUndecided: "Xuất sắc" }]);
  expect(entry.ranked[0]).not.toHaveProperty("class");
  expect(entry.classes.map(({ count }) => count)).toEqual([0, 0, 0]);
});

test("it says how far the period has come, whether figures are invented, and how many cards no longer read", () => {
  const desk = deskOf([typed("x")], { letters: "a" });
  const open = written(desk, [selfScore("a", { z: { points: "1" } })], [], { illustrative: true });
  expect(open).toMatchObject({ stage: "open", illustrative: true, refusedCards: 1, classes: [] });
  const document = { ...documentOf(desk, [], [close]), published: true as const };
  const silent = standingsEntry(document, desk, { records: 1, hash: "cd" });
  expect([silent.stage, "asOf" in silent, "illustrative" in silent]).toEqual(["published", false, false]);
});

test("what the bloc proposes stands beside each agency, and award by award with its places", () => {
  const award = (id: string, title: string, count: number) => ({
    id,
    kind: "title",
    by: "rank",
    title,
    ground: "Kế hoạch 01/KH",
    quota: { of: "count", count },
  });
  const plain = deskOf([typed("x")], { letters: "abc" });
  const awards = Awards.parse([award("co", "Cờ thi đua", 1), award("bk", "Bằng khen", 1)]);
  const desk = { ...plain, bloc: { ...plain.bloc, awards } };
  const cards = [
    selfScore("a", { x: { points: "9" } }),
    selfScore("b", { x: { points: "8" } }),
    selfScore("c", { x: { points: "8" } }),
  ];
  const entry = written(desk, cards, [close]);
  expect(entry.ranked.map(({ agency, proposed }) => [agency, proposed])).toEqual([
    ["co-quan-a", "Cờ thi đua"],
    ["co-quan-b", undefined],
    ["co-quan-c", undefined],
  ]);
  expect(entry.proposals).toEqual([
    { award: "co", title: "Cờ thi đua", places: 1, proposed: 1 },
    { award: "bk", title: "Bằng khen", places: 1, proposed: 0, open: true },
  ]);
  const renamed = standingsEntry(documentOf(desk, cards, [close]), plain, kept);
  expect([renamed.ranked[0]?.proposed, renamed.proposals?.[0]?.title]).toEqual(["co", "co"]);
});

test("a percent is taken half-up to the hundredth, and of no maximum there is none", () => {
  expect(percentOf(points(8555), points(12000))).toEqual({ percent: 7129 });
  expect(percentOf(points(100), points(800))).toEqual({ percent: 1250 });
  expect(percentOf(points(-50), points(10000))).toEqual({ percent: -50 });
  expect(percentOf(points(100), points(0))).toEqual({});
  expect(percentOf(points(100), undefined)).toEqual({});
});

test("the text of a result is the same whatever the stage, and another one when a figure is", () => {
  const desk = deskOf([typed("x")], { letters: "a" });
  const [eight, nine] = ["8", "9"].map((sent) => documentOf(desk, [selfScore("a", { x: { points: sent } })]));
  if (!eight || !nine) throw new Error("no documents");
  expect(resultText({ ...eight, closed: true, published: true })).toBe(resultText(eight));
  expect(resultText(nine)).not.toBe(resultText(eight));
});
