/**
 * Whether LibreOffice computes from our workbooks what the server has: the summary of every golden folder and of some
 * random blocs, written without figures, calculated by LibreOffice, compared to the last digit; and whether it opens
 * the workbook as people get it with every cell as planned. CI runs it where LibreOffice is installed:
 * `node test/ci/libreoffice-workbooks.ts [SEED]`.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type ExcelJS from "exceljs";
import fc from "fast-check";
import { renderUncomputed, renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { columnLetters } from "../../shared/report/address.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import { planSummary, type SummaryInput } from "../../shared/report/summary.ts";
import { type Sheet, text, type WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import {
  cappedSummaries,
  panelSummaries,
  severalSheetsCapped,
  severalSheetsPanel,
} from "../support/arbitrary-summaries.ts";
import { savedByLibreOffice } from "../support/libreoffice.ts";
import { otherPlans } from "../support/other-plans.ts";
import { seen, summariesOf } from "../support/planned-bloc.ts";

const GOLDEN = new URL("../golden/", import.meta.url);
const RANDOM = 10;
/** Texts that files and spreadsheets like to take for something else, or lose. */
const HOSTILE = [
  "=1+1",
  "_x0041_ và _x000D_",
  "trước\u0000\ufffe\uffff\ud800sau",
  "<b>&amp;</b>",
  "  khoảng trắng  ",
  "hai\ndòng",
  "'ngoặc",
  "08/05",
  "1.000",
  "đ".repeat(40_000),
  "chữ cuối",
];

type Named = { readonly name: string; readonly plan: WorkbookPlan };

const seed = Number(process.argv[2] ?? 1);
const plans = [...(await goldenPlans()), ...randomPlans(), { name: "hostile", plan: hostilePlan() }];
const calculated = await savedByLibreOffice(
  await Promise.all(plans.map(({ plan }) => renderUncomputed(plan))),
);
const opened = await savedByLibreOffice(await Promise.all(plans.map(({ plan }) => renderWorkbook(plan))));
const differences = plans.flatMap(({ name, plan }, index) => [
  ...differencesOf(`${name}, calculated`, plan, calculated[index] as ExcelJS.Workbook),
  ...differencesOf(`${name}, opened`, plan, opened[index] as ExcelJS.Workbook),
]);
for (const difference of differences.slice(0, 20)) console.error(difference);
const formulas = plans.reduce((sum, { plan }) => sum + formulasIn(plan), 0);
console.log(
  `${plans.length} workbooks, ${formulas} formulas, seed ${seed}: ${differences.length === 0 ? "LibreOffice agrees" : `${differences.length} cells differ`}`,
);
process.exitCode = differences.length === 0 && formulas > 0 ? 0 : 1;

async function goldenPlans(): Promise<readonly Named[]> {
  const folders = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const inputs = await Promise.all(
    folders.map(async ({ name }) =>
      summariesOf(await readFolder(fileURLToPath(new URL(name, GOLDEN)))).map((input) => ({ name, input })),
    ),
  );
  const others = await Promise.all(folders.map(({ name }) => otherPlans(name)));
  return [...inputs.flat().map(({ name, input }) => ({ name, plan: planSummary(input) })), ...others.flat()];
}

function randomPlans(): readonly Named[] {
  return [cappedSummaries, panelSummaries, severalSheetsCapped, severalSheetsPanel]
    .flatMap((arbitrary) => fc.sample(arbitrary, { seed, numRuns: RANDOM }))
    .map((input, index) => ({ name: `random ${index}`, plan: planSummary(input) }));
}

function hostilePlan(): WorkbookPlan {
  const [first, ...others] = planSummary(
    fc.sample(panelSummaries, { seed, numRuns: 1 })[0] as SummaryInput,
  ).sheets;
  const rows = HOSTILE.map((words) => ({ cells: [text("text", words)], height: 18 }));
  return { title: plainText("Chữ khó"), sheets: [{ ...(first as Sheet), rows, merges: [] }, ...others] };
}

/** Cells of a saved workbook that do not show what the plan says. */
function differencesOf(name: string, plan: WorkbookPlan, saved: ExcelJS.Workbook): readonly string[] {
  const names = saved.worksheets.map((sheet) => sheet.name);
  if (names.join() !== plan.sheets.map((sheet) => sheet.name).join()) return [`${name}: sheets ${names}`];
  return plan.sheets.flatMap((sheet, index) =>
    sheet.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const address = `${columnLetters(column + 1)}${row + 1}`;
        const planned = written(seen(cell));
        const found = shownIn(saved.worksheets[index]?.getCell(address));
        return planned === undefined || planned === "" || found === planned
          ? []
          : [`${name}: ${sheet.name}!${address} shows ${found}, not ${planned}`];
      }),
    ),
  );
}

/** LibreOffice writes fifteen digits of a number that has more, such as 25/3. */
function written(value: string | number | undefined): string | number | undefined {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

/** The value or a formula's result; exceljs leaves a result of 0 out of `value`. */
function shownIn(cell: ExcelJS.Cell | undefined): unknown {
  return cell?.formula ? cell.result : cell?.value;
}

function formulasIn({ sheets }: WorkbookPlan): number {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => cell?.holds?.kind === "formula").length;
}
