import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import type { FinalPoints } from "../../shared/final-points.ts";
import type { CriterionId, SectionId } from "../../shared/ids.ts";
import { decimal, exactly, NO_POINTS, type Points, points, roundHalfUp } from "../../shared/points.ts";
import { type Criterion, criteriaOf, Rubric, type WrittenSection } from "../../shared/rubric.ts";
import { scoreCriterion } from "../../shared/score-criterion.ts";
import { totalsOf } from "../../shared/totals.ts";
import { type Entered, sceneOf } from "../support/rule-situation.ts";

const typed = (id: string, max: string) => ({
  id,
  code: id,
  title: id,
  max,
  ...(max !== "0" && { base: { kind: "direct" as const } }),
  mayNotApply: true as const,
});

const table = (sections: WrittenSection[], policy: object = {}): Rubric =>
  Rubric.parse({
    id: "bang",
    version: 1,
    title: "Bảng",
    ground: "Quy chế",
    total: "100",
    sections,
    policy: { rounds: ["self"], precedence: ["self"], notApplicable: "zero", ...policy },
  });

/** Final points by criterion: a figure, a fraction, or that it does not apply. */
const finals = (given: Readonly<Record<string, string | undefined>>): ReadonlyMap<CriterionId, FinalPoints> =>
  new Map(
    Object.entries(given).map(([id, exact]) => [
      id as CriterionId,
      {
        criterion: id as CriterionId,
        problems: [],
        ...(exact === "KAD"
          ? { notApplicable: "declared" as const }
          : exact && { exact: new Fraction(exact) }),
      },
    ]),
  );

const shown = (rubric: Rubric, given: Readonly<Record<string, string | undefined>>) => {
  const { total, sections } = totalsOf(rubric, finals(given));
  return {
    total: decimal(total),
    ...Object.fromEntries([...sections].map(([id, each]) => [id, decimal(each)])),
  };
};

const NESTED: WrittenSection[] = [
  {
    id: "i",
    code: "I",
    title: "I",
    max: "60",
    criteria: [typed("i-1", "10")],
    sections: [
      {
        id: "i-a",
        code: "I.A",
        title: "I.A",
        max: "50",
        criteria: [typed("i-a-1", "30"), typed("i-a-2", "20")],
      },
    ],
  },
  { id: "ii", code: "II", title: "II", max: "40", criteria: [typed("ii-1", "40")] },
];

describe("adding up a card", () => {
  it("a section is the sum of what stands under it, the total the sum of the top sections", () => {
    const rubric = table(NESTED);
    expect(shown(rubric, { "i-1": "9.5", "i-a-1": "30", "i-a-2": "18.25", "ii-1": "40" })).toEqual({
      total: "97.75",
      i: "57.75",
      "i-a": "48.25",
      ii: "40",
    });
  });

  it("a criterion that is not the agency's, or not scored yet, adds nothing", () => {
    expect(shown(table(NESTED), { "i-1": "9.5", "ii-1": undefined }).total).toBe("9.5");
    expect(shown(table(NESTED), {}).total).toBe("0");
  });

  it("where a panel rounds at the total only, exact parts are added and rounded once", () => {
    const given = { "i-1": "10/3", "i-a-1": "10/3", "i-a-2": "10/3", "ii-1": "0" };
    expect(shown(table(NESTED), given)).toEqual({ total: "10", i: "10", "i-a": "6.67", ii: "0" });
  });

  it("0,1 three times is 0,30 exactly", () => {
    expect(shown(table(NESTED), { "i-1": "0.1", "i-a-1": "0.1", "ii-1": "0.1" }).total).toBe("0.3");
  });

  it("a section's own cap bounds its sum, nested ones from the inside out", () => {
    const capped = table([
      {
        ...(NESTED[0] as WrittenSection),
        atMost: "45",
        sections: [{ ...(NESTED[0]?.sections?.[0] as WrittenSection), atMost: "40" }],
      },
    ]);
    expect(shown(capped, { "i-1": "2", "i-a-1": "30", "i-a-2": "20" })).toEqual({
      total: "42",
      i: "42",
      "i-a": "40",
    });
    expect(shown(capped, { "i-1": "9", "i-a-1": "30", "i-a-2": "20" })).toEqual({
      total: "45",
      i: "45",
      "i-a": "40",
    });
  });
});

