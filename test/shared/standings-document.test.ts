import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Desk } from "../../shared/desk.ts";
import type { WrittenRubric } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { Season } from "../../shared/season.ts";
import {
  problemOf,
  StandingsDocument,
  standingsDocument,
  writeStandings,
} from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import {
  close,
  counted,
  crossScore,
  deskOf,
  exclude,
  inTime,
  late,
  recorded,
  relative,
  selfScore,
  tallied,
  typed,
  verified,
} from "../support/small-bloc.ts";

const seasonOf = ({ bloc, period }: Desk, more: object = {}): Season =>
  Season.parse({
    id: "nam-thi-dua",
    title: "Năm thi đua",
    year: 2024,
    periods: [period],
    blocs: [bloc],
    ...more,
  });

function documentOf(
  desk: Desk,
  cards: readonly Scorecard[],
  ...decisions: readonly object[]
): StandingsDocument {
  return standingsDocument(seasonOf(desk), desk, tallied(desk, cards, ...decisions));
}

/** The lines as they are written, with decimal strings. */
const writtenLines = (document: StandingsDocument) => z.encode(StandingsDocument, document).lines;

const bands: NonNullable<WrittenRubric["policy"]["bands"]> = [
  { id: "xuat-sac", title: "Xuất sắc", from: "18", eachAtLeast: "85" },
  { id: "tot", title: "Tốt", from: "16", eachAtLeast: "60" },
];

test("a document names the season, the period, the bloc and the version of the table", () => {
  const desk = deskOf([relative("x")]);
  const illustrative = standingsDocument(seasonOf(desk, { illustrative: true }), desk, tallied(desk, []));
  expect(illustrative).toMatchObject({
    season: "nam-thi-dua",
    period: "nam",
    bloc: "khoi",
    title: "Khối",
    rubric: { id: "bang", version: 1 },
    illustrative: true,
    preliminary: true,
    closed: false,
  });
  const plain = documentOf(desk, [], close);
  expect(plain).not.toHaveProperty("illustrative");
  expect(plain).toMatchObject({ preliminary: false, closed: true });
});

test("a line is written with decimal strings, from the sections down to every criterion", () => {
  const desk = deskOf([typed("x"), counted("y")], {
    letters: "a",
    policy: {
      overClaim: { above: "10", points: "1" },
      latePenalty: { points: "0.25", per: "day" },
    },
  });
  const cards = [
    selfScore("a", { x: { points: "9" }, y: { inputs: { late: "4", ideas: "1" }, claimed: "10" } }),
    verified("a", { x: { points: "6.5", reason: "Làm lại" }, y: {} }),
  ];
  const tally = tallyBloc(desk, [late(cards[0] as Scorecard), inTime(cards[1] as Scorecard)], []);
  const [line] = writtenLines(standingsDocument(seasonOf(desk), desk, tally));
  expect(line).toEqual({
    agency: "co-quan-a",
    title: "Cơ quan A",
    state: "ranked",
    late: true,
    rank: 1,
    total: "14.25",
    reason: { kind: "leads" },
    selfTotal: "18",
    claimedTotal: "19",
    overClaimed: "1",
    latePenalty: { days: 1, points: "0.25" },
    bonuses: "1",
    deductions: "2",
    sections: [{ section: "i", points: "15.5" }],
    criteria: [
      { criterion: "x", points: "6.5", round: "verified", base: "6.5", deducted: "0", added: "0" },
      {
        criterion: "y",
        points: "9",
        round: "verified",
        claimed: "10",
        base: "10",
        deducted: "2",
        added: "1",
      },
    ],
    problems: [
      {
        code: "claim-despite-deduction",
        severity: "warning",
        at: { agency: "co-quan-a", criterion: "y" },
        facts: { criterion: "Y", claimed: "10", allowed: "9", over: "1", rule: "Y.A", cap: "2" },
      },
    ],
  });
});

describe("why a line stands where it stands", () => {
  test("level, behind, excluded, not scored, at a gate", () => {
    const desk = deskOf([typed("x")], {
      letters: "abcdef",
      gates: [{ id: "ky-luat", code: "6", title: "Bị kỷ luật", on: "declared", effect: "unclassified" }],
    });
    const card = (letter: string, points: string) => selfScore(letter, { x: { points } });
    const shut = selfScore(
      "e",
      { x: { points: "9" } },
      { declarations: [{ gate: "ky-luat", holds: true, reason: "QĐ" }] },
    );
    const { lines } = documentOf(
      desk,
      [card("a", "9"), card("b", "9"), card("c", "8.75"), card("d", "10"), shut],
      exclude("d"),
    );
    expect(lines.map(({ agency, state, reason }) => [agency.slice(-1), state, reason])).toEqual([
      ["a", "ranked", { kind: "leads" }],
      ["b", "ranked", { kind: "level-with", agency: "co-quan-a" }],
      ["c", "ranked", { kind: "behind", agency: "co-quan-b", on: { by: "total" }, by: 25 }],
      ["d", "excluded", { kind: "decision", reason: "Bị kỷ luật" }],
      ["e", "unclassified", { kind: "gate", gate: "ky-luat" }],
      ["f", "ungraded", { kind: "not-scored", criteria: ["x"] }],
    ]);
  });

  test("an agency of which there is no card has no figures to show", () => {
    const [line] = writtenLines(documentOf(deskOf([typed("x")], { letters: "a" }), []));
    expect(line).toEqual({
      agency: "co-quan-a",
      title: "Cơ quan A",
      state: "ungraded",
      reason: { kind: "not-scored", criteria: ["x"] },
      sections: [],
      criteria: [],
      problems: [],
    });
  });
});

