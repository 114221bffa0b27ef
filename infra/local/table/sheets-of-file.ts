import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { LIMITS } from "../../../functions/adapters/strict-xlsx/limits.ts";
import { strictXlsxReader } from "../../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { gridOf } from "../../../functions/form-grid.ts";
import { authoringIdentityOf } from "../../../shared/authoring/authoring-identity.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { describeFormRefusal, type FormRefusal } from "../../../shared/words/form-refusals.ts";
import { Misuse } from "../command-line.ts";

/** How long a file of one's own may take: nobody else waits, and an old machine is slow. */
const PATIENCE = 30_000;

type NamedGrid = { readonly name: string; readonly grid: Grid };

/** The sheet somebody means: the one of that name, else the one accepted by what it holds, else the first that is seen. */
export async function sheetOfFile(
  file: string,
  name: string | undefined,
  isMeant: (grid: Grid) => boolean = () => false,
): Promise<NamedGrid> {
  const sheets = await visibleSheets(file);
  const found =
    name === undefined
      ? (sheets.find(({ grid }) => isMeant(grid)) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name);
  if (found) return found;
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(", ");
  throw new Misuse(`--sheet: ${names || "không có trang tính nào nhìn thấy được · no visible sheet"}.`);
}

/** Whether a sheet is a table laid out for its author. */
export const isAuthoringSheet = (grid: Grid): boolean => authoringIdentityOf(grid) !== undefined;

async function visibleSheets(file: string): Promise<readonly NamedGrid[]> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new Misuse(`Không có tệp này · there is no such file: ${file}`);
  });
  if (size > LIMITS.file) throw unreadable(file, { code: "file-too-large" });
  const readForm = strictXlsxReader({ milliseconds: PATIENCE, report: (error) => console.error(error) });
  const read = await readForm(new Uint8Array(await readFile(file)));
  if (!read.ok) throw unreadable(file, read);
  return read.sheets
    .filter(({ visibility }) => visibility === "visible")
    .map((sheet) => ({ name: sheet.name, grid: gridOf(sheet) }));
}

const unreadable = (file: string, refusal: FormRefusal): Misuse =>
  new Misuse(
    `Không đọc được ${basename(file)} · cannot read it [${refusal.code}]:\n  ${describeFormRefusal(refusal, "vi")}\n  ${describeFormRefusal(refusal, "en")}`,
  );
