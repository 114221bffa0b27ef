import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { fairnessOf } from "../../../shared/fairness/fairness.ts";
import { FairnessDocument, fairnessDocument } from "../../../shared/fairness/fairness-document.ts";
import type { Season } from "../../../shared/season.ts";
import { analysed, crossDesk, marked } from "../../support/cross-scores.ts";
import { close, counted, deskOf, exclude, selfScore, typed, verified } from "../../support/small-bloc.ts";

const SEASON = { id: "nam-thi-dua", illustrative: true } as Season;
const { illustrative: _, ...REAL } = SEASON;

/** The document as it is written, and that it reads back as the same. */
const written = (...[season, desk, fairness]: Parameters<typeof fairnessDocument>) => {
  const document = fairnessDocument(season, desk, fairness);
  const wire = JSON.parse(JSON.stringify(z.encode(FairnessDocument, document)));
  expect(FairnessDocument.parse(wire)).toEqual(document);
  return wire;
};

describe("an analysis as a document", () => {
  test("has every part, figures as text, and is marked as invented where the season is", () => {
    const desk = crossDesk([typed("x")], {}, "abcd");
    const cards = [
      ...marked("b a 9", "c a 8", "d a 8", "a b 8.5", "c b 8", "d b 8", "d c 7", "b c 6", "a d 11"),
      selfScore("b", { x: { points: "9.5" } }),
      verified("b", { x: { points: "9.25" } }),
    ];
    expect(written(SEASON, desk, analysed(desk, cards))).toEqual({
      season: "nam-thi-dua",
      period: "nam",
      bloc: "khoi",
      title: "Khối",
      rubric: { id: "bang", version: 1 },
      illustrative: true,
      preliminary: false,
      closed: false,
      method: "mean",
      refused: 1,
      scorers: [
        {
          scorer: "co-quan-a",
          title: "Cơ quan A",
          cards: 1,
          leniency: { marks: 1, points: { near: "0.5" }, percent: { near: "5" } },
          comparable: true,
        },
        {
          scorer: "co-quan-d",
          title: "Cơ quan D",
          cards: 3,
          leniency: {
            marks: 3,
            points: { near: "0.0833", exact: "1/12" },
            percent: { near: "0.8333", exact: "5/6" },
          },
          comparable: true,
        },
        {
          scorer: "co-quan-b",
          title: "Cơ quan B",
          cards: 2,
          leniency: { marks: 2, points: { near: "0" }, percent: { near: "0" } },
          comparable: true,
        },
        {
          scorer: "co-quan-c",
          title: "Cơ quan C",
          cards: 2,
          leniency: {
            marks: 2,
            points: { near: "-0.375", exact: "-3/8" },
            percent: { near: "-3.75" },
          },
          comparable: true,
        },
      ],
      reciprocal: [
        {
          first: "co-quan-a",
          second: "co-quan-b",
          gave: { marks: 1, points: { near: "0.5" }, percent: { near: "5" } },
          got: { marks: 1, points: { near: "1" }, percent: { near: "10" } },
        },
      ],
      selfVerified: [
        {
          agency: "co-quan-b",
          self: "9.5",
          claimed: "9.5",
          verified: "9.25",
          difference: "0.25",
          largest: {
            criterion: "x",
            self: { near: "9.5" },
            verified: { near: "9.25" },
            difference: { near: "0.25" },
          },
        },
      ],
      lines: [
        {
          agency: "co-quan-a",
          title: "Cơ quan A",
          state: "ranked",
          rank: 1,
          total: "8.33",
          methods: [
            { method: "mean", rank: 1 },
            { method: "trimmed-mean", rank: 1 },
            { method: "median", rank: 1 },
          ],
          without: [
            { scorer: "co-quan-a", rank: 1 },
            { scorer: "co-quan-b", rank: 2 },
            { scorer: "co-quan-c", rank: 1 },
            { scorer: "co-quan-d", rank: 1 },
          ],
          range: { best: 1, worst: 2 },
        },
        {
          agency: "co-quan-b",
          title: "Cơ quan B",
          state: "ranked",
          rank: 2,
          total: "8.17",
          methods: [
            { method: "mean", rank: 2 },
            { method: "trimmed-mean", rank: 1 },
            { method: "median", rank: 1 },
          ],
          without: [
            { scorer: "co-quan-a", rank: 2 },
            { scorer: "co-quan-b", rank: 1 },
            { scorer: "co-quan-c", rank: 2 },
            { scorer: "co-quan-d", rank: 2 },
          ],
          range: { best: 1, worst: 2 },
          margin: { above: "co-quan-a", points: "0.16", on: { by: "total" }, by: "0.16" },
          swap: {
            agency: "co-quan-b",
            criterion: "x",
            change: "0.17",
            on: { by: "total" },
            by: "0.01",
            ways: 2,
          },
        },
        {
          agency: "co-quan-c",
          title: "Cơ quan C",
          state: "ranked",
          rank: 3,
          total: "6.5",
          methods: [{ method: "mean", rank: 3 }, { method: "trimmed-mean" }, { method: "median", rank: 3 }],
          without: [
            { scorer: "co-quan-a", rank: 3 },
            { scorer: "co-quan-b", rank: 3 },
            { scorer: "co-quan-c", rank: 3 },
            { scorer: "co-quan-d", rank: 3 },
          ],
          range: { best: 3, worst: 3 },
          margin: { above: "co-quan-b", points: "1.67", on: { by: "total" }, by: "1.67" },
          swap: {
            agency: "co-quan-c",
            criterion: "x",
            change: "1.68",
            on: { by: "total" },
            by: "0.01",
            ways: 2,
          },
        },
        {
          agency: "co-quan-d",
          title: "Cơ quan D",
          state: "ungraded",
          methods: [{ method: "mean" }, { method: "trimmed-mean" }, { method: "median" }],
          without: [
            { scorer: "co-quan-a" },
            { scorer: "co-quan-b" },
            { scorer: "co-quan-c" },
            { scorer: "co-quan-d" },
          ],
        },
      ],
    });
  });

  test("without marks that decide has no method; a scorer every table has goes by its id", () => {
    const desk = deskOf([counted("x"), typed("y", "10", { verifier: "phong-1" })]);
    const cards = [
      selfScore("a", { x: {}, y: { points: "9" } }),
      verified("a", { y: { points: "9" } }, "phong-1"),
      verified("a", { x: {} }),
    ];
    const document = written(REAL, desk, analysed(desk, cards, exclude("b"), close));
    expect([document.method, document.illustrative, document.closed]).toEqual([undefined, undefined, true]);
    expect(document.scorers).toEqual([
      { scorer: "phong-1", title: "phong-1", cards: 1, comparable: true },
      { scorer: "to-thu-ky", cards: 1, comparable: true },
    ]);
    expect(document.selfVerified[0]).not.toHaveProperty("largest");
    expect(document.lines.find((line: { agency: string }) => line.agency.endsWith("b"))).toMatchObject({
      state: "excluded",
      methods: [],
    });
  });
});

describe("a season's folder of cross-scores", () => {
  const GOLDEN = new URL("../../golden/", import.meta.url);
  test.each([
    "cham-cheo-bo-cao-nhat-thap-nhat",
    "cham-cheo-lay-trung-binh",
    "cham-cheo-lay-trung-vi",
    "cham-cheo-nhan-he-so-roi-lam-tron",
  ])("%s: the table's own method gives the ranks it has", async (name) => {
    const { season, rubrics, cards } = await readFolder(fileURLToPath(new URL(name, GOLDEN)));
    const [bloc] = season.blocs;
    const [period] = season.periods;
    const rubric = rubrics.get(bloc?.rubric ?? "");
    if (!bloc || !period || !rubric) throw new Error(`${name} has no desk`);
    const desk = { rubric, bloc, period };
    const kept = cards.map(({ sentAt: _, ...card }) => ({ card, late: false }));
    const { method, lines } = written(season, desk, fairnessOf(desk, kept, []));
    expect(method).toBe(rubric.policy.panel?.method);
    expect(lines.length).toBe(bloc.agencies.length);
    for (const { rank, methods } of lines)
      expect(methods.find((each: { method: string }) => each.method === method).rank).toBe(rank);
  });
});
