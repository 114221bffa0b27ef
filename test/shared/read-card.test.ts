import { describe, expect, test } from "vitest";
import type { Desk } from "../../shared/desk.ts";
import { readCard } from "../../shared/read-card.ts";
import type { WrittenCriterion, WrittenInput } from "../../shared/rubric.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import {
  agencyId,
  card,
  council,
  counted,
  crossScore,
  deskOf,
  problemsOf,
  relative,
  secondReview,
  selfScore,
  typed,
  verified,
} from "../support/small-bloc.ts";

const read = (desk: Desk, given: Scorecard) => problemsOf(readCard(desk, given));

/** A rate: the share of tasks done in time. */
const rate = (id: string, more: Partial<WrittenCriterion> = {}): WrittenCriterion => ({
  id,
  code: id.toUpperCase(),
  title: "Tỷ lệ đúng hạn",
  max: "10",
  inputs: [
    { kind: "count", id: "done", title: "Việc đúng hạn" },
    { kind: "count", id: "all", title: "Tổng số việc" },
  ],
  base: {
    kind: "steps",
    reading: { part: "done", whole: "all", share: true },
    bands: [{ from: "90", points: "10" }],
    outside: "0",
  },
  ...more,
});

describe("whose card it is", () => {
  const desk = deskOf([typed("x")], { policy: { rounds: ["self", "cross", "verified", "second"] } });
  const scored = { x: { points: "8" } };

  test.each([
    ["an agency of another bloc", card("z", "self", agencyId("z"), scored), ["unknown-agency /agency"]],
    ["a round the table does not hold", council("a", scored), ["round-not-held /round"]],
    ["a self-score by another agency", card("a", "self", agencyId("b"), scored), ["not-a-scorer /scorer"]],
    ["a cross-score of oneself", crossScore("a", "a", scored), ["scores-itself /scorer"]],
    ["a cross-score by a stranger", crossScore("a", "z", scored), ["not-a-scorer /scorer"]],
    [
      "verification by an office the table does not list",
      verified("a", scored, "phong-9"),
      ["not-a-scorer /scorer"],
    ],
    ["a second review by an office", card("a", "second", "phong-1", scored), ["not-a-scorer /scorer"]],
  ])("%s is refused", (_, given, problems) => {
    expect(read(desk, given)).toEqual(problems);
  });

  test("the council's round is the council's alone", () => {
    const held = deskOf([typed("x")]);
    expect(read(held, council("a", scored))).toEqual([]);
    expect(read(held, card("a", "council", "to-thu-ky", scored))).toEqual(["not-a-scorer /scorer"]);
  });

  test("an agency that is a verifier of the table does not verify itself", () => {
    const desk = deskOf([typed("x", "10", { verifier: agencyId("a") })], { scorers: [agencyId("a")] });
    expect(read(desk, verified("b", scored, agencyId("a")))).toEqual([]);
    expect(read(desk, verified("a", scored, agencyId("a")))).toEqual(["not-a-scorer /scorer"]);
  });

  test("everything wrong with the head of a card is said at once, and its entries are not read", () => {
    expect(read(desk, card("z", "council", agencyId("a"), { nowhere: {} }))).toEqual([
      "unknown-agency /agency",
      "round-not-held /round",
      "not-a-scorer /scorer",
    ]);
  });
});

