import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";

/** The workbook with every formula computed by the LibreOffice of this machine. */
export async function calculatedByLibreOffice(workbook: ExcelJS.Workbook): Promise<ExcelJS.Workbook> {
  const [calculated] = await savedByLibreOffice([new Uint8Array(await workbook.xlsx.writeBuffer())]);
  return calculated as ExcelJS.Workbook;
}

/** Workbook files as LibreOffice opens, computes where a figure is missing, and saves them. */
export const savedByLibreOffice = async (
  files: readonly Uint8Array[],
): Promise<readonly ExcelJS.Workbook[]> =>
  Promise.all(
    (await filesSavedByLibreOffice(files)).map((bytes) =>
      new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer),
    ),
  );

/** LibreOffice leaves out what goes beyond some 247 files of one call. */
const MOST = 100;

/** The bytes of the same, from a profile of its own. */
export async function filesSavedByLibreOffice(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const saved = join(folder, "saved");
    await mkdir(saved);
    const names = files.map((_, index) => `${index}.xlsx`);
    await Promise.all(files.map((bytes, index) => writeFile(join(folder, `${index}.xlsx`), bytes)));
    for (let first = 0; first < names.length; first += MOST)
      execFileSync("soffice", [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        saved,
        ...names.slice(first, first + MOST).map((name) => join(folder, name)),
      ]);
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(saved, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
