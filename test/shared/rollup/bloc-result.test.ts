import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { BlocEntry } from "../../../shared/rollup/bloc-entry.ts";
import {
  BlocResult,
  enteredEntry,
  enteredText,
  RecordedBlocResult,
} from "../../../shared/rollup/bloc-result.ts";
import { blocResultProblems } from "../../../shared/rollup/check-bloc-result.ts";
import { Bloc } from "../../../shared/season.ts";
import { describe as inWords } from "../../../shared/words/problems.ts";

const member = (letter: string, rank?: number, total?: string, more: object = {}) => ({
  agency: `co-quan-${letter}`,
  title: `Cơ quan ${letter.toUpperCase()}`,
  ...(rank !== undefined && { rank }),
  ...(total !== undefined && { total }),
  ...more,
});
const without = (letter: string, unranked: string, more: object = {}) =>
  member(letter, undefined, undefined, { unranked, ...more });

const resultOf = (members: readonly object[], more: object = {}): BlocResult =>
  BlocResult.parse({
    bloc: "cum-3",
    title: "Cụm thi đua số 3",
    label: "cụm",
    members,
    paper: { number: "45/BC-CTĐ3", date: "2024-12-20" },
    reason: "Cụm gửi kết quả bằng văn bản",
    ...more,
  });

const bloc = Bloc.parse({
  id: "cum-3",
  label: "cụm",
  title: "Cụm thi đua số 3",
  rubric: "bang",
  visibility: "sealed",
  agencies: ["a", "b"].map((letter) => ({
    id: `co-quan-${letter}`,
    title: `Cơ quan ${letter.toUpperCase()}`,
  })),
});

const problemsOf = (members: readonly object[], scene: object = {}) =>
  blocResultProblems({ bloc: undefined, isScored: false, ...scene }, resultOf(members)).map(
    ({ code, at }) => `${code} ${at.pointer?.replace("/result/members", "")}`,
  );

describe("a result from paper is recorded", () => {
  test("with ranks 1, 2, 2, 4 and totals in their order, in whatever order it lists the members", () => {
    expect(
      problemsOf([
        member("d", 4, "80"),
        member("b", 2, "90.5"),
        member("a", 1, "95"),
        member("c", 2, "90.5"),
      ]),
    ).toEqual([]);
  });

  test("with level totals that a tie-break of the bloc parted", () => {
    expect(problemsOf([member("a", 1, "95"), member("b", 2, "95")])).toEqual([]);
  });

  test("with members that have no rank, for a reason that is said", () => {
    expect(
      problemsOf([
        member("a", 1, "95"),
        without("b", "excluded"),
        without("c", "pending"),
        without("d", "unclassified"),
      ]),
    ).toEqual([]);
  });

  test("of a bloc of the season, with exactly its members", () => {
    expect(problemsOf([member("a", 1, "95"), member("b", 2, "90")], { bloc })).toEqual([]);
  });
});

describe("a result from paper is refused", () => {
  test.each<[string, readonly object[], readonly string[]]>([
    [
      "where a rank is not one more than the members ahead",
      [member("a", 1, "95"), member("b", 2, "90"), member("c", 2, "90"), member("d", 3, "80")],
      ["result-rank-rule /3/rank"],
    ],
    ["where nobody is first", [member("a", 2, "95")], ["result-rank-rule /0/rank"]],
    [
      "where an agency stands twice, by its id or by its name",
      [member("a", 1, "95"), member("a", 2, "90"), member("b", 3, "80", { title: " cơ quan  A" })],
      ["result-agency-repeated /1", "result-agency-repeated /2"],
    ],
    ["where a rank has no total", [member("a", 1)], ["result-total-missing /0/total"]],
    [
      "where a member has both a rank and a reason for none, or neither",
      [member("a", 1, "95", { unranked: "pending" }), member("b")],
      ["result-rank-or-why /0/rank", "result-rank-or-why /1/rank"],
    ],
    [
      "where who stands lower has more points",
      [member("b", 2, "96"), member("a", 1, "95")],
      ["result-total-order /0/total"],
    ],
    [
      "where who is level has other points",
      [member("a", 1, "95"), member("b", 1, "94")],
      ["result-level-totals /1/total"],
    ],
    [
      "where somebody without a rank is proposed",
      [without("a", "excluded", { proposed: "Cờ thi đua" })],
      ["result-proposed-unranked /0/proposed"],
    ],
  ])("%s", (_, members, problems) => {
    expect(problemsOf(members)).toEqual(problems);
  });

  test("where the season's bloc has other members", () => {
    expect(problemsOf([member("a", 1, "95"), member("z", 2, "90")], { bloc })).toEqual([
      "result-agency-unknown /1/agency",
      "result-agency-missing ",
    ]);
  });

  test("where the bloc has scorecards or decisions of its own, whatever else is wrong", () => {
    expect(problemsOf([member("a", 7, "95")], { bloc, isScored: true })).toEqual([
      "result-of-scored-bloc /result/bloc",
    ]);
  });

  test("in sentences with the agency and the figures", () => {
    const [problem] = blocResultProblems(
      { bloc: undefined, isScored: false },
      resultOf([member("a", 1, "95"), member("b", 2, "95.5")]),
    );
    expect(problem && inWords(problem, "vi")).toBe(
      "Cơ quan B (95,5 điểm) xếp dưới Cơ quan A (95 điểm) mà tổng điểm cao hơn. Đối chiếu lại với văn bản của khối.",
    );
  });
});

