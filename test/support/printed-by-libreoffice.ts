import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Figures as people in Viet Nam read them: 8,25. */
const VIETNAMESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>`;

/** What is read from each file as the LibreOffice of this machine prints it: `read` gets the path of a PDF. */
export async function printedByLibreOffice<T>(
  files: readonly Uint8Array[],
  read: (pdf: string, index: number) => T,
  kind: "xlsx" | "docx" = "xlsx",
): Promise<readonly T[]> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-printed-"));
  try {
    const user = join(folder, "profile", "user");
    await mkdir(user, { recursive: true });
    await writeFile(join(user, "registrymodifications.xcu"), VIETNAMESE);
    const names = files.map((_, index) => join(folder, `${index}.${kind}`));
    await Promise.all(files.map((bytes, index) => writeFile(names[index] as string, bytes)));
    execFileSync("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...names,
    ]);
    return files.map((_, index) => read(join(folder, `${index}.pdf`), index));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of each page of a PDF: `laidOut` as it stands on the page, or one line after another as it was written. */
export function pagesOf(pdf: string, how: "laidOut" | "written"): readonly string[] {
  const options = how === "laidOut" ? ["-layout"] : [];
  const text = execFileSync("pdftotext", [...options, pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // Each page ends with a form feed.
  return text.split("\f").slice(0, -1);
}
