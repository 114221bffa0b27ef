import { describe, expect, test } from "vitest";
import type { Desk } from "../../shared/desk.ts";
import { readCard } from "../../shared/read-card.ts";
import type { WrittenCriterion } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import {
  council,
  counted,
  deskOf,
  finalOf,
  lineOf,
  placesOf,
  problemsOf,
  secondReview,
  selfScore,
  tallied,
  typed,
  verified,
} from "../support/small-bloc.ts";

const reason = "Không có nhiệm vụ này";

describe("which round decides", () => {
  const desk = deskOf([typed("x")]);
  const final = (...cards: readonly Scorecard[]) => finalOf(tallied(desk, cards), "a", "x");
  const self = selfScore("a", { x: { points: "9" } });
  const first = verified("a", { x: { points: "7" } });
  const second = secondReview("a", { x: { points: "8" } });

  test("second over verified over self, never the maximum", () => {
    expect(final(self)).toBe("9");
    expect(final(self, first)).toBe("7");
    expect(final(self, first, second)).toBe("8");
    expect(final(self, verified("a", { x: { points: "10" } }), second)).toBe("8");
  });

  test("the council's typed points stand over all of them where the table says so", () => {
    const last = council("a", { x: { points: "6" } });
    expect(final(self, first, second, last)).toBe("6");
    const listened = deskOf([typed("x")], { policy: { precedence: ["second", "verified", "self"] } });
    expect(finalOf(tallied(listened, [self, first, last]), "a", "x")).toBe("7");
  });

  test("points that the council types on a scale are worth their coefficient", () => {
    const scaled = deskOf([typed("x", "20", { base: { kind: "direct", outOf: "10" } })]);
    expect(finalOf(tallied(scaled, [council("a", { x: { points: "8.5" } })]), "a", "x")).toBe("17");
  });

  test("a council that leaves a criterion blank leaves it as it was", () => {
    expect(final(self, council("a", { x: { explanation: "Giữ nguyên" } }))).toBe("9");
  });

  test("a self-score is final only where the table says so", () => {
    const strict = deskOf([typed("x")], { policy: { precedence: ["verified"] } });
    const tally = tallied(strict, [self]);
    expect(finalOf(tally, "a", "x")).toBeUndefined();
    expect(lineOf(tally, "a").place).toEqual({ state: "ungraded", criteria: ["x"] });
  });

  test("what was achieved counts in the rounds that decide, though it was entered in one that does not", () => {
    const strict = deskOf([counted("x")], { policy: { precedence: ["verified"] } });
    const entered = selfScore("a", { x: { inputs: { late: "1", ideas: "2" } } });
    const corrected = verified("a", { x: { inputs: { late: "3" } } });
    expect(finalOf(tallied(strict, [entered, corrected]), "a", "x")).toBe("10.5");
  });
});

describe("what a later round leaves out", () => {
  const desk = deskOf([counted("x", "10", { mayNotApply: true })]);
  const final = (...cards: readonly Scorecard[]) => finalOf(tallied(desk, cards), "a", "x");
  const exempt = [{ line: "x-late", reason: "Tự phát hiện" }];

  test("figures that are not corrected stand", () => {
    const self = selfScore("a", { x: { inputs: { late: "2", ideas: "1" } } });
    expect(final(self, verified("a", { x: { inputs: { late: "0" } } }))).toBe("11");
    expect(final(self, verified("a", { x: { inputs: { late: "0" } } }), secondReview("a", { x: {} }))).toBe(
      "11",
    );
  });

  test("a verifier's entry without figures confirms the self-score with its claim", () => {
    const self = selfScore("a", { x: { inputs: { late: "0" }, claimed: "9" } });
    expect(final(self)).toBe("9");
    expect(final(self, verified("a", { x: {} }))).toBe("9");
    expect(final(self, verified("a", { x: { inputs: { late: null, ideas: "" } } }))).toBe("9");
  });

  test("a claim falls when a verifier enters figures without it, and a verifier may repeat it", () => {
    const self = selfScore("a", { x: { inputs: { late: "0" }, claimed: "9" } });
    expect(final(self, verified("a", { x: { inputs: { late: "1" } } }))).toBe("9.5");
    expect(final(self, verified("a", { x: { inputs: { late: "1" }, claimed: "9" } }))).toBe("9");
    expect(final(self, verified("a", { x: { claimed: "8.5" } }))).toBe("8.5");
  });

  test("an exemption stands until a verifier enters figures without it", () => {
    const self = selfScore("a", { x: { inputs: { late: "2" }, exempt } });
    expect(final(self, verified("a", { x: {} }))).toBe("10");
    expect(final(self, verified("a", { x: { inputs: { late: "1" } } }))).toBe("9.5");
    expect(final(self, verified("a", { x: { inputs: { late: "1" }, exempt } }))).toBe("10");
  });

  test("a criterion declared not applicable is confirmed by an empty entry and denied by figures", () => {
    const self = selfScore("a", { x: { notApplicable: { reason } } });
    const confirmed = tallied(desk, [self, verified("a", { x: {} })]);
    expect(lineOf(confirmed, "a").finals.get("x" as never)?.notApplicable).toBe("declared");
    expect(final(self, verified("a", { x: { inputs: { late: "2" } } }))).toBe("9");
  });

  test("a verifier may find that a criterion does not apply, and the second review that it does", () => {
    const self = selfScore("a", { x: { inputs: { late: "2" } } });
    const found = verified("a", { x: { notApplicable: { reason } } });
    expect(final(self, found)).toBeUndefined();
    expect(placesOf(tallied(desk, [self, found]))[0]).toBe("a 1");
    expect(final(self, found, secondReview("a", { x: { inputs: { ideas: "1" } } }))).toBe("10");
  });

  test("a correction that makes a part larger than its whole is reported", () => {
    const rate: WrittenCriterion = {
      id: "x",
      code: "X",
      title: "Tỷ lệ",
      max: "10",
      inputs: [
        { kind: "count", id: "done", title: "Việc đúng hạn" },
        { kind: "count", id: "all", title: "Tổng số việc" },
      ],
      base: {
        kind: "steps",
        reading: { part: "done", whole: "all", share: true },
        bands: [{ from: "0", points: "10" }],
      },
    };
    const tally = tallied(deskOf([rate]), [
      selfScore("a", { x: { inputs: { done: "9", all: "10" } } }),
      verified("a", { x: { inputs: { all: "8" } } }),
    ]);
    expect(lineOf(tally, "a").problems).toMatchObject([
      { code: "part-above-whole", severity: "warning", at: { criterion: "x", input: "done" } },
    ]);
  });
});

