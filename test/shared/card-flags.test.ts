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
  problemsOf,
  selfScore,
  tallied,
  typed,
  verified,
} from "../support/small-bloc.ts";

/** What is flagged of a card that is taken all the same. */
function flags(desk: Desk, card: Scorecard): readonly string[] {
  const read = readCard(desk, card);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return problemsOf(read);
}

const sentOn: WrittenCriterion = counted("x", "10", {
  inputs: [{ kind: "date", id: "sent", title: "Ngày gửi" }],
  lines: [
    {
      id: "x-1",
      code: "X.1",
      title: "Trễ",
      effect: "deduct",
      rule: {
        kind: "deadline",
        days: [{ input: "sent", due: { on: "2024-06-15" } }],
        per: "once",
        points: "1",
      },
    },
  ],
});

describe("days", () => {
  test.each([
    ["2024-01-01", []],
    ["2024-12-31", []],
    ["2023-12-31", ["date-outside-period /entries/0/inputs/sent"]],
    ["2025-01-01", ["date-outside-period /entries/0/inputs/sent"]],
    ["2024-02-30", ["date-impossible /entries/0/inputs/sent"]],
    ["2023-02-30", ["date-impossible /entries/0/inputs/sent", "date-outside-period /entries/0/inputs/sent"]],
    ["none", []],
  ])("a day entered as %s", (sent, expected) => {
    expect(flags(deskOf([sentOn]), selfScore("a", { x: { inputs: { sent } } }))).toEqual(expected);
  });

  test("a day that is flagged counts until a verifier says otherwise", () => {
    const desk = deskOf([sentOn]);
    const cards = [selfScore("a", { x: { inputs: { sent: "2025-02-30" } } })];
    expect(finalOf(tallied(desk, cards), "a", "x")).toBe("9");
    const corrected = [...cards, verified("a", { x: { inputs: { sent: "2024-06-15" } } })];
    expect(finalOf(tallied(desk, corrected), "a", "x")).toBe("10");
  });
});

describe("evidence", () => {
  const desk = deskOf([typed("x", "10", { evidence: "required" })]);
  const describing = (...evidence: object[]) => flags(desk, selfScore("a", { x: { points: "8", evidence } }));

  test("evidence of the period is not flagged", () => {
    expect(
      describing({ number: "12/BC", date: "2024-11-30", issuer: "Văn phòng", excerpt: "Báo cáo" }),
    ).toEqual([]);
  });

  test("evidence outside the period, of an impossible day or of an act under way is flagged, each in its place", () => {
    expect(
      describing(
        { date: "2021-07-13" },
        { date: "2024-11-31" },
        { underWay: true, excerpt: "Đang thu gom" },
        { underWay: true },
      ),
    ).toEqual([
      "date-outside-period /entries/0/evidence/0",
      "date-impossible /entries/0/evidence/1",
      "act-under-way /entries/0/evidence/2",
      "act-under-way /entries/0/evidence/3",
    ]);
  });

  test("evidence is asked of the agency, not of those who verify", () => {
    expect(flags(desk, selfScore("a", { x: { points: "8" } }))).toEqual(["evidence-missing /entries/0"]);
    expect(flags(desk, verified("a", { x: { points: "8" } }))).toEqual([]);
    expect(flags(desk, council("a", { x: { points: "8" } }))).toEqual([]);
  });

  test("a registered target by itself declares nothing", () => {
    const { base: _, ...bonus } = counted("x", "0", { evidence: "required" });
    const goal = { kind: "count", id: "goal", title: "Chỉ tiêu", target: true } as const;
    const desk = deskOf([{ ...bonus, inputs: [...(bonus.inputs ?? []), goal] }], {
      targets: [["a", "x", "goal", "5"]],
    });
    expect(flags(desk, selfScore("a", { x: {} }))).toEqual([]);
    expect(flags(desk, selfScore("a", { x: { inputs: { ideas: "1" } } }))).toEqual([
      "evidence-missing /entries/0",
    ]);
  });
});

describe("codes a claim was written under", () => {
  test("a code the table does not have is reported and the claim stands", () => {
    const claimedUnder = [{ code: "X" }, { code: "X.A", points: "1" }, { code: "X.5" }];
    const desk = deskOf([counted("x")]);
    expect(flags(desk, selfScore("a", { x: { claimedUnder } }))).toEqual(["unknown-code /entries/0"]);
  });
});

describe("exemptions", () => {
  const desk = deskOf([counted("x")]);
  const declaring = (line: string) =>
    selfScore("a", { x: { inputs: { late: "2" }, exempt: [{ line, reason: "Tự phát hiện" }] } });

  test("an exemption the table knows is declared with its reason, and counts until a verifier says otherwise", () => {
    expect(flags(desk, declaring("x-late"))).toEqual(["exemption-declared /entries/0/exempt/0"]);
    expect(finalOf(tallied(desk, [declaring("x-late")]), "a", "x")).toBe("10");
    const denied = verified("a", { x: { exempt: [] } });
    expect(finalOf(tallied(desk, [declaring("x-late"), denied]), "a", "x")).toBe("9");
  });

  test.each(["x-ideas", "khac"])("the line %s has no exemption to declare", (line) => {
    expect(problemsOf(readCard(desk, declaring(line)))).toEqual(["no-exemption /entries/0/exempt/0"]);
  });
});
