import { describe, expect, test } from "vitest";
import type { WrittenRubric } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import {
  close,
  council,
  counted,
  deskOf,
  exclude,
  finalOf,
  inTime,
  late,
  lineOf,
  pend,
  placesOf,
  recorded,
  reinstate,
  relative,
  secondReview,
  selfScore,
  tallied,
  typed,
  verified,
} from "../support/small-bloc.ts";

const scores = (letter: string, points: string): Scorecard => selfScore(letter, { x: { points } });

describe("ranks", () => {
  const desk = deskOf([typed("x")], { letters: "abcd" });
  const cards = [scores("a", "8"), scores("b", "9"), scores("c", "9"), scores("d", "7")];

  test("agencies level on every measure share a rank and the next rank is skipped", () => {
    expect(placesOf(tallied(desk, cards))).toEqual(["b 1", "c 1", "a 3", "d 4"]);
  });

  test("a line says what put it below the one above", () => {
    const [, level, behind] = tallied(desk, cards).lines;
    expect(level?.place).toMatchObject({ reason: { kind: "level-with", agency: "co-quan-b" } });
    expect(behind?.place).toMatchObject({
      reason: { kind: "behind", agency: "co-quan-c", on: { by: "total" }, by: 100 },
    });
  });

  test("missing is not zero: an agency with a criterion nobody scored is not ranked, and the others close up", () => {
    const strict = deskOf([typed("x"), typed("y")], {
      letters: "abcd",
      policy: { precedence: ["verified"] },
    });
    const full = (letter: string, points: string) => verified(letter, { x: { points }, y: { points } });
    const tally = tallied(strict, [
      full("a", "5"),
      verified("b", { x: { points: "10" } }),
      full("c", "0"),
      verified("d", {}),
    ]);
    expect(placesOf(tally)).toEqual(["a 1", "c 2", "b ungraded", "d ungraded"]);
    expect(lineOf(tally, "b")).toMatchObject({
      place: { state: "ungraded", criteria: ["y"] },
      totals: { total: 1000 },
    });
  });

  test("an agency without a card has no figures", () => {
    const line = lineOf(tallied(desk, []), "a");
    expect(line.place).toEqual({ state: "ungraded", criteria: ["x"] });
    expect(line).not.toHaveProperty("totals");
    expect(line).not.toHaveProperty("self");
  });

  test("an agency to which nothing was assigned, and of which there is no card, is not ranked", () => {
    const idle = deskOf([typed("x")], { notAssigned: [["b", "x"]], policy: { notApplicable: "full" } });
    expect(placesOf(tallied(idle, [scores("a", "5")]))[1]).toBe("b ungraded");
  });

  test("a figure in a gap of the table leaves the agency not fully scored, until somebody decides", () => {
    const gap = deskOf([
      {
        ...counted("x"),
        lines: [],
        base: {
          kind: "steps",
          reading: { input: "late" },
          bands: [
            { below: "5", points: "10" },
            { above: "5", points: "4" },
          ],
        },
      },
    ]);
    const five = selfScore("a", { x: { inputs: { late: "5" } } });
    const tally = tallied(gap, [five]);
    expect(lineOf(tally, "a").place).toEqual({ state: "ungraded", criteria: ["x"] });
    expect(lineOf(tally, "a").problems).toMatchObject([{ code: "undecided", at: { criterion: "x" } }]);
    expect(placesOf(tallied(gap, [five, council("a", { x: { points: "7" } })]))[0]).toBe("a 1");
  });

  test("a rate out of nothing leaves the criterion without points, and says so", () => {
    const rate = deskOf([
      {
        ...counted("x"),
        lines: [],
        base: { kind: "proportional", achieved: "late", target: "ideas" },
      },
    ]);
    const tally = tallied(rate, [selfScore("a", { x: { inputs: { late: "5", ideas: "0" } } })]);
    expect(lineOf(tally, "a").problems).toMatchObject([{ code: "out-of-nothing" }]);
    expect(placesOf(tally)[0]).toBe("a ungraded");
  });

  test("an agency's own criteria are not compared by a tie-break of others", () => {
    const own = (letter: string) => typed(letter, "10", { only: [`co-quan-${letter}`] });
    const separate = deskOf([], {
      letters: "ab",
      sections: [{ id: "i", code: "I", title: "Riêng", max: "10", criteria: [own("a"), own("b")] }],
      policy: { tieBreaks: [{ by: "criterion", criterion: "b" }] },
    });
    const cards = [selfScore("a", { a: { points: "8" } }), selfScore("b", { b: { points: "8" } })];
    expect(placesOf(tallied(separate, cards))).toEqual(["b 1", "a 2"]);
  });

  test("a class is given by the rounded total of those who are ranked", () => {
    const graded = deskOf([typed("x")], {
      policy: {
        bands: [
          { id: "tot", title: "Tốt", from: "8" },
          { id: "kha", title: "Khá", from: "0" },
        ],
      },
    });
    const tally = tallied(graded, [scores("a", "8"), scores("b", "7.99"), scores("c", "9")], exclude("c"));
    expect(lineOf(tally, "a").place).toMatchObject({ class: { kind: "class", id: "tot" } });
    expect(lineOf(tally, "b").place).toMatchObject({ class: { kind: "class", id: "kha" } });
    expect(lineOf(tally, "c").place).not.toHaveProperty("class");
  });
});