describe("what stands in a card", () => {
  test("a criterion the table does not have, and one that stands twice, are refused", () => {
    const given = Scorecard.parse({
      ...selfScore("a", {}),
      entries: [{ criterion: "x", points: "8" }, { criterion: "x", points: "9" }, { criterion: "y" }],
    });
    expect(read(deskOf([typed("x")]), given)).toEqual([
      "duplicate-criterion /entries/1",
      "unknown-criterion /entries/2",
    ]);
  });

  test("a criterion of other agencies is refused, and is not missed", () => {
    const own = (letter: string) => typed(letter, "10", { only: [agencyId(letter)] });
    const desk = deskOf([own("a"), own("b"), own("c")], {
      sections: [{ id: "i", code: "I", title: "Riêng", max: "10", criteria: [own("a"), own("b"), own("c")] }],
    });
    expect(read(desk, selfScore("a", { a: { points: "8" } }))).toEqual([]);
    expect(read(desk, selfScore("a", { a: { points: "8" }, b: { points: "8" } }))).toEqual([
      "criterion-of-others /entries/1",
    ]);
  });

  test("a criterion that was not assigned is refused, and is not missed", () => {
    const desk = deskOf([typed("x"), typed("y")], { notAssigned: [["a", "y"]] });
    expect(read(desk, selfScore("a", { x: { points: "8" } }))).toEqual([]);
    expect(read(desk, selfScore("a", { x: { points: "8" }, y: { points: "8" } }))).toEqual([
      "criterion-not-assigned /entries/1",
    ]);
    expect(read(desk, selfScore("b", { x: { points: "8" } }))).toEqual(["blank /entries"]);
  });

  test("a self-score leaves no base blank; zero is a value, and a count of deductions may be left out", () => {
    const desk = deskOf([typed("x"), rate("y"), counted("z")]);
    expect(
      read(desk, selfScore("a", { x: { points: "0" }, y: { inputs: { done: "0", all: "0" } } })),
    ).toEqual([]);
    expect(read(desk, selfScore("a", { x: {}, y: { inputs: { done: null, all: "" } } }))).toEqual([
      "blank /entries/0/points",
      "blank /entries/1/inputs/done",
      "blank /entries/1/inputs/all",
    ]);
    expect(read(desk, selfScore("a", {}))).toEqual(["blank /entries", "blank /entries", "blank /entries"]);
  });

  test("a blank names the figure that is missing; typed points, the criterion", () => {
    const desk = deskOf([typed("x"), rate("y")]);
    const { problems } = readCard(desk, selfScore("a", { y: { inputs: { done: "9" } } }));
    expect(problems.map((problem) => inWords(problem, "en"))).toEqual([
      "Item Y: “Tổng số việc” is blank. Zero is a value: enter 0 (or “No”) if there is none.",
      "Item X: “Tiêu chí x” is blank. Zero is a value: enter 0 (or “No”) if there is none.",
    ]);
  });

  test("another authority's figure is not the agency's to miss", () => {
    const par: WrittenCriterion = {
      id: "par",
      code: "PAR",
      title: "Chỉ số CCHC",
      max: "10",
      inputs: [{ kind: "percent", id: "index", title: "Chỉ số" }],
      base: { kind: "external", input: "index", outOf: "100", source: "Sở Nội vụ" },
    };
    expect(read(deskOf([par]), selfScore("a", { par: {} }))).toEqual([]);
    expect(read(deskOf([par]), selfScore("a", {}))).toEqual([]);
  });

  test("a verifier enters what it corrects, and nothing else is missed", () => {
    const desk = deskOf([typed("x"), rate("y")]);
    expect(read(desk, verified("a", { x: { points: "8" } }))).toEqual([]);
    expect(read(desk, secondReview("a", { y: { inputs: { done: "9" } } }))).toEqual([]);
  });
});

