/**
 * Whether LibreOffice computes from our formulas what our rules compute: a few thousand random rules and criteria in
 * one workbook without results, calculated by LibreOffice, compared to the last digit. CI runs it where LibreOffice
 * is installed: `node test/ci/libreoffice-formulas.ts [SEED]`.
 */
import ExcelJS from "exceljs";
import fc from "fast-check";
import { criterionFormula } from "../../shared/criterion-formula.ts";
import { decimal } from "../../shared/points.ts";
import { kindOf, RULE_KINDS } from "../../shared/rules/catalogue.ts";
import { scoreCriterion } from "../../shared/score-criterion.ts";
import { criterionCases, rowCells, rowValues, ruleCases } from "../support/arbitrary-criteria.ts";
import type { Scalar } from "../support/excel.ts";
import { calculatedByLibreOffice } from "../support/libreoffice.ts";

const RULES_OF_A_KIND = 200;
const CRITERIA = 1500;
const FORMULA_COLUMN = 30;

type Row = {
  readonly name: string;
  readonly values: ReadonlyMap<string, Scalar>;
  readonly formula: string;
  readonly expected: number | string;
};

const seed = Number(process.argv[2] ?? 1);
const rows = [...RULE_KINDS.flatMap(ruleRows), ...criterionRows()];
const results = await resultsOf(rows);
const differences = rows.flatMap(({ name, formula, values, expected }, index) => {
  const result = shown(results[index]);
  if (result === expected) return [];
  return [`${name}: ${formula}\n  of ${JSON.stringify([...values])}\n  gives ${result}, not ${expected}`];
});
for (const difference of differences.slice(0, 20)) console.error(difference);
console.log(
  `${rows.length} formulas, seed ${seed}: ${differences.length === 0 ? "LibreOffice agrees" : `${differences.length} differ`}`,
);
process.exitCode = differences.length === 0 ? 0 : 1;

function ruleRows(name: (typeof RULE_KINDS)[number], index: number): readonly Row[] {
  return fc.sample(ruleCases(name), { seed, numRuns: RULES_OF_A_KIND }).map(({ rule, scene }, at) => {
    const cells = rowCells(index * RULES_OF_A_KIND + at + 1);
    const kind = kindOf(rule);
    const nothing = kind.use === "base" ? "NA()" : "0";
    const outcome = kind.score(rule, scene);
    return {
      name,
      values: rowValues(cells, scene),
      formula: kind.formula(rule, { ...cells, max: scene.max, nothing }),
      expected:
        outcome.kind === "points"
          ? Number(decimal(outcome.points))
          : outcome.kind === "nothing" && nothing === "0"
            ? 0
            : "#N/A",
    };
  });
}

function criterionRows(): readonly Row[] {
  return fc.sample(criterionCases, { seed, numRuns: CRITERIA }).map(({ criterion, scene, exempt }, at) => {
    const cells = rowCells(RULE_KINDS.length * RULES_OF_A_KIND + at + 1);
    const { points, unscored } = scoreCriterion(criterion, scene, exempt);
    return {
      name: "criterion",
      values: rowValues(cells, scene, exempt),
      formula: criterionFormula(criterion, cells),
      expected: points !== undefined ? Number(decimal(points)) : unscored === "blank" ? "" : "#N/A",
    };
  });
}

/** What LibreOffice computes from each row's formula, in the order of the rows. */
async function resultsOf(written: readonly Row[]): Promise<readonly unknown[]> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Công thức");
  for (const [index, row] of written.entries()) {
    for (const [address, value] of row.values) sheet.getCell(address).value = value as ExcelJS.CellValue;
    sheet.getCell(index + 1, FORMULA_COLUMN).value = { formula: row.formula } as ExcelJS.CellFormulaValue;
  }
  const calculated = (await calculatedByLibreOffice(workbook)).getWorksheet("Công thức");
  return written.map((_, index) => calculated?.getCell(index + 1, FORMULA_COLUMN).result);
}

function shown(result: unknown): unknown {
  return typeof result === "object" && result !== null && "error" in result ? result.error : (result ?? "");
}
