import { expect, test } from "vitest";
import type { FinalPoints } from "../../shared/final-points.ts";
import type { CriterionId } from "../../shared/ids.ts";
import { exactly, type Points } from "../../shared/points.ts";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { totalsOf } from "../../shared/totals.ts";

type Caps = { atMost?: string; bonusAtMost?: string };

const table = (bonusCap: Caps, notApplicable: "zero" | "rescale-total" = "zero"): Rubric =>
  Rubric.parse({
    id: "bang",
    version: 1,
    title: "Bảng",
    ground: "Quy chế",
    total: "10",
    sections: [
      {
        id: "chinh",
        code: "I",
        title: "Chính",
        max: "10",
        criteria: [
          { id: "chung", code: "I.1", title: "Chung", max: "8", base: { kind: "direct" } },
          { id: "rieng", code: "I.2", title: "Riêng", max: "2", base: { kind: "direct" }, mayNotApply: true },
        ],
      },
      {
        id: "thuong",
        code: "II",
        title: "Thưởng",
        max: "0",
        ...(bonusCap.atMost && { atMost: bonusCap.atMost }),
        criteria: [{ id: "them", code: "II.1", title: "Thêm", max: "0" }],
      },
    ],
    policy: {
      rounds: ["self"],
      precedence: ["self"],
      notApplicable,
      ...(bonusCap.bonusAtMost && { bonusAtMost: bonusCap.bonusAtMost }),
    },
  } satisfies WrittenRubric);

const final = (id: string, points: number, added: number): [CriterionId, FinalPoints] => [
  id as CriterionId,
  {
    criterion: id as CriterionId,
    exact: exactly(points as Points),
    score: {
      points: points as Points,
      base: (points - added) as Points,
      deducted: 0 as Points,
      added: added as Points,
      lines: [],
    },
    problems: [],
  },
];

test.each([
  ["by its section", { atMost: "5" }],
  ["by the policy", { bonusAtMost: "5" }],
  ["by both, which takes it away once", { atMost: "5", bonusAtMost: "5" }],
])("a bonus of 7 is capped to 5 %s", (_, caps) => {
  const totals = totalsOf(table(caps), new Map([final("chung", 800, 0), final("them", 700, 700)]));
  expect(totals.total).toBe(1300);
});

test("the policy's cap still bites on bonuses a section's cap lets through", () => {
  const totals = totalsOf(
    table({ atMost: "6", bonusAtMost: "5" }),
    new Map([final("chung", 1000, 200), final("them", 700, 700)]),
  );
  expect(totals.total).toBe(800 + 500);
});

test("rescaling for what does not apply leaves a capped section of bonuses as it is", () => {
  const notApplicable: [CriterionId, FinalPoints] = [
    "rieng" as CriterionId,
    { criterion: "rieng" as CriterionId, notApplicable: "declared", problems: [] },
  ];
  const totals = totalsOf(
    table({ atMost: "5" }, "rescale-total"),
    new Map([final("chung", 600, 0), notApplicable, final("them", 700, 700)]),
  );
  expect(totals.total).toBe(750 + 500); // 6 × 10/8, and 5 of the 7
});
