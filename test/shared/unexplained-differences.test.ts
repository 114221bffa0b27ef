import { describe, expect, test } from "vitest";
import { FolderScorecard } from "../../shared/folder.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { Season } from "../../shared/season.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { unexplainedDifferences } from "../../shared/unexplained-differences.ts";
import { counted, deskOf, secondReview, selfScore, tableOf, typed, verified } from "../support/small-bloc.ts";

const RUBRIC = tableOf([
  typed("a", "10", { mayNotApply: true }),
  counted("b"),
  {
    id: "c",
    code: "C",
    title: "Chỉ số cải cách hành chính",
    max: "10",
    base: { kind: "external", input: "index", outOf: "100", source: "Bộ Nội vụ" },
    inputs: [{ kind: "amount", id: "index", title: "Chỉ số" }],
  },
]);
const SELF = selfScore("a", {
  a: { points: "8" },
  b: { inputs: { late: "1" }, claimed: "9" },
  c: { inputs: { index: "80" } },
});

/** The criteria that a card leaves without a reason, and where. */
const left = (card: Scorecard, self: Scorecard | undefined = SELF) =>
  unexplainedDifferences(RUBRIC, card, self).map(({ code, at }) => {
    expect(code).toBe("difference-unexplained");
    return `${at.criterion} ${at.pointer}`;
  });

describe("a verifier gives a reason for", () => {
  test.each([
    ["other points", { a: { points: "7" } }, ["a /entries/0/reason"]],
    ["more points too", { a: { points: "9" } }, ["a /entries/0/reason"]],
    ["another figure", { b: { inputs: { late: "2" } } }, ["b /entries/0/reason"]],
    ["a figure where none was declared", { b: { inputs: { ideas: "1" } } }, ["b /entries/0/reason"]],
    ["another claim", { b: { inputs: { late: "1" }, claimed: "8" } }, ["b /entries/0/reason"]],
    ["what does not apply", { a: { notApplicable: { reason: "Không được giao" } } }, ["a /entries/0/reason"]],
    [
      "every one of several",
      { a: { points: "7" }, b: { inputs: { late: "2" } } },
      ["a /entries/0/reason", "b /entries/1/reason"],
    ],
  ] as const)("%s", (_, entries, expected) => {
    expect(left(verified("a", entries))).toEqual(expected);
    const reasoned = Object.fromEntries(
      Object.entries(entries).map(([criterion, entry]) => [criterion, { ...entry, reason: "Theo biên bản" }]),
    );
    expect(left(verified("a", reasoned))).toEqual([]);
  });

  test("an exemption that it does not see as the agency does", () => {
    const exempt = [{ line: "b-late", reason: "Đơn vị tự phát hiện" }];
    const declared = selfScore("a", { b: { inputs: { late: "1" }, exempt } });
    expect(left(verified("a", { b: { inputs: { late: "1" } } }), declared)).toEqual(["b /entries/0/reason"]);
    expect(left(verified("a", { b: { inputs: { late: "1" }, exempt } }), declared)).toEqual([]);
  });
});

describe("nobody is asked for a reason for", () => {
  test.each([
    [
      "the same figure, however it is written",
      { a: { points: "8.00" }, b: { inputs: { late: "1", ideas: "0" } } },
    ],
    ["an entry that says nothing", { a: {}, b: { explanation: "Xem báo cáo" } }],
    ["a figure that cannot be read, which is refused for itself", { a: { points: "tám" } }],
    ["what the table does not have, which is refused for itself", { z: { points: "1" } }],
    ["what another authority publishes", { c: { inputs: { index: "90" } } }],
  ] as const)("%s", (_, entries) => {
    expect(left(verified("a", entries))).toEqual([]);
  });

  test("what the self-score does not speak of, or where there is none", () => {
    expect(left(verified("a", { a: { points: "7" } }), selfScore("a", {}))).toEqual([]);
    expect(unexplainedDifferences(RUBRIC, verified("a", { a: { points: "7" } }), undefined)).toEqual([]);
  });

  test("a self-score itself", () => {
    expect(left(selfScore("a", { a: { points: "7" } }))).toEqual([]);
  });
});

test("a second review gives its reasons too", () => {
  expect(left(secondReview("a", { a: { points: "7" } }))).toEqual(["a /entries/0/reason"]);
});

test("a folder with a difference that nobody explains is not tallied", () => {
  const desk = deskOf([typed("a")], { policy: { precedence: ["verified", "self"] } });
  const season = Season.parse({
    id: "nam-thi-dua",
    title: "Năm thi đua",
    year: 2024,
    periods: [desk.period],
    blocs: [{ ...desk.bloc, targets: [], notAssigned: [] }],
  });
  const given = (reason: object) =>
    tallyFolder({
      season,
      rubrics: new Map([["bang", desk.rubric]]),
      decisions: [],
      cards: [selfScore("a", { a: { points: "8" } }), verified("a", { a: { points: "7", ...reason } })].map(
        (card) => FolderScorecard.parse(card),
      ),
    });
  expect(given({ reason: "Theo biên bản" }).ok).toBe(true);
  const refused = given({});
  expect([refused.ok, refused.problems.map(({ code, at }) => [code, at.agency, at.criterion])]).toEqual([
    false,
    [["difference-unexplained", "co-quan-a", "a"]],
  ]);
});
