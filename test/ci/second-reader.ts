/**
 * Whether a reader that shares nothing with our writer finds what was planned: the workbooks of every golden folder, read
 * by Python's openpyxl, cell by cell, formulas and figures. Where there is no openpyxl it says that this was not proved:
 * `node test/ci/second-reader.ts [PYTHON]`.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { Cell, WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { otherPlans } from "../support/other-plans.ts";
import { seen, summariesOf } from "../support/planned-bloc.ts";

const GOLDEN = new URL("../golden/", import.meta.url);
const READER = fileURLToPath(new URL("second-reader.py", import.meta.url));
const python = process.argv[2] ?? "python3";

const cellOf = (cell: Cell | undefined) =>
  cell?.holds ? [cell.holds.kind === "formula" ? cell.holds.formula : null, seen(cell) ?? null] : null;

const known = spawnSync(python, ["-c", "import openpyxl"]);
if (known.status !== 0) {
  console.log("openpyxl is not there: what a second reader finds in our workbooks was NOT proved here");
} else {
  const folder = await mkdtemp(join(tmpdir(), "second-reader-"));
  try {
    for (const [index, plan] of (await plans()).entries()) {
      const name = join(folder, String(index).padStart(3, "0"));
      await writeFile(`${name}.xlsx`, await renderWorkbook(plan));
      await writeFile(
        `${name}.json`,
        JSON.stringify(
          plan.sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(cellOf))]),
        ),
      );
    }
    const read = spawnSync(python, [READER, folder], { stdio: "inherit" });
    process.exitCode = read.status ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function plans(): Promise<readonly WorkbookPlan[]> {
  const names = readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const all: WorkbookPlan[] = [];
  for (const name of names) {
    const folder = await readFolder(fileURLToPath(new URL(name, GOLDEN)));
    all.push(...summariesOf(folder).map(planSummary), ...(await otherPlans(name)).map(({ plan }) => plan));
  }
  return all;
}