describe("classes", () => {
  const cards = [selfScore("a", { x: { points: "10" }, y: { points: "8" } })];
  const classOf = (policy: object, points = cards) => {
    const [line] = documentOf(
      deskOf([typed("x"), typed("y")], { letters: "a", policy: { bands, ...policy } }),
      points,
    ).lines;
    return { band: line?.band, undecided: line?.bandUndecided, missed: line?.bandMissed };
  };

  test("a class that was missed at a criterion is named with it, whether a person decides, the next class takes the card or none does", () => {
    const missed = { band: "xuat-sac", criterion: "y" };
    expect(classOf({})).toEqual({ band: undefined, undecided: "xuat-sac", missed });
    expect(classOf({ bandStepsDown: true })).toEqual({ band: "tot", undecided: undefined, missed });
    const alone = { bandStepsDown: true, bands: bands.filter(({ id }) => id === "xuat-sac") };
    expect(classOf(alone)).toEqual({ band: undefined, undecided: undefined, missed });
  });

  test("a class that was reached, and none at all", () => {
    const full = [selfScore("a", { x: { points: "10" }, y: { points: "9" } })];
    expect(classOf({}, full)).toEqual({ band: "xuat-sac", undecided: undefined, missed: undefined });
    const low = [selfScore("a", { x: { points: "1" }, y: { points: "1" } })];
    expect(classOf({}, low)).toEqual({ band: undefined, undecided: undefined, missed: undefined });
  });
});

describe("criteria", () => {
  test("a figure that only the total rounds is shown exact beside the one that is printed", () => {
    const desk = deskOf([typed("x"), typed("y")], {
      letters: "abcd",
      policy: { precedence: ["cross"], panel: { method: "mean", round: "total" } },
    });
    const cards = ["b", "c", "d"].map((by, index) =>
      crossScore("a", by, { x: { points: index === 0 ? "9" : "8" }, y: { points: "8" } }),
    );
    expect(writtenLines(documentOf(desk, cards))[0]?.criteria).toEqual([
      { criterion: "x", points: "8.33", round: "cross", exact: "25/3" },
      { criterion: "y", points: "8", round: "cross" },
    ]);
  });

  test("what does not apply says why and has no points", () => {
    const desk = deskOf([typed("x"), typed("y", "10", { mayNotApply: true }), typed("z")], {
      letters: "a",
      notAssigned: [["a", "z"]],
    });
    const cards = [selfScore("a", { x: { points: "8" }, y: { notApplicable: { reason: "Không có" } } })];
    expect(writtenLines(documentOf(desk, cards))[0]?.criteria.slice(1)).toEqual([
      { criterion: "y", notApplicable: "declared" },
      { criterion: "z", notApplicable: "not-assigned" },
    ]);
  });

  test("while leaders are not final a line shows what is guaranteed", () => {
    const desk = deskOf([relative("x")], { letters: "a" });
    const cards = [selfScore("a", { x: { inputs: { done: "120", goal: "100" } } })];
    expect(writtenLines(documentOf(desk, cards))[0]).toMatchObject({ total: "10", guaranteed: "5" });
  });
});

test("cards that are refused are listed with their problems, which can be worded again", () => {
  const { refused } = documentOf(deskOf([typed("x")]), [verified("a", { y: {} })]);
  expect(refused).toMatchObject([{ agency: "co-quan-a", round: "verified", scorer: "to-thu-ky" }]);
  const [problem] = refused.flatMap(({ problems }) => problems);
  expect(problem && inWords(problemOf(problem), "en")).toBe("The table has no item with the id “y”.");
});

test("equal tallies give equal bytes, which read back as the same document", () => {
  const desk = deskOf([typed("x"), counted("y")]);
  const cards = ["a", "b", "c"].map((letter) => selfScore(letter, { x: { points: "8" }, y: {} }));
  const write = (order: readonly Scorecard[]) =>
    writeStandings(
      standingsDocument(seasonOf(desk), desk, tallyBloc(desk, order.map(inTime), recorded(close))),
    );
  const text = write(cards);
  expect(write([...cards].reverse())).toBe(text);
  expect(text.endsWith("}\n")).toBe(true);
  expect(StandingsDocument.parse(JSON.parse(text))).toEqual(documentOf(desk, cards, close));
});
