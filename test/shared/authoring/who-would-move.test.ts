import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoWouldMove } from "../../../shared/authoring/who-would-move.ts";
import { decimal } from "../../../shared/points.ts";
import type { Rubric, WrittenCriterion, WrittenRubric } from "../../../shared/rubric.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { notCarriedInWords } from "../../../shared/words/authoring-changes.ts";
import { anySituation } from "../../support/arbitrary-bloc.ts";
import {
  agencyId,
  counted,
  crossScore,
  deskOf,
  exclude,
  inTime,
  recorded,
  relative,
  secondReview,
  selfScore,
  tableOf,
  typed,
  verified,
} from "../../support/small-bloc.ts";

const BANDS: WrittenRubric["policy"]["bands"] = [
  { id: "tot", title: "Tốt", from: "15" },
  { id: "kha", title: "Khá", from: "10" },
];
const CRITERIA = [typed("t"), counted("l")];
const desk = deskOf(CRITERIA, { policy: { bands: BANDS } });
const changedTo = (criteria: WrittenCriterion[], policy: Partial<WrittenRubric["policy"]> = {}): Rubric =>
  tableOf(criteria, { policy: { bands: BANDS, ...policy } });

const own = (letter: string, points: string, late: string, ideas = "0"): Scorecard =>
  selfScore(letter, { t: { points }, l: { inputs: { late, ideas } } });
/** a: 9 + 8 = 17; b: 6 + 10 = 16; c: 2 + 10 = 12. */
const CARDS = [own("a", "9", "4"), own("b", "6", "0"), own("c", "2", "0")];

const tried = (changed: Rubric, cards: readonly Scorecard[] = CARDS, ...decisions: readonly object[]) =>
  whoWouldMove(desk, cards.map(inTime), recorded(...decisions), changed);

/** "a 1 tot 17 → 2 tot 8" */
const moves = (trial: ReturnType<typeof tried>): readonly string[] =>
  trial.moves.map(({ agency, before, after }) =>
    [before, after]
      .map(({ state, rank, class: given, total }) =>
        [
          rank ?? state,
          given?.kind === "class" ? given.id : given?.kind,
          total === undefined ? undefined : decimal(total),
        ]
          .filter((each) => each !== undefined)
          .join(" "),
      )
      .join(" → ")
      .replace(/^/, `${agency.replace("co-quan-", "")} `),
  );
const left = (trial: ReturnType<typeof tried>) =>
  trial.notCarried.map((each) => notCarriedInWords(each, "vi"));