describe("figures", () => {
  const inputs: WrittenInput[] = [
    { kind: "count", id: "n", title: "Số lần" },
    { kind: "amount", id: "amount", title: "Số tiền" },
    { kind: "percent", id: "percent", title: "Tỷ lệ" },
    { kind: "flag", id: "flag", title: "Có kế hoạch" },
    { kind: "date", id: "day", title: "Ngày gửi" },
    {
      kind: "choice",
      id: "level",
      title: "Mức",
      options: [
        { id: "good", title: "Tốt" },
        { id: "poor", title: "Kém" },
      ],
    },
  ];
  const desk = deskOf([counted("x", "10", { inputs, lines: [] })]);

  test.each([
    ["n", "1.5", "count-format"],
    ["n", 3, "count-format"],
    ["amount", "1,5", "amount-format"],
    ["percent", "97.7 %", "percent-format"],
    ["flag", "Có", "flag-format"],
    ["day", "08/05", "date-format"],
    ["level", "fair", "choice-format"],
    ["nothing", "1", "unknown-input"],
  ])("%s: %s is refused in its place", (input, sent, code) => {
    const { problems } = readCard(desk, selfScore("a", { x: { inputs: { [input]: sent } } }));
    expect(problems).toMatchObject([{ code, at: { input, pointer: `/entries/0/inputs/${input}` } }]);
    expect(inWords(problems[0] ?? { code: "blank", facts: {} }, "vi")).not.toContain("{");
  });

  test("a figure that is refused is not blank as well", () => {
    const given = selfScore("a", { x: { points: "8,5" }, y: { inputs: { done: "9.5", all: "10" } } });
    expect(read(deskOf([typed("x"), rate("y")]), given)).toEqual([
      "points-format /entries/0/points",
      "count-format /entries/1/inputs/done",
    ]);
  });

  test("a part above its whole is refused once, however many rules read it", () => {
    const twice = rate("x", {
      lines: [
        {
          id: "x-1",
          code: "X.1",
          title: "Vượt",
          effect: "add",
          rule: {
            kind: "steps",
            reading: { part: "done", whole: "all", share: true },
            bands: [{ from: "0", points: "1" }],
          },
        },
      ],
    });
    expect(read(deskOf([twice]), selfScore("a", { x: { inputs: { done: "11", all: "10" } } }))).toEqual([
      "part-above-whole /entries/0/inputs/done",
    ]);
  });

  test("a day the table names and the period does not have is said of the criterion", () => {
    const due = counted("x", "10", {
      inputs: [{ kind: "date", id: "sent", title: "Ngày gửi" }],
      lines: [
        {
          id: "x-1",
          code: "X.1",
          title: "Trễ",
          effect: "deduct",
          rule: {
            kind: "deadline",
            days: [{ input: "sent", due: { named: "tong-ket", days: 0 } }],
            per: "once",
            points: "1",
          },
        },
      ],
    });
    expect(read(deskOf([due]), selfScore("a", {}))).toEqual([]);
    expect(read(deskOf([due]), selfScore("a", { x: {} }))).toEqual(["day-not-named /entries/0"]);
    expect(read(deskOf([due], { days: { "tong-ket": "2024-12-15" } }), selfScore("a", { x: {} }))).toEqual(
      [],
    );
  });
});

describe("points and claims", () => {
  test.each([
    ["10.01", "points-above-maximum"],
    ["-0.5", "points-negative"],
    ["7.3", "points-off-step"],
    ["7.255", "points-too-fine"],
  ])("typed points of %s are refused: %s", (points, code) => {
    const desk = deskOf([typed("x", "10", { base: { kind: "direct", step: "0.5" } })]);
    expect(read(desk, selfScore("a", { x: { points } }))).toEqual([`${code} /entries/0/points`]);
  });

  test("points that a rule computes are not typed", () => {
    expect(read(deskOf([counted("x")]), selfScore("a", { x: { points: "9" } }))).toEqual([
      "points-not-typed /entries/0/points",
    ]);
  });

  test("a claim is points; it may be above what the rules give and not below what a criterion can come to", () => {
    const desk = deskOf([counted("x")]);
    const claiming = (claimed: string) => read(desk, selfScore("a", { x: { claimed } }));
    expect(claiming("99")).toEqual([]);
    expect(claiming("9,5")).toEqual(["points-format /entries/0/claimed"]);
    expect(claiming("-0.5")).toEqual(["points-below-floor /entries/0/claimed"]);
  });

  test("where a criterion may fall below zero, a claim may say so", () => {
    const { base: _, ...deductions } = counted("x", "0", { floor: "-5" });
    const desk = deskOf([deductions]);
    const claiming = (claimed: string) => read(desk, selfScore("a", { x: { claimed } }));
    expect(claiming("-5")).toEqual([]);
    expect(claiming("-5.01")).toEqual(["points-below-floor /entries/0/claimed"]);
  });
});

