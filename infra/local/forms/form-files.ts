import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { LIMITS } from "../../../functions/adapters/strict-xlsx/limits.ts";
import { gridOf } from "../../../functions/form-grid.ts";
import type { FormReader, FormSheet } from "../../../functions/form-reader.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { identityOf, type SheetIdentity } from "../../../shared/sheet/sheet-identity.ts";
import { describeFormRefusal, type FormRefusal } from "../../../shared/words/form-refusals.ts";
import { FORM_WORDS } from "./form-words.ts";
import type { RefusedForm } from "./tally-report.ts";

/** A scoring sheet somebody filled in: where it stands, whose card it is, its cells. */
export type FilledSheet = {
  readonly file: string;
  readonly sheet: string;
  readonly identity: SheetIdentity;
  readonly grid: Grid;
};

/** Every scoring sheet of a folder's `forms/`, and the files that are none or cannot be read. */
export type FormFiles = {
  readonly filled: readonly FilledSheet[];
  readonly refused: readonly RefusedForm[];
};

/**
 * Reads the files of `forms/` and of folders in it, by name, one after another. Any file there is something somebody
 * sent, so that one of another kind is told and not passed over; sheets that people do not see are.
 */
export async function readFormFiles(folder: string, readForm: FormReader): Promise<FormFiles> {
  const filled: FilledSheet[] = [];
  const refused: RefusedForm[] = [];
  for (const path of await filesIn(join(folder, "forms"))) {
    const file = relative(folder, path).split(sep).join("/");
    const read = await readOne(path, readForm);
    if (!read.ok) {
      refused.push({ file, ...unreadable(read) });
      continue;
    }
    const found = read.sheets.flatMap((sheet) => scoringSheet(file, sheet));
    if (found.length === 0) refused.push({ file, ...nothingOfOurs });
    filled.push(...found);
  }
  return { filled, refused };
}

/** What programs leave beside an open file ("~$…", ".~lock…") and hidden files are nobody's form. */
const isOfPrograms = (name: string): boolean => /^(~\$|\.)|^(Thumbs\.db|desktop\.ini)$/i.test(name);

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !isOfPrograms(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file larger than any form is not even brought into memory. */
async function readOne(path: string, readForm: FormReader): ReturnType<FormReader> {
  if ((await stat(path)).size > LIMITS.file) return { ok: false, code: "file-too-large" };
  return readForm(new Uint8Array(await readFile(path)));
}

function scoringSheet(file: string, sheet: FormSheet): readonly FilledSheet[] {
  if (sheet.visibility !== "visible") return [];
  const grid = gridOf(sheet);
  const identity = identityOf(grid);
  return identity ? [{ file, sheet: sheet.name, identity, grid }] : [];
}

type Reason = Omit<RefusedForm, "file">;

const unreadable = (refusal: FormRefusal): Reason => ({
  ...(refusal.sheet !== undefined && { sheet: refusal.sheet }),
  ...(refusal.cell !== undefined && { cell: refusal.cell }),
  code: refusal.code,
  detail: describeFormRefusal(refusal, "vi"),
  detailEn: describeFormRefusal(refusal, "en"),
  problems: [],
});

const nothingOfOurs: Reason = {
  code: "form-unknown",
  detail: FORM_WORDS["form-unknown"].vi,
  detailEn: FORM_WORDS["form-unknown"].en,
  problems: [],
};
