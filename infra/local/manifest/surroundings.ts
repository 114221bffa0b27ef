import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { ApiNeed } from "./api-need.ts";
import type { Pictures } from "./check-icons.ts";
import { excelNeeds, setsByMember } from "./excel-needs.ts";
import { officeNeeds } from "./office-needs.ts";
import { pngSize } from "./png-size.ts";
import type { Source } from "./source.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const SETS = "infra/local/excel/requirement-sets.json";

/** The pictures that are checked in under `addin/assets`. */
export const picturesOnDisk: Pictures = (name) => {
  const bytes = readIfThere(join("addin/assets", name));
  return bytes && pngSize(bytes);
};

/**
 * What the add-in's sources use of Office's APIs unasked. Without the table of requirement sets, which
 * `infra/local/write-requirement-sets.ts` makes, only Office's common API is known: `excelIsKnown` is then false.
 */
export function apiNeedsOnDisk(): { readonly needs: readonly ApiNeed[]; readonly excelIsKnown: boolean } {
  const table = readIfThere(SETS);
  const sources = addinSources();
  const ofExcel = table ? excelNeeds(sources, setsByMember(JSON.parse(table.toString("utf8")))) : [];
  return { needs: [...ofExcel, ...officeNeeds(sources)], excelIsKnown: table !== undefined };
}

const addinSources = (): readonly Source[] =>
  readdirSync(join(ROOT, "addin"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(ROOT, path), text: readFileSync(path, "utf8") };
    });

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(join(ROOT, path));
  } catch (error) {
    if (["ENOENT", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