describe("rounds in which points are typed", () => {
  const typedByCouncil = (criterion: WrittenCriterion, points: string) =>
    read(deskOf([criterion]), council("a", { x: { points } })).map((each) => each.split(" ")[0]);

  test("cross-scores and the council type points whatever rule computes the others, and no figures", () => {
    const desk = deskOf([counted("x")]);
    expect(read(desk, crossScore("a", "b", { x: { points: "9" } }))).toEqual([]);
    expect(read(desk, crossScore("a", "b", { x: { points: "9,5" } }))).toEqual([
      "points-format /entries/0/points",
    ]);
    expect(read(desk, crossScore("a", "b", { x: { inputs: { late: "1" } } }))).toEqual([
      "unknown-input /entries/0/inputs/late",
    ]);
  });

  test("a criterion is typed as a whole, from zero to its maximum and the caps of what is added", () => {
    expect(typedByCouncil(counted("x"), "12")).toEqual([]);
    expect(typedByCouncil(counted("x"), "12.01")).toEqual(["points-above-maximum"]);
    expect(typedByCouncil(counted("x"), "-0.01")).toEqual(["points-below-floor"]);
    expect(typedByCouncil(counted("x", "10", { addAtMost: "1" }), "11.01")).toEqual(["points-above-maximum"]);
    expect(typedByCouncil(counted("x", "10", { atMost: "10" }), "10.01")).toEqual(["points-above-maximum"]);
  });

  test("a bonus without a cap has no most; a proportion that goes on above its target counts in", () => {
    const [deduct, add] = counted("x").lines ?? [];
    if (!deduct || !add) throw new Error("two lines");
    const { atMost: _, ...uncapped } = add;
    expect(typedByCouncil(counted("x", "10", { lines: [deduct, uncapped] }), "99")).toEqual([]);
    const { lines: __, ...plain } = counted("x");
    const base = { kind: "proportional", achieved: "late", target: "ideas" } as const;
    expect(typedByCouncil({ ...plain, base: { ...base, beyond: "1.5" } }, "11.5")).toEqual([]);
    expect(typedByCouncil({ ...plain, base }, "10.01")).toEqual(["points-above-maximum"]);
  });

  test("what may fall below zero may be typed below zero", () => {
    const { base: _, ...deductions } = counted("x", "0", { floor: "none" });
    expect(typedByCouncil(deductions, "-2")).toEqual([]);
  });

  test("where points are typed on a scale or by steps, they are in this round too", () => {
    const scaled = typed("x", "20", { base: { kind: "direct", outOf: "10" } });
    expect(typedByCouncil(scaled, "10")).toEqual([]);
    expect(typedByCouncil(scaled, "10.5")).toEqual(["points-above-maximum"]);
    const withLines = counted("x", "10", { base: { kind: "direct", outOf: "5" } });
    expect(typedByCouncil(withLines, "5.5")).toEqual(["points-above-maximum"]);
    expect(typedByCouncil(typed("x", "10", { base: { kind: "direct", step: "0.5" } }), "9.3")).toEqual([
      "points-off-step",
    ]);
    expect(typedByCouncil(counted("x", "10", { base: { kind: "direct" } }), "11.3")).toEqual([]);
  });
});

