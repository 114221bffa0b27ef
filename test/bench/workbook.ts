/**
 * What the workbooks cost, beside a plain exceljs workbook of as many cells: `node test/bench/workbook.ts [ROUNDS]`.
 * A bloc of 15 agencies by 60 criteria, a province of 35 blocs, the country's 1,250 blocs; memory is what the process
 * grew by over what it had after its imports.
 */
import ExcelJS from "exceljs";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { planProvince } from "../../shared/report/province/plan-province.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { cellsIn, wideProvince, wideSummary } from "./wide-report.ts";

const MB = 1_000_000;
const rounds = Number(process.argv[2] ?? 15);
const before = process.memoryUsage.rss();
const grown = () => `${Math.round((process.memoryUsage.rss() - before) / MB)} MB`;

const input = wideSummary(15, 60);
await told("15 agencies × 60 criteria", () => planSummary(input), rounds);
const province = wideProvince(35, 8);
await told("a province of 35 blocs × 8 agencies", () => planProvince(province), rounds);
const country = wideProvince(1250, 8);
await told("a country of 1,250 blocs × 8 agencies", () => planProvince(country), 2);

async function told(what: string, plan: () => WorkbookPlan, times: number): Promise<void> {
  const first = plan();
  const bytes = await renderWorkbook(first);
  const memory = grown();
  const cells = cellsIn(first);
  const planned = await best(times, plan);
  const rendered = await best(times, () => renderWorkbook(first));
  const plain = await best(times, () => plainWorkbook(cells));
  const ratio = ((planned + rendered) / plain).toFixed(2);
  console.log(
    `${what}: ${cells} cells, ${Math.round(bytes.length / 1000)} kB; plan ${planned.toFixed(0)} ms, render ${rendered.toFixed(0)} ms, plain exceljs ${plain.toFixed(0)} ms (${ratio} times as long); +${memory} after the first`,
  );
}

/** The least time of several rounds, in milliseconds. */
async function best(times: number, run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** As many figures without a look, as exceljs writes them when nothing else is asked. */
async function plainWorkbook(cells: number): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("a");
  for (let row = 0; row < cells / 20; row++)
    sheet.addRow(Array.from({ length: 20 }, (_, index) => row * index));
  await workbook.xlsx.writeBuffer();
}
