/**
 * Writes the pictures of summary workbooks that people look at: every page of the five programmes, small, to
 * `docs/so-tong-hop`, and the two of the README. Needs LibreOffice and pdftoppm:
 * `node test/ci/workbook-pictures.ts`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { summariesOf } from "../support/planned-bloc.ts";
import { printedByLibreOffice } from "../support/printed-by-libreoffice.ts";
import { smallPicture } from "../support/small-picture.ts";

const FOLDERS = [
  "noi-chinh-minh-hoa",
  "co-quan-dang-minh-hoa",
  "uy-ban-kiem-tra-minh-hoa",
  "don-vi-su-nghiep-minh-hoa",
  "phong-trao-tinh-minh-hoa",
];
/** Dots an inch: enough to see what is cut or where a page breaks. */
const SMALL = "44";
/** The sheets of the README, of the second programme: the page, and how much of it from above. */
const SHOWN = [
  { name: "xep-hang", sheet: "Xếp hạng", height: 610 },
  { name: "chi-tiet", sheet: "Chi tiết III", height: 503 },
];
const SHOWN_DOTS = 96;

const PICTURES = fileURLToPath(new URL("../pictures/", import.meta.url));
const PAGES = fileURLToPath(new URL("../../docs/so-tong-hop/", import.meta.url));
const GOLDEN = new URL("../golden/", import.meta.url);

const plans = await Promise.all(FOLDERS.map(firstPlan));
const shown = SHOWN.map(({ sheet }) => only(plans[1] as WorkbookPlan, sheet));
await printedByLibreOffice(
  await Promise.all([...plans, ...shown].map((plan) => renderWorkbook(plan))),
  (pdf, index) => {
    const folder = FOLDERS[index];
    if (folder !== undefined) drawPages(pdf, `${PAGES}${folder}`);
    else draw(pdf, SHOWN[index - FOLDERS.length] as (typeof SHOWN)[number]);
  },
);

async function firstPlan(folder: string): Promise<WorkbookPlan> {
  const [input] = summariesOf(await readFolder(fileURLToPath(new URL(folder, GOLDEN))));
  if (!input) throw new Error(`${folder} has nothing to sum up`);
  return planSummary(input);
}

/** One sheet of a workbook with the figures it has, so that it is printed alone. */
function only(plan: WorkbookPlan, name: string): WorkbookPlan {
  const sheets = plan.sheets
    .filter((sheet) => sheet.name === name)
    .map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => {
          const shows = cell?.holds?.kind === "formula" ? cell.holds.shows : undefined;
          return cell && shows && shows.kind !== "ratio" ? { ...cell, holds: shows } : cell;
        }),
      })),
    }));
  return { ...plan, sheets };
}

function drawPages(pdf: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("pdftoppm", ["-r", SMALL, "-gray", pdf, `${folder}/trang`]);
  for (const name of readdirSync(folder)) {
    const page = `${folder}/${name}`;
    writeFileSync(page.replace(/pgm$/, "png"), smallPicture(readFileSync(page)));
    rmSync(page);
  }
}

function draw(pdf: string, { name, height }: (typeof SHOWN)[number]): void {
  const [left, top, width] = [30, 20, 1060];
  execFileSync("pdftoppm", [
    ...["-r", String(SHOWN_DOTS), "-png", "-f", "1", "-l", "1", "-singlefile"],
    ...["-x", String(left), "-y", String(top), "-W", String(width), "-H", String(height)],
    pdf,
    `${PICTURES}${name}`,
  ]);
}
