import { strictXlsxReader } from "../../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { checkSeason } from "../../../shared/check-season.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";
import { readFormFiles } from "./form-files.ts";
import { type TakenIn, takeInForms } from "./take-in-forms.ts";

/** How long a file of one's own may take: nobody else waits, and an old machine is slow. */
const PATIENCE = 30_000;

/**
 * A season folder with the cards of its filled forms, `forms/` and the folders in it, among its cards. A season that
 * has errors itself has no tables to read forms by: its folder comes back as it is.
 */
export async function readFormsOfFolder(path: string, folder: SeasonFolder): Promise<TakenIn> {
  if (!checkSeason(folder.season, folder.rubrics).ok) return { folder, refused: [], notes: [] };
  const report = (error: unknown) => console.error(error);
  const { filled, refused } = await readFormFiles(path, strictXlsxReader({ report, milliseconds: PATIENCE }));
  const taken = takeInForms(folder, filled);
  const byFile = [...refused, ...taken.refused].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  );
  return { ...taken, refused: byFile };
}