describe("decisions", () => {
  const desk = deskOf([typed("x")]);
  const cards = [scores("a", "9"), scores("b", "8"), scores("c", "7")];

  test("an agency that is excluded keeps its points and has no rank; the others close up", () => {
    const tally = tallied(desk, cards, exclude("a"));
    expect(placesOf(tally)).toEqual(["b 1", "c 2", "a excluded"]);
    expect(lineOf(tally, "a")).toMatchObject({
      place: { state: "excluded", why: { reason: "Bị kỷ luật" } },
      totals: { total: 900 },
    });
  });

  test("an agency that awaits a conclusion is pending; a later decision about it is what stands", () => {
    expect(placesOf(tallied(desk, cards, pend("a")))).toEqual(["b 1", "c 2", "a pending"]);
    expect(placesOf(tallied(desk, cards, pend("a"), exclude("a")))).toEqual(["b 1", "c 2", "a excluded"]);
    expect(placesOf(tallied(desk, cards, exclude("a"), reinstate("a")))).toEqual(["a 1", "b 2", "c 3"]);
  });

  test("decisions count by their sequence, whatever order they are read in", () => {
    const taken = recorded(exclude("a"), reinstate("a"), close);
    const tally = tallyBloc(desk, cards.map(inTime), [...taken].reverse());
    expect(placesOf(tally)).toEqual(["a 1", "b 2", "c 3"]);
    expect(tally.state.stage).toBe("closed");
    expect(tallied(desk, cards).state.stage).toBe("open");
  });

  test("those without a rank stand after the others by their ids", () => {
    expect(placesOf(tallied(desk, cards, exclude("c"), pend("a")))).toEqual([
      "b 1",
      "a pending",
      "c excluded",
    ]);
  });
});

describe("gates", () => {
  const gates: NonNullable<WrittenRubric["gates"]> = [
    { id: "khong-gui", code: "5.2", title: "Không gửi", on: "no-self-score", effect: "unclassified" },
    { id: "ky-luat", code: "6", title: "Bị kỷ luật", on: "declared", effect: "excluded" },
    { id: "dieu-tra", code: "7", title: "Đang xác minh", on: "declared", effect: "pending" },
  ];
  const desk = deskOf([typed("x")], { gates, letters: "a" });
  const declaring = (round: "self" | "verified" | "second" | "cross", holds: boolean, gate = "ky-luat") => ({
    ...(round === "self" ? scores("a", "8") : verified("a", { x: { points: "8" } })),
    round,
    scorer: (round === "self"
      ? "co-quan-a"
      : round === "cross"
        ? "co-quan-b"
        : "to-thu-ky") as Scorecard["scorer"],
    declarations: [{ gate, holds, reason: "Quyết định" }],
  });
  const place = (...cards: readonly Scorecard[]) => placesOf(tallied(desk, cards))[0];

  test("no self-score, no class; whoever else scored it", () => {
    const tally = tallied(desk, [verified("a", { x: { points: "8" } })]);
    expect(lineOf(tally, "a").place).toEqual({ state: "unclassified", why: { gate: "khong-gui" } });
    expect(lineOf(tally, "a").totals?.total).toBe(800);
    expect(place(scores("a", "0"))).toBe("a 1");
  });

  test("a declared gate shuts with the effect the table gives it", () => {
    expect(place(declaring("self", true))).toBe("a excluded");
    expect(place(declaring("self", true, "dieu-tra"))).toBe("a pending");
  });

  test("a gate declared in the self-score and denied in the verified round does not shut", () => {
    expect(place(declaring("self", true), declaring("verified", false))).toBe("a 1");
    expect(place(declaring("self", true), declaring("verified", false), declaring("second", true))).toBe(
      "a excluded",
    );
  });

  test("of several who speak in one round, one is enough to shut it", () => {
    const two = deskOf([typed("x")], {
      gates,
      letters: "abc",
      policy: { panel: { method: "mean", round: "total" } },
    });
    const no = declaring("cross", false);
    const yes = { ...declaring("cross", true), scorer: "co-quan-c" as Scorecard["scorer"] };
    const self = scores("a", "8");
    for (const cards of [
      [self, no, yes],
      [yes, no, self],
    ])
      expect(lineOf(tallied(two, cards), "a").place.state).toBe("excluded");
  });

  test("a decision stands over the gates, and lifting it leaves them", () => {
    expect(placesOf(tallied(desk, [], pend("a")))).toEqual(["a pending"]);
    expect(placesOf(tallied(desk, [], pend("a"), reinstate("a")))).toEqual(["a unclassified"]);
  });
});