describe("who verifies what", () => {
  const read = (desk: Desk, card: Scorecard) => problemsOf(readCard(desk, card));

  test("an office verifies what the table assigns to it, by itself or by its section; the secretariat the rest", () => {
    const desk = deskOf([], {
      sections: [
        {
          id: "i",
          code: "I",
          title: "Phần I",
          max: "20",
          verifier: "phong-1",
          criteria: [typed("x"), typed("y", "10", { verifier: "phong-2" })],
        },
        { id: "ii", code: "II", title: "Phần II", max: "10", criteria: [typed("z")] },
      ],
    });
    const all = { x: { points: "8" }, y: { points: "8" }, z: { points: "8" } };
    const refused = (scorer: string) => read(desk, verified("a", all, scorer));
    expect(refused("phong-1")).toEqual(["not-yours-to-score /entries/1", "not-yours-to-score /entries/2"]);
    expect(refused("phong-2")).toEqual(["not-yours-to-score /entries/0", "not-yours-to-score /entries/2"]);
    expect(refused("to-thu-ky")).toEqual(["not-yours-to-score /entries/0", "not-yours-to-score /entries/1"]);
  });

  test("those who check together with the verifier do not enter; the verifier does", () => {
    const desk = deskOf([typed("x", "10", { verifier: "phong-1", together: ["phong-2" as never] })]);
    expect(read(desk, verified("a", { x: { points: "8" } }, "phong-1"))).toEqual([]);
    expect(read(desk, verified("a", { x: { points: "8" } }, "phong-2"))).toEqual([
      "not-yours-to-score /entries/0",
    ]);
  });

  test("the second review is about everything, whoever verified", () => {
    const desk = deskOf([typed("x", "10", { verifier: "phong-1" })]);
    expect(read(desk, secondReview("a", { x: { points: "8" } }))).toEqual([]);
  });
});

