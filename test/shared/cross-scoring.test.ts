import { describe, expect, test } from "vitest";
import { ownTotal } from "../../shared/own-total.ts";
import { readCard } from "../../shared/read-card.ts";
import type { WrittenCriterion, WrittenRubric } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import {
  counted,
  crossScore,
  deskOf,
  finalOf,
  lineOf,
  placesOf,
  selfScore,
  tallied,
  typed,
} from "../support/small-bloc.ts";

type Panel = NonNullable<WrittenRubric["policy"]["panel"]>;

const scoredBy = (panel: Panel, criteria: WrittenCriterion[] = [typed("x")]) =>
  deskOf(criteria, { letters: "abcdef", policy: { precedence: ["cross"], panel } });

/** What b, c, d … give agency a on criterion x; "" is nothing given. */
const marks = (...points: readonly string[]): readonly Scorecard[] =>
  points.map((given, index) =>
    crossScore("a", "bcdef"[index] ?? "", { x: given === "" ? {} : { points: given } }),
  );

const final = (panel: Panel, ...points: readonly string[]) =>
  finalOf(tallied(scoredBy(panel), marks(...points)), "a", "x");

describe("the bloc's members score each other", () => {
  test("their marks become one figure by the table's method", () => {
    expect(final({ method: "mean", round: "total" }, "10", "9", "9", "9", "5")).toBe("8.4");
    expect(final({ method: "trimmed-mean", round: "total" }, "10", "9", "9", "9", "5")).toBe("9");
    expect(final({ method: "median", round: "total" }, "10", "9", "7", "9", "5")).toBe("9");
  });

  test("an agency's own self-score is never counted in", () => {
    const desk = scoredBy({ method: "mean", round: "total" });
    const cards = [...marks("8", "9"), selfScore("a", { x: { points: "10" } })];
    expect(finalOf(tallied(desk, cards), "a", "x")).toBe("8.5");
  });

  test("a member who gave nothing is missing, not zero", () => {
    expect(final({ method: "mean", round: "total" }, "8", "", "9")).toBe("8.5");
    expect(final({ method: "mean", round: "total" }, "8", "0", "9")).toBe("5.67");
  });

  test("too few marks for a trimmed mean leave the criterion without points", () => {
    const panel: Panel = { method: "trimmed-mean", drop: 2, round: "total" };
    expect(final(panel, "8", "9", "9", "10")).toBeUndefined();
    expect(final(panel, "8", "9", "9", "10", "9.5")).toBe("9");
    expect(placesOf(tallied(scoredBy(panel), marks("8", "9")))[0]).toBe("a ungraded");
  });

  test("a table that does not say how marks become one figure gives none", () => {
    const desk = deskOf([typed("x")], { letters: "abc", policy: { precedence: ["cross"] } });
    expect(finalOf(tallied(desk, marks("8", "9")), "a", "x")).toBeUndefined();
  });

  test("rounded at the total, marks stay exact until the end; rounded at the criterion, they do not", () => {
    const criteria = [typed("x"), typed("y"), typed("z")];
    const cards = ["b", "c", "d"].map((by, index) => {
      const points = index === 0 ? "9" : "8";
      return crossScore("a", by, { x: { points }, y: { points }, z: { points } });
    });
    const total = (round: Panel["round"]) =>
      lineOf(tallied(scoredBy({ method: "mean", round }, criteria), cards), "a").totals?.total;
    expect(total("total")).toBe(2500); // 3 × 8⅓
    expect(total("criterion")).toBe(2499); // 3 × 8,33
  });

  test("a section's cap bites on the exact figures", () => {
    const desk = deskOf([], {
      letters: "abcd",
      sections: [
        {
          id: "i",
          code: "I",
          title: "Phần I",
          max: "20",
          atMost: "16.5",
          criteria: [typed("x"), typed("y")],
        },
      ],
      policy: { precedence: ["cross"], panel: { method: "mean", round: "total" } },
    });
    const cards = ["b", "c", "d"].map((by, index) => {
      const points = index === 0 ? "9" : "8";
      return crossScore("a", by, { x: { points }, y: { points } });
    });
    const { totals } = lineOf(tallied(desk, cards), "a");
    expect(totals).toMatchObject({ total: 1650 });
    expect([...(totals?.sections.values() ?? [])]).toEqual([1650]);
  });

  test("marks on a scale are worth their coefficient", () => {
    const scaled = typed("x", "25", { base: { kind: "direct", outOf: "10" } });
    const desk = scoredBy({ method: "mean", round: "criterion" }, [scaled]);
    expect(finalOf(tallied(desk, marks("8", "9", "9")), "a", "x")).toBe("21.67"); // 26/3 × 2,5
  });
});

describe("what a card comes to by itself", () => {
  const totalOf = (desk: ReturnType<typeof deskOf>, card: Scorecard) => {
    const read = readCard(desk, card);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return ownTotal(desk, read.value);
  };

  test("a self-score: by the rules, with what they say of its claims", () => {
    const desk = deskOf([typed("x"), counted("y")], { notAssigned: [["b", "x"]] });
    const told = totalOf(
      desk,
      selfScore("a", { x: { points: "8" }, y: { inputs: { late: "3" }, claimed: "10" } }),
    );
    expect(told.total).toBe(1650);
    expect(told.problems.map(({ code }) => code)).toEqual(["claim-despite-deduction"]);
    expect(totalOf(desk, selfScore("b", { y: {} })).total).toBe(1000);
  });

  test("a member's cross-score is told as it is, though one mark is too few for the panel", () => {
    const desk = scoredBy({ method: "trimmed-mean", round: "total" });
    expect(totalOf(desk, crossScore("a", "b", { x: { points: "9" } })).total).toBe(900);
  });

  test("a verifier's card corrects another and has no total of its own", () => {
    const desk = deskOf([typed("x")]);
    const read = readCard(desk, selfScore("a", { x: { points: "8" } }));
    if (!read.ok) throw new Error("read");
    const verified = { ...read.value, card: { ...read.value.card, round: "verified" as const } };
    expect(ownTotal(desk, verified)).toEqual({ problems: [] });
  });
});