describe("criteria won against the bloc", () => {
  const desk = deskOf([relative("x")], { letters: "abcd" });
  const done = (letter: string, achieved: string, goal: string | null = "100") =>
    selfScore(letter, { x: { inputs: { done: achieved, goal } } });
  const finals = (tally: ReturnType<typeof tallied>) =>
    ["a", "b", "c", "d"].map((each) => finalOf(tally, each, "x"));

  // The worked example of a police cluster's table, M = 10.
  test("the leader has the maximum, the others half for the target and the rest for coming near", () => {
    const cards = [done("a", "120"), done("b", "55", "50"), done("c", "80", "80"), done("d", "90")];
    expect(finals(tallied(desk, cards))).toEqual(["10", "7.5", "5", "4.5"]);
  });

  test("without a target agencies compare among themselves", () => {
    const cards = [done("a", "120"), done("b", "150", null), done("c", "100", "0"), done("d", "100")];
    expect(finals(tallied(desk, cards))).toEqual(["10", "10", "6.67", "5"]);
  });

  test("a late agency that becomes the leader moves the others", () => {
    const cards = [done("a", "120"), done("b", "55", "50"), done("c", "80", "80"), done("d", "140")];
    expect(finals(tallied(desk, cards))).toEqual(["7.5", "6.25", "5", "10"]);
  });

  test("a leader-relative criterion is led only by agencies that count", () => {
    const cards = [done("a", "120"), done("b", "110"), done("c", "100"), done("d", "140")];
    expect(finals(tallied(desk, cards, exclude("d")))).toEqual(["10", "7.5", "5", "10"]);
    expect(finals(tallied(desk, cards, pend("d")))).toEqual(["10", "7.5", "5", "10"]);
  });

  test("an agency that is not fully scored leads nobody", () => {
    const two = deskOf([relative("x"), typed("y")], {
      letters: "abcd",
      policy: { precedence: ["verified"] },
    });
    const scored = (letter: string, achieved: string, points?: string) =>
      verified(letter, { x: { inputs: { done: achieved, goal: "100" } }, y: points ? { points } : {} });
    const cards = [
      scored("a", "120", "5"),
      scored("b", "110", "5"),
      scored("c", "100", "5"),
      scored("d", "140"),
    ];
    const tally = tallied(two, cards);
    expect(lineOf(tally, "d").place.state).toBe("ungraded");
    expect(finals(tally)).toEqual(["10", "7.5", "5", "10"]);
  });

  test("the leader is found on the inputs that decide, though its points were typed", () => {
    const cards = [done("a", "120"), done("b", "110"), done("c", "100"), done("d", "160")];
    const corrected = verified("d", { x: { inputs: { done: "140" } } });
    expect(finals(tallied(desk, [...cards, corrected]))).toEqual(["7.5", "6.25", "5", "10"]);
    const ruled = council("d", { x: { points: "8" } });
    expect(finals(tallied(desk, [...cards, corrected, ruled]))).toEqual(["7.5", "6.25", "5", "8"]);
  });

  test("an agency it does not apply to has no part in it", () => {
    const own = deskOf([{ ...relative("x"), only: ["co-quan-a", "co-quan-b"] }, typed("y")], {
      letters: "ab",
      notAssigned: [["b", "x"]],
    });
    const cards = [
      selfScore("a", { x: { inputs: { done: "110", goal: "100" } }, y: { points: "1" } }),
      selfScore("b", { y: { points: "1" } }),
    ];
    expect(finalOf(tallied(own, cards), "a", "x")).toBe("10");
  });

  test("points are preliminary until the period closes, and show what no other card can take away", () => {
    const cards = [done("a", "120"), done("b", "55", "50"), done("c", "80", "80"), done("d", "90")];
    const open = tallied(desk, cards);
    expect(open.preliminary).toBe(true);
    expect(open.lines.map(({ guaranteed }) => guaranteed)).toEqual([500, 500, 500, 450]);
    const closed = tallied(desk, cards, close);
    expect(closed.preliminary).toBe(false);
    expect(closed.lines.every((line) => line.guaranteed === undefined)).toBe(true);
    expect(tallied(deskOf([typed("x")]), []).preliminary).toBe(false);
  });

  test("what is guaranteed has over-claiming taken off that a new leader would bring to light", () => {
    const strict = deskOf([relative("x"), typed("y")], {
      letters: "ab",
      policy: { overClaim: { above: "10", points: "1" } },
    });
    const claiming = selfScore("a", {
      x: { inputs: { done: "120", goal: "100" }, claimed: "10" },
      y: { points: "0" },
    });
    const tally = tallied(strict, [claiming, verified("a", { y: { points: "0" } })]);
    expect(lineOf(tally, "a")).toMatchObject({ totals: { total: 1000 }, guaranteed: 400 });
    expect(lineOf(tally, "a")).not.toHaveProperty("overClaimed");
  });

  test("an over-claim that stands now is taken off it too", () => {
    const strict = deskOf([relative("x"), typed("y")], {
      letters: "ab",
      policy: { overClaim: { above: "10", points: "1" } },
    });
    const tally = tallied(strict, [
      selfScore("a", { x: { inputs: { done: "120", goal: "100" } }, y: { points: "10" } }),
      verified("a", { x: { inputs: { done: "90" } } }),
      selfScore("b", { x: { inputs: { done: "119", goal: "100" } }, y: { points: "10" } }),
    ]);
    expect(lineOf(tally, "a")).toMatchObject({
      self: { claimed: 2000 },
      overClaimed: 100,
      totals: { total: 1350 },
      guaranteed: 1350,
    });
  });
});