test("any ranking by totals is taken, however many are level", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 }), (totals) => {
      const members = totals.map((total, index) =>
        member(`n${index}`, 1 + totals.filter((other) => other > total).length, String(total)),
      );
      expect(problemsOf(members)).toEqual([]);
    }),
  );
});

describe("what was entered is an entry of the province", () => {
  const of = { season: "nam-2024", period: "nam" } as never;
  const recordedOf = (result: BlocResult) =>
    RecordedBlocResult.parse({
      sequence: 2,
      by: "so-noi-vu",
      at: "2025-01-05T02:00:00Z",
      result: z.encode(BlocResult, result),
    });

  test("closed, ranked as the paper ranks, with percents where it says the maximum", () => {
    const result = resultOf(
      [
        without("d", "pending"),
        member("b", 2, "45", { class: "Tốt" }),
        member("a", 1, "48", { class: "Xuất sắc", proposed: "Cờ thi đua của tỉnh" }),
        member("c", 2, "45", { class: "Tốt" }),
        without("e", "excluded"),
      ],
      { maximum: "50" },
    );
    expect(z.encode(BlocEntry, enteredEntry(of, {}, recordedOf(result), "ab"))).toEqual({
      season: "nam-2024",
      period: "nam",
      bloc: "cum-3",
      title: "Cụm thi đua số 3",
      label: "cụm",
      source: "form",
      stage: "closed",
      members: 5,
      states: { ranked: 3, unclassified: 0, excluded: 1, pending: 1, ungraded: 0 },
      classes: [
        { title: "Xuất sắc", count: 1 },
        { title: "Tốt", count: 2 },
      ],
      maximum: "50",
      ranked: [
        {
          agency: "co-quan-a",
          title: "Cơ quan A",
          rank: 1,
          total: "48",
          percent: "96",
          class: "Xuất sắc",
          proposed: "Cờ thi đua của tỉnh",
        },
        { agency: "co-quan-b", title: "Cơ quan B", rank: 2, total: "45", percent: "90", class: "Tốt" },
        { agency: "co-quan-c", title: "Cơ quan C", rank: 2, total: "45", percent: "90", class: "Tốt" },
      ],
      unranked: [
        { agency: "co-quan-d", title: "Cơ quan D", state: "pending" },
        { agency: "co-quan-e", title: "Cơ quan E", state: "excluded" },
      ],
      refusedCards: 0,
      records: 2,
      asOf: "2025-01-05T02:00:00Z",
      hash: "ab",
    });
  });

  test("marked where the season's figures are invented, and without percents of an unknown maximum", () => {
    const entry = enteredEntry(
      of,
      { illustrative: true },
      recordedOf(resultOf([member("a", 1, "48")])),
      "ab",
    );
    expect(entry.illustrative).toBe(true);
    expect([entry.maximum, entry.ranked[0]?.percent, entry.classes]).toEqual([undefined, undefined, []]);
  });

  test("a rank without its total, which is never recorded, would not be shown as a place", () => {
    expect(enteredEntry(of, {}, recordedOf(resultOf([member("a", 1)])), "ab").ranked).toEqual([]);
  });

  test("its text is another one when anything on the paper is", () => {
    const text = enteredText(resultOf([member("a", 1, "48")]));
    expect(enteredText(resultOf([member("a", 1, "48.00")]))).toBe(text);
    expect(enteredText(resultOf([member("a", 1, "48.5")]))).not.toBe(text);
  });
});

test("a paper has a number and a day that is in a calendar", () => {
  for (const paper of [{ number: "", date: "2024-12-20" }, { number: "1", date: "2024-02-30" }, {}])
    expect(
      BlocResult.safeParse({ ...z.encode(BlocResult, resultOf([member("a", 1, "48")])), paper }).success,
    ).toBe(false);
});
