import * as z from "zod/mini";
import { decimal, exactly, larger, NO_POINTS, type Points, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { Condition, conditionFormula, holds, readsOfCondition } from "./condition.ts";
import { shareFaults } from "./reading.ts";
import { type Facts, type RuleKind, scored } from "./rule.ts";

/**
 * The best of the alternatives whose conditions all hold ("cộng điểm đối với 01 trong 02 trường hợp"); none holding
 * is 0. As a base it must have everything entered to judge by; on a line an alternative left blank does not hold.
 */
export const BestOf = z.strictObject({
  kind: z.literal("best-of"),
  alternatives: z
    .array(z.strictObject({ points: TablePoints, if: z.array(Condition).check(z.minLength(1)) }))
    .check(z.minLength(1)),
});
export type BestOf = z.infer<typeof BestOf>;

const best = ({ alternatives }: BestOf, facts: Facts): Points =>
  alternatives
    .filter((each) => each.if.every((condition) => holds(condition, facts, false)))
    .reduce((most, { points }) => larger(most, points), NO_POINTS);

export const bestOf: RuleKind<BestOf> = {
  use: "either",
  reads: ({ alternatives }) =>
    alternatives
      .flatMap((each) => each.if.flatMap((condition) => readsOfCondition(condition)))
      .map((read) => ({ ...read, needed: "as-base" })),
  faults: ({ alternatives }, max) => [
    ...alternatives
      .filter(({ points }) => max > 0 && points > max)
      .map(
        ({ points }) =>
          ({
            code: "band-above-maximum",
            severity: "error",
            facts: { points: decimal(points), max: decimal(max) },
          }) as const,
      ),
    ...(alternatives.some((each) => each.if.some(({ when }) => when === "whole"))
      ? ([{ code: "whole-in-alternative", severity: "error", facts: {} }] as const)
      : []),
  ],
  refuses: ({ alternatives }, { facts }) =>
    alternatives.flatMap((each) =>
      each.if.flatMap((condition) =>
        condition.when === "in-band" ? shareFaults(condition.reading, facts) : [],
      ),
    ),
  score: (rule, { facts }) => scored(best(rule, facts)),
  formula: ({ alternatives }, cells) => {
    const each = alternatives.map(({ points, if: conditions }) => {
      const all = conditions.map((condition) => conditionFormula(condition, cells, "FALSE"));
      return `IF(AND(${all.join(",")}),${exactly(points)},0)`;
    });
    return `MAX(${each.join(",")})`;
  },
  explain: (rule, { facts }, lang) => {
    const points = shown(best(rule, facts), lang);
    return lang === "vi" ? `mức cao nhất đạt được: ${points}` : `best level reached: ${points}`;
  },
};