describe("targets", () => {
  const won = relative("x");
  const withTarget: WrittenCriterion = {
    ...won,
    base: { kind: "proportional", achieved: "done", target: "goal" },
    inputs: (won.inputs ?? []).map((input) =>
      input.id === "goal" ? { ...input, target: true as const } : input,
    ),
  };

  test("a registered target stands in every round and nobody who scores may set it", () => {
    const desk = deskOf([withTarget], { targets: [["a", "x", "goal", "100"]] });
    expect(read(desk, selfScore("a", { x: { inputs: { done: "90" } } }))).toEqual([]);
    expect(read(desk, selfScore("a", { x: { inputs: { done: "90", goal: "80" } } }))).toEqual([
      "target-not-yours /entries/0/inputs/goal",
    ]);
    expect(read(desk, verified("a", { x: { inputs: { goal: "80" } } }))).toEqual([
      "target-not-yours /entries/0/inputs/goal",
    ]);
  });

  test("a missing target is the secretariat's to register: a notice, not a refusal", () => {
    const desk = deskOf([withTarget]);
    const sent = readCard(desk, selfScore("a", { x: { inputs: { done: "90" } } }));
    expect(sent.ok).toBe(true);
    expect(problemsOf(sent)).toEqual(["target-missing /entries/0/inputs/goal"]);
    expect(read(desk, selfScore("a", {}))).toEqual(["blank /entries", "target-missing /entries"]);
  });

  test("a target that is no figure is as good as none", () => {
    const desk = deskOf([withTarget], { targets: [["a", "x", "goal", "một trăm"]] });
    expect(read(desk, selfScore("a", { x: { inputs: { done: "90" } } }))).toEqual([
      "target-missing /entries/0/inputs/goal",
    ]);
  });
});

describe("what does not apply", () => {
  const desk = deskOf([typed("x", "10", { mayNotApply: true }), typed("y")]);
  const away = { notApplicable: { reason: "Không có vốn đầu tư công" } };

  test("a criterion declared not applicable is not blank, and the verifier is told", () => {
    const sent = readCard(desk, selfScore("a", { x: away, y: { points: "8" } }));
    expect(sent.ok).toBe(true);
    expect(problemsOf(sent)).toEqual(["declared-not-applicable /entries/0"]);
  });

  test("only where the table allows it", () => {
    expect(read(desk, selfScore("a", { x: { points: "8" }, y: away }))).toEqual([
      "must-apply /entries/1/notApplicable",
    ]);
  });
});

describe("gates", () => {
  const gates = [
    { id: "ky-luat", code: "Điều 6", title: "Tập thể bị kỷ luật", on: "declared", effect: "excluded" },
    { id: "khong-gui", code: "Điều 5", title: "Không gửi", on: "no-self-score", effect: "unclassified" },
  ] as const;
  const desk = deskOf([typed("x")], { gates: [...gates] });
  const declaring = (gate: string, holds: boolean) =>
    read(
      desk,
      selfScore("a", { x: { points: "8" } }, { declarations: [{ gate, holds, reason: "Quyết định" }] }),
    );

  test("a gate that holds is a notice; one that does not is nothing", () => {
    expect(declaring("ky-luat", true)).toEqual(["gate-declared /declarations/0"]);
    expect(declaring("ky-luat", false)).toEqual([]);
  });

  test("a gate the table does not have, or that nobody declares, is refused", () => {
    expect(declaring("khac", true)).toEqual(["unknown-gate /declarations/0"]);
    expect(declaring("khong-gui", true)).toEqual(["unknown-gate /declarations/0"]);
  });
});

test("everything wrong with a card is said at once", () => {
  const desk = deskOf([typed("x"), counted("y"), typed("z")]);
  const given = selfScore(
    "a",
    {
      x: { points: "11", notApplicable: { reason: "Không có" } },
      y: { inputs: { late: "nhiều" }, claimed: "-1", exempt: [{ line: "y-ideas", reason: "Không rõ" }] },
      w: {},
    },
    { declarations: [{ gate: "khac", holds: true, reason: "Không rõ" }] },
  );
  expect(read(desk, given)).toEqual([
    "must-apply /entries/0/notApplicable",
    "points-above-maximum /entries/0/points",
    "count-format /entries/1/inputs/late",
    "points-below-floor /entries/1/claimed",
    "no-exemption /entries/1/exempt/0",
    "unknown-criterion /entries/2",
    "blank /entries",
    "unknown-gate /declarations/0",
  ]);
});
