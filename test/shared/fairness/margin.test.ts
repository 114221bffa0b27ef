import { describe, expect, test } from "vitest";
import { fairnessOf } from "../../../shared/fairness/fairness.ts";
import type { WrittenRubric } from "../../../shared/rubric.ts";
import { analysed, crossDesk, firmOf, marked } from "../../support/cross-scores.ts";
import { agencyId, counted, deskOf, exclude, late, selfScore, typed } from "../../support/small-bloc.ts";

type Policy = Partial<WrittenRubric["policy"]>;

const BONUS = counted("y", "0");
/** Additions without end, and no floor. */
const UNBOUNDED = {
  ...BONUS,
  floor: "none" as const,
  lines: (BONUS.lines ?? []).slice(1).map(({ atMost: _, ...line }) => line),
};

/** What b is behind a, the agencies' points for x and y written "8 7". */
const behind = (a: string, b: string, policy: Policy = {}) => {
  const fairness = analysed(crossDesk([typed("x"), typed("y")], policy), marked(`c a ${a}`, `c b ${b}`));
  expect(fairness.tally.lines[1]?.agency).toBe(agencyId("b"));
  return firmOf(fairness, "b");
};

describe("the margin to the neighbour above", () => {
  test("is the difference of the totals; the first has none", () => {
    expect(behind("8 7", "7 7.75").margin).toEqual({
      above: "co-quan-a",
      points: 25,
      on: { by: "total" },
      by: 25,
    });
    const fairness = analysed(crossDesk(), marked("c a 8", "c b 7"), exclude("b"));
    expect(firmOf(fairness, "a").margin).toBeUndefined();
    expect(firmOf(fairness, "b")).toEqual({
      line: fairness.lines.find(({ line }) => line.agency === "co-quan-b")?.line,
    });
  });

  test("of level totals is nothing, with the tie-break that separated them", () => {
    const byX: Policy = { tieBreaks: [{ by: "criterion", criterion: "x" }] };
    expect(behind("8 7", "7.5 7.5", byX).margin).toEqual({
      above: "co-quan-a",
      points: 0,
      on: { by: "criterion", criterion: "x" },
      by: 50,
    });
    const desk = crossDesk([typed("x")], { precedence: ["cross"], tieBreaks: [{ by: "in-time" }] });
    const cards = [
      ...marked("c a 8", "c b 8").map((card) => ({ card, late: false })),
      late(selfScore("b", { x: { points: "8" } })),
    ];
    const { margin } = firmOf(fairnessOf(desk, cards, []), "b");
    expect(margin).toEqual({ above: "co-quan-a", points: 0, on: { by: "in-time" } });
  });

  test("of agencies level on everything is nothing, and nothing separated them", () => {
    expect(behind("8 7", "8 7").margin).toEqual({ above: "co-quan-a", points: 0 });
  });
});