describe("over-claiming", () => {
  const desk = deskOf([counted("x")], {
    letters: "a",
    policy: { overClaim: { above: "10", points: "1" } },
  });
  const claimed = selfScore("a", { x: { inputs: { late: "4" }, claimed: "10" } });

  test("over-claiming by more than 10 % costs one point", () => {
    const line = lineOf(tallied(desk, [claimed, verified("a", { x: {} })]), "a");
    expect(line).toMatchObject({
      self: { total: 800, claimed: 1000 },
      overClaimed: 100,
      totals: { total: 700 },
    });
  });

  test("exactly 10 % costs nothing", () => {
    const whole = deskOf([typed("x", "11")], { policy: { overClaim: { above: "10", points: "1" } } });
    const cards = [selfScore("a", { x: { points: "11" } }), verified("a", { x: { points: "10" } })];
    expect(lineOf(tallied(whole, cards), "a").totals?.total).toBe(1000);
  });

  test("where nothing was verified there is no verified total to have over-claimed", () => {
    const line = lineOf(tallied(desk, [claimed]), "a");
    expect(line).toMatchObject({ totals: { total: 800 } });
    expect(line).not.toHaveProperty("overClaimed");
  });

  test("a claim on what has no points yet claims nothing", () => {
    const rate = deskOf(
      [
        {
          ...counted("x"),
          lines: [],
          base: { kind: "proportional", achieved: "late", target: "ideas" },
        },
      ],
      { letters: "a" },
    );
    const cards = [selfScore("a", { x: { inputs: { late: "5", ideas: "0" }, claimed: "10" } })];
    expect(lineOf(tallied(rate, cards), "a").self).toEqual({ total: 0, claimed: 0 });
  });
});