describe("any bloc", { timeout: 60_000 }, () => {
  it("a table tried on its own scores moves nobody and leaves nothing out", () => {
    fc.assert(
      fc.property(anySituation, ({ desk: own, kept, decisions }) => {
        expect(whoWouldMove(own, kept, recorded(...decisions), own.rubric)).toMatchObject({
          moves: [],
          notCarried: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a table tried on last year's scores", () => {
  it("moves nobody when nothing changes that is scored", () => {
    const trial = tried(changedTo([typed("t", "10", { title: "Tên khác" }), counted("l")]));
    expect(trial).toMatchObject({ moves: [], notCarried: [] });
    expect([decimal(trial.tried), decimal(trial.total)]).toEqual(["20", "20"]);
  });

  it("lists who changes rank, class or total, in last year's order, and nobody else", () => {
    const dearer = counted("l");
    const lines = (dearer.lines ?? []).map((line) =>
      line.effect === "deduct"
        ? { ...line, atMost: "8", rule: { kind: "per-occurrence" as const, input: "late", each: "1" } }
        : line,
    );
    const trial = tried(changedTo([typed("t"), { ...dearer, lines }]));
    expect(moves(trial)).toEqual(["a 1 tot 17 → 2 tot 15", "b 2 tot 16 → 1 tot 16"]);
    expect(trial.notCarried).toEqual([]);
  });

  it("brings typed points in proportion to a new maximum, claims as well, and says so", () => {
    const trial = tried(changedTo([typed("t", "5"), counted("l")]));
    expect(moves(trial)).toEqual([
      "a 1 tot 17 → 2 kha 12.5",
      "b 2 tot 16 → 1 kha 13",
      "c 3 kha 12 → 3 kha 11",
    ]);
    expect(left(trial)).toEqual(["Tiêu chí T: điểm chấm năm trước trên thang 10 được quy đổi sang thang 5."]);
    const claimed = selfScore("a", { t: { points: "9", claimed: "8" }, l: { inputs: { late: "4" } } });
    expect(moves(tried(changedTo([typed("t", "5"), counted("l")]), [claimed]))[0]).toBe(
      "a 1 tot 16 → 1 kha 12",
    );
  });

  it("leaves out what was removed and names what is new, whose points nobody can know", () => {
    const trial = tried(changedTo([typed("t"), typed("moi", "30")]));
    expect(moves(trial)[0]).toBe("a 1 tot 17 → 1 none 9");
    expect([decimal(trial.tried), decimal(trial.total)]).toEqual(["10", "40"]);
    expect(left(trial)).toEqual([
      "Tiêu chí L “Tiêu chí l” (10 điểm) không còn trong bảng mới: điểm năm trước bỏ ra.",
      "Tiêu chí mới MOI “Tiêu chí moi” (30 điểm): năm trước chưa chấm, không thử được.",
    ]);
  });

  it("names criteria whose figures last year's cards do not have, and tries the others", () => {
    const needs = relative("t");
    const trial = tried(changedTo([needs, typed("l")]));
    expect(left(trial)).toEqual([
      "Tiêu chí T: năm trước không nhập Thực hiện, không thử được.",
      "Tiêu chí L: năm trước tính từ số liệu, bảng mới chấm thẳng, không thử được.",
    ]);
    expect(decimal(trial.tried)).toBe("0");
  });

  it("a new line without figures counts as nothing declared, an input of another kind as not there", () => {
    const criterion = counted("l");
    const inputs = (criterion.inputs ?? []).map((input) =>
      input.id === "ideas" ? ({ kind: "flag", id: "ideas", title: "Có sáng kiến" } as const) : input,
    );
    const cards = [own("a", "9", "4", "2")];
    const trial = tried(changedTo([typed("t"), { ...criterion, inputs }]), cards);
    expect(left(trial)).toEqual([
      "Dòng L.B của tiêu chí L: năm trước không có số liệu, tính như không phát sinh.",
    ]);
    expect(moves(trial)[0]).toBe("a 1 tot 19 → 1 tot 17");
  });

  it("a line asked for under a condition is named when the condition's figure is new", () => {
    const criterion = counted("l");
    const lines = (criterion.lines ?? []).map((line) => ({
      ...line,
      ...(line.effect === "add" && { if: [{ when: "stated" as const, input: "co" }] }),
    }));
    const inputs = [...(criterion.inputs ?? []), { kind: "flag" as const, id: "co", title: "Có" }];
    expect(left(tried(changedTo([typed("t"), { ...criterion, inputs, lines }])))).toEqual([
      "Dòng L.B của tiêu chí L: năm trước không có số liệu, tính như không phát sinh.",
    ]);
  });

  it("criteria of bonuses alone are carried like any other", () => {
    const { base: _, ...bonus } = counted("l", "0");
    const own = deskOf([typed("t"), bonus], { policy: { bands: BANDS } });
    const cards = [selfScore("a", { t: { points: "9" }, l: { inputs: { ideas: "2" } } })];
    const trial = whoWouldMove(own, cards.map(inTime), [], changedTo([typed("t"), bonus]));
    expect(trial).toMatchObject({ moves: [], notCarried: [] });
  });

  it("goes into headings under headings, and names an input of a rule that nobody declared by its id", () => {
    const below = tableOf([], {
      sections: [
        {
          id: "i",
          code: "I",
          title: "Phần I",
          max: "20",
          sections: [
            {
              id: "i-1",
              code: "I.1",
              title: "Mục",
              max: "20",
              criteria: [typed("t"), { ...counted("l"), base: { kind: "pass-fail", input: "khac" } }],
            },
          ],
        },
      ],
      policy: { bands: BANDS },
    });
    const trial = tried(below);
    expect(left(trial)).toEqual(["Tiêu chí L: năm trước không nhập khac, không thử được."]);
    expect(moves(trial)[0]).toBe("a 1 tot 17 → 1 none 9");
  });

  it("leaves out cards of rounds the new table does not hold", () => {
    const cards = [
      ...CARDS,
      secondReview("a", { t: { points: "1" } }),
      crossScore("a", "b", { t: { points: "2" } }),
    ];
    const trial = tried(
      changedTo(CRITERIA, { rounds: ["self", "verified", "cross"], precedence: ["verified", "self"] }),
      cards,
    );
    expect(left(trial)).toEqual(["Bảng mới không có vòng Phúc tra: 1 bảng chấm điểm không dùng được."]);
    expect(moves(trial)).toEqual(
      ["a 3 none 9 → 1 tot 17", "b 1 tot 16 → 2 tot 16", "c 2 kha 12 → 3 kha 12"].toSorted(
        (a, b) => Number(a[2]) - Number(b[2]),
      ),
    );
  });

  it("keeps last year's verifiers, decisions, exemptions and what did not apply", () => {
    const before = deskOf(
      [
        { ...typed("t"), verifier: "phong-1", mayNotApply: true },
        {
          ...counted("l"),
          lines: (counted("l").lines ?? []).map((line) => ({
            ...line,
            verifier: line.effect === "add" ? "phong-2" : "phong-1",
          })),
          verifier: "phong-1",
        },
      ],
      { policy: { precedence: ["verified"] } },
    );
    const cards = [
      selfScore("a", {
        t: { notApplicable: { reason: "Không có" } },
        l: { inputs: { late: "4" }, exempt: [{ line: "l-late", reason: "Tự phát hiện" }] },
      }),
      verified(
        "a",
        { l: { inputs: { late: "4" }, exempt: [{ line: "l-late", reason: "Đúng" }] } },
        "phong-1",
      ),
      verified("a", { l: { inputs: { ideas: "1" } } }, "phong-2"),
      selfScore("b", { t: { points: "5" }, l: { inputs: {} } }),
      verified("b", { t: { points: "5" }, l: { inputs: { late: "0" } } }, "phong-1"),
      verified("b", { l: { inputs: { ideas: "0" } } }, "phong-2"),
    ];
    const same = tableOf(
      [
        { ...typed("t"), mayNotApply: true },
        { ...counted("l"), verifier: "phong-3" },
      ],
      {
        scorers: ["phong-2", "phong-3"],
        policy: { precedence: ["verified"] },
      },
    );
    const trial = whoWouldMove(before, cards.map(inTime), recorded(exclude("b")), same);
    expect(trial.moves).toEqual([]);
    const strict = tableOf(
      [
        typed("t"),
        { ...counted("l"), lines: (counted("l").lines ?? []).map(({ exemption: _, ...line }) => line) },
      ],
      {
        policy: { precedence: ["verified"] },
      },
    );
    const moved = whoWouldMove(before, cards.map(inTime), recorded(exclude("b")), strict).moves;
    expect(moved.map(({ agency, after }) => [agency, after.state])).toEqual([[agencyId("a"), "ungraded"]]);
  });

  it("says all of it in English too, with what is no points left as it was sent", () => {
    const odd = selfScore("a", { t: { points: "chín" }, l: { inputs: { late: "0" } } });
    const trial = tried(
      changedTo([typed("t", "5"), typed("moi")], { rounds: ["verified"], precedence: ["verified"] }),
      [odd],
    );
    expect(trial.notCarried.map((each) => notCarriedInWords(each, "en"))).toEqual([
      "Item L “Tiêu chí l” (10 points) is not in the new table; its points are left out.",
      "Item T: points typed out of 10 are brought in proportion to 5.",
      "New item MOI “Tiêu chí moi” (10 points) was not scored last year and cannot be tried.",
      "The new table holds no round “Self-score”: 1 scorecards are left out.",
    ]);
    expect(tried(changedTo([typed("t", "5"), counted("l")]), [odd]).moves).toEqual([]);
    for (const [kind, words] of [
      [
        "points-missing",
        "Item T was computed last year and is typed in the new table, so it cannot be tried.",
      ],
      ["line-blank", "Line T.1 of item T has no figures of last year and counts as nothing declared."],
      ["inputs-missing", "Item T: Số việc was not entered last year, so it cannot be tried."],
    ] as const)
      expect(notCarriedInWords({ kind, code: "T", line: "T.1", inputs: ["Số việc"] } as never, "en")).toBe(
        words,
      );
  });
});