describe("the smallest change that swaps two neighbours", () => {
  test("is a hundredth more than the margin, whichever criterion it is made in", () => {
    expect(behind("8 7", "7 7.75").swap).toEqual({
      agency: "co-quan-b",
      criterion: "x",
      change: 26,
      on: { by: "total" },
      by: 1,
      ways: 4,
    });
  });

  test("is the margin itself where the tie-break then decides, in the criterion it looks at", () => {
    const byY: Policy = { tieBreaks: [{ by: "criterion", criterion: "y" }] };
    expect(behind("8 7", "7 7", byY).swap).toEqual({
      agency: "co-quan-b",
      criterion: "y",
      change: 100,
      on: { by: "criterion", criterion: "y" },
      by: 100,
      ways: 2,
    });
  });

  test("a tie-break on a criterion that is another agency's alone is no points of this one", () => {
    const own = typed("y", "10", { only: ["co-quan-a"] });
    const desk = crossDesk([typed("x"), own], { tieBreaks: [{ by: "criterion", criterion: "y" }] });
    const behindBy = (x: string) => firmOf(analysed(desk, marked("c a 5 3", `c b ${x}`)), "b");
    expect(behindBy("8").margin).toMatchObject({
      points: 0,
      on: { by: "criterion", criterion: "y" },
      by: 300,
    });
    const swap = { agency: "co-quan-b", criterion: "x", on: { by: "total" }, by: 1, ways: 3 };
    expect(behindBy("8").swap).toEqual({ ...swap, change: 1 });
    expect(behindBy("7.5").swap).toEqual({ ...swap, change: 51 });
  });

  test("of level agencies is a hundredth", () => {
    const byX: Policy = { tieBreaks: [{ by: "criterion", criterion: "x" }] };
    expect(behind("8 7", "7 8", byX).swap).toMatchObject({ change: 1, on: { by: "total" }, ways: 4 });
    expect(behind("8 7", "8 7").swap).toMatchObject({ agency: "co-quan-b", change: 1, on: { by: "total" } });
  });

  test("keeps to what a criterion can come to", () => {
    expect(behind("10 8", "10 6").swap).toEqual({
      agency: "co-quan-b",
      criterion: "y",
      change: 201,
      on: { by: "total" },
      by: 1,
      ways: 3,
    });
    expect(behind("9 9.5", "9 3").swap).toMatchObject({
      agency: "co-quan-b",
      criterion: "y",
      change: 651,
      ways: 3,
    });
    expect(behind("10 2", "9.9 0").swap).toMatchObject({
      agency: "co-quan-b",
      criterion: "y",
      change: 211,
      ways: 2,
    });
    expect(behind("1 10", "10 0").swap).toMatchObject({ change: 101, criterion: "y", ways: 2 });
    const scaled = crossDesk([typed("x", "20", { base: { kind: "direct", outOf: "10" } })]);
    expect(firmOf(analysed(scaled, marked("c a 10", "c b 9")), "b").swap).toMatchObject({
      agency: "co-quan-a",
      change: -201,
      ways: 1,
    });
    expect(firmOf(analysed(scaled, marked("c a 0", "c b 0")), "b").swap).toMatchObject({
      change: 1,
      ways: 1,
    });
  });

  test("a mark that is a mean may be off the step of its criterion", () => {
    const stepped = crossDesk([typed("x", "10", { base: { kind: "direct", step: "0.5" } })], {}, "abcd");
    const fairness = analysed(stepped, marked("c a 9", "d a 8.5", "c b 8.5", "d b 8.5"));
    expect(firmOf(fairness, "b").swap).toMatchObject({ criterion: "x", change: 26 });
  });

  test("a criterion without a bound moves by the table's total at most", () => {
    const fairness = analysed(crossDesk([typed("x"), UNBOUNDED]), marked("c a 10 9", "c b 10 0.5"));
    expect(firmOf(fairness, "b").swap).toMatchObject({
      agency: "co-quan-b",
      criterion: "y",
      change: 851,
      ways: 3,
    });
    const far = analysed(crossDesk([typed("x"), UNBOUNDED]), marked("c a 10 25", "c b 0 0"));
    expect(firmOf(far, "b").swap).toBeUndefined();
  });

  test("a section's cap hides what is given to it, and what is taken from over it", () => {
    const sections = [
      { id: "i", code: "I", title: "I", max: "10", atMost: "8", criteria: [typed("x")] },
      { id: "ii", code: "II", title: "II", max: "10", criteria: [typed("y")] },
    ];
    const desk = deskOf([], {
      sections,
      policy: { precedence: ["cross"], panel: { method: "mean", round: "total" } },
    });
    const fairness = analysed(desk, marked("c a 9 8", "c b 8 7"));
    expect(firmOf(fairness, "b").swap).toEqual({
      agency: "co-quan-b",
      criterion: "y",
      change: 101,
      on: { by: "total" },
      by: 1,
      ways: 2,
    });
  });

  test("where the table rescales, less than the margin can be enough", () => {
    const desk = deskOf([typed("x"), typed("y")], {
      notAssigned: [["b", "y"]],
      policy: {
        precedence: ["cross"],
        panel: { method: "mean", round: "total" },
        notApplicable: "rescale-total",
      },
    });
    // a 15; b 7 of 10 is 14 of 20: 0,51 more in x is 15,02.
    const fairness = analysed(desk, marked("c a 8 7", "c b 7"));
    expect(firmOf(fairness, "b").swap).toMatchObject({
      agency: "co-quan-b",
      criterion: "x",
      change: 51,
      by: 2,
    });
  });

  test("what over-claiming or coming late cost stands", () => {
    const desk = crossDesk([typed("x"), typed("y")], { overClaim: { above: "5", points: "2" } });
    const cards = [
      ...marked("c a 5 5", "c b 6 5.5"),
      selfScore("b", { x: { points: "9" }, y: { points: "9" } }),
    ];
    const { margin, swap, line } = firmOf(analysed(desk, cards), "b");
    expect([line.overClaimed, margin?.points]).toEqual([200, 50]);
    expect(swap).toMatchObject({ agency: "co-quan-b", change: 51 });
  });

  test("an agency without a rank is nobody's neighbour", () => {
    const desk = crossDesk([typed("x"), typed("y")]);
    const fairness = analysed(desk, marked("c a 8 7", "c b 7"));
    expect(firmOf(fairness, "b")).not.toHaveProperty("swap");
  });
});