describe("a criterion that does not apply", () => {
  const given = { "i-1": "KAD", "i-a-1": "27", "i-a-2": "18", "ii-1": "36" };

  it("counts full marks or nothing, as the table says", () => {
    expect(shown(table(NESTED, { notApplicable: "full" }), given).total).toBe("91");
    expect(shown(table(NESTED, { notApplicable: "zero" }), given).total).toBe("81");
  });

  it("or the whole card is rescaled: 846 of 940 is 900 of 1000", () => {
    const thousand = table(
      [{ id: "i", code: "I", title: "I", max: "1000", criteria: [typed("i-1", "60"), typed("i-2", "940")] }],
      { notApplicable: "rescale-total" },
    );
    expect(shown(thousand, { "i-1": "KAD", "i-2": "846" }).total).toBe("900");
    expect(shown(table(NESTED, { notApplicable: "rescale-total" }), given).total).toBe("90");
  });

  it("or its own section is rescaled and the others are not", () => {
    const lost = { "i-1": "9", "i-a-1": "KAD", "i-a-2": "15", "ii-1": "36" };
    expect(shown(table(NESTED, { notApplicable: "rescale-section" }), lost)).toEqual({
      total: "82.5",
      i: "46.5",
      "i-a": "37.5",
      ii: "36",
    });
  });

  it("rescaling rounds half-up to a hundredth, and leaves criteria that only add as they are", () => {
    const section = {
      id: "i",
      code: "I",
      title: "I",
      max: "10",
      criteria: [typed("i-1", "3"), typed("i-2", "7"), typed("thuong", "0")],
    };
    const rubric = table([section], { notApplicable: "rescale-section" });
    expect(shown(rubric, { "i-1": "KAD", "i-2": "5", thuong: "1.5" }).total).toBe("8.64"); // 5 × 10/7 + 1,5
    expect(shown(rubric, { "i-1": "KAD", "i-2": "5", thuong: undefined }).total).toBe("7.14");
  });

  it("nothing left to scale by leaves the sum as it is", () => {
    const rubric = table(NESTED, { notApplicable: "rescale-total" });
    expect(shown(rubric, { "i-1": "KAD", "i-a-1": "KAD", "i-a-2": "KAD", "ii-1": "KAD" }).total).toBe("0");
    expect(shown(rubric, {}).total).toBe("0");
  });
});

describe("caps on all bonuses and all deductions of a card", () => {
  const criterion = (id: string) => ({
    id,
    code: id,
    title: id,
    max: "10",
    inputs: ["so-tre", "so-khen"].map((input) => ({ kind: "count" as const, id: input, title: input })),
    base: { kind: "given" as const },
    lines: [
      {
        id: `${id}-tru`,
        code: `${id}.1`,
        title: "Trễ",
        effect: "deduct" as const,
        rule: { kind: "per-occurrence" as const, input: "so-tre", each: "1" },
      },
      {
        id: `${id}-cong`,
        code: `${id}.2`,
        title: "Khen",
        effect: "add" as const,
        rule: { kind: "per-occurrence" as const, input: "so-khen", each: "1" },
      },
    ],
  });
  const rubric = (policy: object) =>
    table(
      [{ id: "i", code: "I", title: "I", max: "20", criteria: [criterion("i-1"), criterion("i-2")] }],
      policy,
    );
  const scored = (policy: object, ...entered: Entered[]) => {
    const of = rubric(policy);
    const given = criteriaOf(of).map(({ id }, index): [CriterionId, FinalPoints] => {
      const score = scoreCriterion(
        criteriaOf(of)[index] as Criterion,
        sceneOf({ max: "10", entered: entered[index] ?? {} }),
      );
      return [id, { criterion: id, problems: [], score, exact: exactly(score.points ?? NO_POINTS) }];
    });
    const { total, bonuses, deductions } = totalsOf(of, new Map(given));
    return { total: decimal(total), bonuses: decimal(bonuses), deductions: decimal(deductions) };
  };

  it("without caps they are added up for the tie-breaks", () => {
    expect(scored({}, { "so-khen": 3 }, { "so-khen": 2, "so-tre": 4 })).toEqual({
      total: "21",
      bonuses: "5",
      deductions: "4",
    });
  });

  it("bonuses over the cap are taken off the total, deductions over theirs given back", () => {
    expect(scored({ bonusAtMost: "4" }, { "so-khen": 3 }, { "so-khen": 2 })).toMatchObject({
      total: "24",
      bonuses: "4",
    });
    expect(scored({ deductionAtMost: "5" }, { "so-tre": 3 }, { "so-tre": 4 })).toMatchObject({
      total: "15",
      deductions: "5",
    });
    expect(scored({ bonusAtMost: "5", deductionAtMost: "4" }, { "so-khen": 5 }, { "so-tre": 4 })).toEqual({
      total: "21",
      bonuses: "5",
      deductions: "4",
    });
  });

  it("a deduction that a criterion's floor already gave back is not given back again", () => {
    expect(scored({ deductionAtMost: "5" }, { "so-tre": 30 }, {})).toEqual({
      total: "15",
      bonuses: "0",
      deductions: "5",
    });
  });
});

