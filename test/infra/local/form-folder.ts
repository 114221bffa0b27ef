import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";
import { renderWorkbook } from "../../../functions/adapters/exceljs-workbook.ts";
import { formFileNames } from "../../../infra/local/forms/form-file-name.ts";
import { sheetOfFolder } from "../../../infra/local/forms/sheet-of-folder.ts";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { planForm } from "../../../shared/sheet/plan-form.ts";
import type { Chain } from "../../../shared/storage-keys.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";
import { SMALL_SEASON, SMALL_TABLE } from "../../support/small-season.ts";

/** A folder of the small season on disk, without any card. */
export async function smallFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bang-vang-forms-"));
  await put(folder, "season.json", JSON.stringify({ ...SMALL_SEASON, people: [] }));
  await put(folder, "rubrics/bang-nho.json", JSON.stringify(SMALL_TABLE));
  return folder;
}

export async function put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

/** The self-score of an agency of the small season, as a chain. */
export const selfOf = (letter: string, more: Partial<Record<keyof Chain, string>> = {}): Chain =>
  ({
    season: "nam-2024",
    period: "nam",
    bloc: "khoi-1",
    agency: `co-quan-${letter}`,
    round: "self",
    scorer: `co-quan-${letter}`,
    ...more,
  }) as unknown as Chain;

export async function blankForm(folder: SeasonFolder, chain: Chain): Promise<Uint8Array> {
  const sheet = sheetOfFolder(folder, chain);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  return renderWorkbook(planForm(sheet.value));
}

/** What a person types into a form: by the hidden key of a row, into its first open cell. */
export type Fill = (cellOf: (key: string) => ExcelJS.Cell, workbook: ExcelJS.Workbook) => void;

export async function typedInto(form: Uint8Array, fill: Fill): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(form.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
  fill((key) => {
    const row = rowOf(sheet, key);
    for (let column = 2; column <= 20; column++)
      if (sheet.getCell(row, column).protection?.locked === false) return sheet.getCell(row, column);
    throw new Error(`no open cell in the row ${key}`);
  }, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function rowOf(sheet: ExcelJS.Worksheet, key: string): number {
  for (let row = 1; row <= sheet.rowCount; row++) if (sheet.getCell(row, 1).text === key) return row;
  throw new Error(`no row ${key}`);
}

/** A self-score of the small season, filled in whole. */
export async function filledForm(
  folder: string,
  letter: string,
  typed: number | string = 8,
): Promise<Uint8Array> {
  return typedInto(await blankForm(await readFolder(folder), selfOf(letter)), (cellOf) => {
    cellOf("c:i-1").value = typed;
    cellOf("l:i-2/i-2-a").value = 1;
    cellOf("l:i-2/i-2-b").value = 0;
  });
}

/** Puts a form of every card of a folder into another one's `forms/`. */
export async function putForms(from: SeasonFolder, to: string): Promise<void> {
  const names = formFileNames(from.cards);
  for (const [index, card] of from.cards.entries())
    await put(to, `forms/${names[index]}`, await blankForm(from, card));
}