describe("a line with a verifier of its own", () => {
  const plain = counted("x", "10", { verifier: "phong-1", mayNotApply: true });
  const shared: WrittenCriterion = {
    ...plain,
    inputs: [...(plain.inputs ?? []), { kind: "flag", id: "praised", title: "Được biểu dương" }],
    lines: (plain.lines ?? []).map((line) =>
      line.effect === "add"
        ? { ...line, verifier: "phong-2", exemption: "Không", if: [{ when: "stated", input: "praised" }] }
        : line,
    ),
  };
  const desk = deskOf([shared]);
  const of = (scorer: string, entry: Parameters<typeof verified>[1][string]) =>
    verified("a", { x: entry }, scorer);
  const read = (card: Scorecard, on = desk) => problemsOf(readCard(on, card));
  const exempt = [{ line: "x-late", reason: "Tự phát hiện" }];

  test("each verifier enters the inputs of its own part, those of a line's conditions included", () => {
    expect(read(of("phong-1", { inputs: { late: "1", ideas: null } }))).toEqual([]);
    expect(read(of("phong-2", { inputs: { late: "", ideas: "1", praised: true } }))).toEqual([]);
    expect(read(of("phong-1", { inputs: { ideas: "1", praised: true } }))).toEqual([
      "input-not-yours /entries/0/inputs/ideas",
      "input-not-yours /entries/0/inputs/praised",
    ]);
    expect(read(of("phong-2", { inputs: { late: "1" } }))).toEqual([
      "input-not-yours /entries/0/inputs/late",
    ]);
  });

  test("the line's verifier does not speak for the whole criterion", () => {
    expect(read(of("phong-2", { claimed: "9", notApplicable: { reason }, exempt }))).toEqual([
      "not-yours-to-score /entries/0/claimed",
      "not-yours-to-score /entries/0/exempt/0",
      "not-yours-to-score /entries/0/notApplicable",
    ]);
    const direct = deskOf([{ ...shared, base: { kind: "direct" } }]);
    expect(read(of("phong-2", { points: "9" }), direct)).toEqual(["not-yours-to-score /entries/0/points"]);
    expect(read(of("phong-1", { points: "9" }), direct)).toEqual([]);
  });

  test("what the base reads is the criterion's verifier's, though a condition of the line reads it too", () => {
    const passed = deskOf([{ ...shared, base: { kind: "pass-fail", input: "praised" } }]);
    expect(read(of("phong-1", { inputs: { praised: true } }), passed)).toEqual([]);
    expect(read(of("phong-2", { inputs: { praised: true } }), passed)).toEqual([
      "input-not-yours /entries/0/inputs/praised",
    ]);
  });

  test("two verifiers of one criterion correct it together, in any order", () => {
    const self = selfScore("a", { x: { inputs: { late: "4", ideas: "0", praised: false } } });
    const base = of("phong-1", { inputs: { late: "2" } });
    const line = of("phong-2", { inputs: { ideas: "1", praised: true } });
    expect(finalOf(tallied(desk, [self, base, line]), "a", "x")).toBe("10");
    expect(finalOf(tallied(desk, [line, base, self]), "a", "x")).toBe("10");
  });

  test("where a self-score may stand, what one of them corrected counts at once", () => {
    const self = selfScore("a", { x: { inputs: { late: "4" } } });
    const line = of("phong-2", { inputs: { ideas: "1", praised: true } });
    expect(finalOf(tallied(desk, [self]), "a", "x")).toBe("8");
    expect(finalOf(tallied(desk, [self, line]), "a", "x")).toBe("9");
  });

  test("a claim and an exemption are touched only by those who answer for them", () => {
    const self = selfScore("a", { x: { inputs: { late: "4" }, claimed: "8", exempt } });
    const line = of("phong-2", { inputs: { ideas: "1", praised: true } });
    expect(finalOf(tallied(desk, [self, line]), "a", "x")).toBe("8");
    const repeated = of("phong-1", { inputs: { late: "2" }, exempt, claimed: "10" });
    const denied = of("phong-1", { inputs: { late: "2" } });
    for (const cards of [
      [repeated, line],
      [line, repeated],
    ])
      expect(finalOf(tallied(desk, [self, ...cards]), "a", "x")).toBe("10");
    expect(finalOf(tallied(desk, [self, denied, line]), "a", "x")).toBe("10"); // 10 − 1 + 1
  });

  test("that a criterion does not apply is the criterion's verifier's to say", () => {
    const self = selfScore("a", { x: { notApplicable: { reason } } });
    const line = of("phong-2", { inputs: { ideas: "1", praised: true } });
    const kept = of("phong-1", { notApplicable: { reason } });
    for (const cards of [[line], [line, kept], [kept, line]])
      expect(finalOf(tallied(desk, [self, ...cards]), "a", "x")).toBeUndefined();
    expect(finalOf(tallied(desk, [self, line, of("phong-1", { inputs: { late: "0" } })]), "a", "x")).toBe(
      "11",
    );
  });

  test("where a self-score is not final, the criterion waits for all of its verifiers", () => {
    const strict = deskOf([shared], { policy: { precedence: ["second", "verified"] } });
    const self = selfScore("a", { x: { inputs: { late: "2" } } });
    const [base, line] = [of("phong-1", {}), of("phong-2", {})];
    expect(finalOf(tallied(strict, [self, base]), "a", "x")).toBeUndefined();
    expect(finalOf(tallied(strict, [self, line]), "a", "x")).toBeUndefined();
    expect(finalOf(tallied(strict, [self, base, line]), "a", "x")).toBe("9");
    expect(finalOf(tallied(strict, [self, secondReview("a", { x: {} })]), "a", "x")).toBe("9");
  });
});
