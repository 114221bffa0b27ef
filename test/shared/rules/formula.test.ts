import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criterionFormula } from "../../../shared/criterion-formula.ts";
import { decimal } from "../../../shared/points.ts";
import { kindOf, RULE_KINDS } from "../../../shared/rules/catalogue.ts";
import type { Outcome } from "../../../shared/rules/rule.ts";
import { scoreCriterion } from "../../../shared/score-criterion.ts";
import { criterionCases, RULES, rowCells, rowValues, ruleCases } from "../../support/arbitrary-criteria.ts";
import { evaluate } from "../../support/excel.ts";

const NOT_AVAILABLE = { error: "#N/A" };

/** What stands for a rate out of zero where a rule of this use may stand. */
const NOTHING = { base: ["NA()"], line: ["0"], either: ["NA()", "0"] } as const;

const inExcel = (outcome: Outcome, nothing: "NA()" | "0") => {
  if (outcome.kind === "points") return Number(decimal(outcome.points));
  return outcome.kind === "nothing" && nothing === "0" ? 0 : NOT_AVAILABLE;
};

describe("rule score = Excel formula", { timeout: 30_000 }, () => {
  it("every kind of rule is generated", () => {
    expect(Object.keys(RULES).toSorted()).toEqual(RULE_KINDS.toSorted());
  });

  it.each(RULE_KINDS)("%s", (name) => {
    fc.assert(
      fc.property(ruleCases(name), ({ rule, scene }) => {
        const kind = kindOf(rule);
        const row = rowCells(1);
        for (const nothing of NOTHING[kind.use]) {
          const formula = kind.formula(rule, { ...row, max: scene.max, nothing });
          expect(evaluate(formula, rowValues(row, scene)), formula).toEqual(
            inExcel(kind.score(rule, scene), nothing),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("whole criteria: blank is an empty text, what the table does not decide is #N/A", () => {
    fc.assert(
      fc.property(criterionCases, ({ criterion, scene, exempt }) => {
        const row = rowCells(1);
        const formula = criterionFormula(criterion, row);
        const score = scoreCriterion(criterion, scene, exempt);
        const shown =
          score.points !== undefined
            ? Number(decimal(score.points))
            : score.unscored === "blank"
              ? ""
              : NOT_AVAILABLE;
        expect(evaluate(formula, rowValues(row, scene, exempt)), formula).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });
});
