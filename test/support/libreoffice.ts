import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";

/** The workbook with every formula computed by the LibreOffice of this machine, in a profile of its own. */
export async function calculatedByLibreOffice(workbook: ExcelJS.Workbook): Promise<ExcelJS.Workbook> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await workbook.xlsx.writeFile(file);
    execFileSync("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      join(folder, "calculated"),
      file,
    ]);
    const calculated = new ExcelJS.Workbook();
    await calculated.xlsx.readFile(join(folder, "calculated", "workbook.xlsx"));
    return calculated;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