describe("in time", () => {
  const desk = deskOf([typed("x")], { letters: "ab", policy: { tieBreaks: [{ by: "in-time" }] } });
  const [a, b] = [scores("a", "8"), scores("b", "8")];

  test("of two that are level, the one that sent its self-score in time is ahead", () => {
    const tally = tallyBloc(desk, [late(a), inTime(b)], []);
    expect(placesOf(tally)).toEqual(["b 1", "a 2"]);
    expect(lineOf(tally, "a")).toMatchObject({
      inTime: false,
      place: { reason: { kind: "behind", on: { by: "in-time" } } },
    });
  });

  test("a verifier's lateness is not the agency's", () => {
    const tally = tallyBloc(desk, [inTime(a), late(verified("a", { x: { points: "8" } })), inTime(b)], []);
    expect(placesOf(tally)).toEqual(["a 1", "b 1"]);
  });
});

describe("problems", () => {
  test("a line tells what was flagged in its self-score and what the rules say of it, once", () => {
    const desk = deskOf([counted("x", "10", { evidence: "required" })], { letters: "a" });
    const cards = [
      selfScore("a", { x: { inputs: { late: "1" }, claimed: "10" } }),
      verified("a", { x: {} }),
      secondReview("a", { x: {} }),
    ];
    expect(lineOf(tallied(desk, cards), "a").problems.map(({ code }) => code)).toEqual([
      "evidence-missing",
      "claim-despite-deduction",
    ]);
  });

  test("what only a later round shows is told as well", () => {
    const desk = deskOf([counted("x")], { letters: "a" });
    const cards = [
      selfScore("a", { x: { inputs: { late: "0" } } }),
      verified("a", { x: { inputs: { late: "1" }, claimed: "10", reason: "Một báo cáo trễ" } }),
    ];
    expect(lineOf(tallied(desk, cards), "a").problems).toMatchObject([
      { code: "claim-despite-deduction", facts: { allowed: "9.5" } },
    ]);
  });

  test("a difference from the self-score that nobody gave a reason for is told; one with a reason is not", () => {
    const desk = deskOf([typed("x"), typed("y"), typed("z")], { letters: "a" });
    const cards = [
      selfScore("a", { x: { points: "9" }, y: { points: "9" }, z: { points: "9" } }),
      verified("a", {
        x: { points: "8" },
        y: { points: "8", reason: "Hai văn bản làm lại" },
        z: { points: "9" },
      }),
    ];
    expect(lineOf(tallied(desk, cards), "a").problems).toMatchObject([
      { code: "reason-missing", at: { criterion: "x" }, facts: { self: "9", final: "8" } },
    ]);
  });

  test("figures entered after “không áp dụng” apply again, also when they are those that stood before", () => {
    const desk = deskOf([{ ...typed("x"), mayNotApply: true }], {
      letters: "a",
      policy: { notApplicable: "full" },
    });
    const cards = [
      selfScore("a", { x: { points: "5" } }),
      verified("a", { x: { notApplicable: { reason: "Không được giao" } } }),
      secondReview("a", { x: { points: "5" } }),
    ];
    expect(lineOf(tallied(desk, cards), "a").totals?.total).toBe(500);
  });

  test("a verifier who repeats the agency's figures lets its lower claim and its exemption stand", () => {
    const desk = deskOf([counted("x")], { letters: "a" });
    const cards = [
      selfScore("a", { x: { inputs: { late: "1" }, claimed: "8" } }),
      verified("a", { x: { inputs: { late: "1" } } }),
    ];
    expect(lineOf(tallied(desk, cards), "a").totals?.total).toBe(800);
    const corrected = [
      ...cards.slice(0, 1),
      verified("a", { x: { inputs: { late: "0" }, reason: "Báo cáo đúng hạn" } }),
    ];
    expect(lineOf(tallied(desk, corrected as typeof cards), "a").totals?.total).toBe(1000);
  });
});

test("a card that no longer reads by the table counts nowhere and is listed with what is wrong", () => {
  const desk = deskOf([typed("x")], { letters: "ab" });
  const [strange, unknown] = [selfScore("a", { y: { points: "8" } }), verified("a", { y: {} })];
  const tally = tallyBloc(desk, [late(unknown), late(strange), inTime(scores("b", "5"))], []);
  expect(placesOf(tally)).toEqual(["b 1", "a ungraded"]);
  expect(lineOf(tally, "a").inTime).toBe(true);
  expect(
    tally.refused.map(({ card, problems }) => [card.round, ...problems.map(({ code }) => code)]),
  ).toEqual([
    ["self", "unknown-criterion", "blank"],
    ["verified", "unknown-criterion"],
  ]);
});
