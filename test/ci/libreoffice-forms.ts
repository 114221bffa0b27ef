/**
 * Whether a filled form comes back from LibreOffice as it was sent out: the scoring sheet of every golden card, written
 * without figures, opened and saved by LibreOffice, read by the strict reader. The card must be the same, the form
 * whole, and the total LibreOffice computed the one a receipt would tell. CI runs it where LibreOffice is installed.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderUncomputed } from "../../functions/adapters/exceljs-workbook.ts";
import { strictXlsxReader } from "../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { gridOf } from "../../functions/form-grid.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { differences } from "../../shared/sheet/differences.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { planForm } from "../../shared/sheet/plan-form.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { identityOf } from "../../shared/sheet/sheet-identity.ts";
import { layoutOf } from "../../shared/sheet/sheet-layout.ts";
import type { SheetSource } from "../../shared/sheet/sheet-source.ts";
import { readSeason } from "../support/golden-desks.ts";
import { filesSavedByLibreOffice } from "../support/libreoffice.ts";

const GOLDEN = new URL("../golden/", import.meta.url);

const folders = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cards = (
  await Promise.all(
    folders.map(async ({ name }) =>
      (await readSeason(readFolder, fileURLToPath(new URL(name, GOLDEN)))).map((each) => ({ name, ...each })),
    ),
  )
).flat();
const saved = await filesSavedByLibreOffice(
  await Promise.all(cards.map(({ source }) => renderUncomputed(planForm(source)))),
);
const read = strictXlsxReader({ milliseconds: 30_000 });
const faults: string[] = [];
for (const [index, { name, card, source }] of cards.entries()) {
  const told = (what: string) => faults.push(`${name} ${card.agency} ${card.round} ${card.scorer}: ${what}`);
  const file = await read(saved[index] as Uint8Array);
  if (!file.ok) {
    told(`refused as ${file.code} ${file.cell ?? ""}`);
    continue;
  }
  const [sheet] = file.sheets;
  const grid = sheet ? gridOf(sheet) : { rows: [] };
  if (!identityOf(grid)) told("lost its identity");
  const reading = readScoringSheet(source, grid);
  for (const each of reading.damage) told(JSON.stringify(each));
  for (const { before, after } of differences(card, reading.card))
    if (before) told(`${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  const total = computedTotal(source, grid);
  if (total !== reading.total) told(`LibreOffice computed ${total}, the rules ${reading.total}`);
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(
  `${cards.length} forms: ${faults.length === 0 ? "LibreOffice gives them back as they were" : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 && cards.length > 0 ? 0 : 1;

/** What the total's cell shows, in hundredths of a điểm; undefined in rounds without a total. */
function computedTotal(source: SheetSource, { rows }: Grid): number | undefined {
  const { columns, totalRow } = layoutOf(source);
  const cell = rows[totalRow - 1]?.[columns.number("points") - 1];
  return cell?.isFormula ? Math.round(Number(cell.value) * 100) : undefined;
}