describe("whatever the table and the points", () => {
  const max = fc.integer({ min: 1, max: 400 }).map((each) => points(each * 5));
  const leaf = fc.record({
    max,
    share: fc.integer({ min: 0, max: 100 }),
    applies: fc.integer({ min: 0, max: 4 }),
  });
  const card = fc.record({
    sections: fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    notApplicable: fc.constantFrom("full", "zero", "rescale-section", "rescale-total"),
    raise: fc.integer({ min: 1, max: 50 }),
  });
  type Card = typeof card extends fc.Arbitrary<infer T> ? T : never;

  const rubricOf = ({ sections, notApplicable }: Card) =>
    table(
      sections.map((leaves, s) => ({
        id: `s-${s}`,
        code: `${s}`,
        title: "Phần",
        max: decimal(points(leaves.reduce((sum, each) => sum + each.max, 0))),
        criteria: leaves.map((each, c) => typed(`s-${s}-${c}`, decimal(each.max))),
      })),
      { notApplicable },
    );
  const earnedOf = (each: Card["sections"][number][number]): Points =>
    roundHalfUp(exactly(each.max).mul(each.share).div(100));
  const finalsOf = ({ sections }: Card, raised = 0) =>
    finals(
      Object.fromEntries(
        sections.flatMap((leaves, s) =>
          leaves.map((each, c) => [
            `s-${s}-${c}`,
            each.applies === 0 && (s > 0 || c > 0)
              ? "KAD"
              : decimal(points(Math.min(each.max, earnedOf(each) + (s + c === 0 ? raised : 0)))),
          ]),
        ),
      ),
    );

  it("the printed sections sum to the printed total", () => {
    fc.assert(
      fc.property(card, (given) => {
        const { total, sections } = totalsOf(rubricOf(given), finalsOf(given));
        const sum = [...sections.values()].reduce((all, each) => all + each, 0);
        if (given.notApplicable !== "rescale-total") expect(sum).toBe(total);
        else expect(total).toBeGreaterThanOrEqual(sum);
      }),
    );
  });

  it("raising a criterion's points never lowers the total nor its section", () => {
    fc.assert(
      fc.property(card, (given) => {
        const rubric = rubricOf(given);
        const [before, after] = [
          totalsOf(rubric, finalsOf(given)),
          totalsOf(rubric, finalsOf(given, given.raise)),
        ];
        expect(after.total).toBeGreaterThanOrEqual(before.total);
        const first = "s-0" as SectionId;
        expect(after.sections.get(first)).toBeGreaterThanOrEqual(before.sections.get(first) ?? 0);
      }),
    );
  });

  it("the order criteria were scored in never matters", () => {
    fc.assert(
      fc.property(card, (given) => {
        const rubric = rubricOf(given);
        const scored = [...finalsOf(given)];
        expect(totalsOf(rubric, new Map(scored.toReversed()))).toEqual(totalsOf(rubric, new Map(scored)));
      }),
    );
  });
});
