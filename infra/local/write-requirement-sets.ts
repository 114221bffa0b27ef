import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { requirementSets } from "./requirement-sets.ts";

const TYPES = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
const TABLE = "infra/local/excel/requirement-sets.json";

const sets = requirementSets(await readFile(TYPES, "utf8"));
await writeFile(resolve(TABLE), `${JSON.stringify(sets, null, 2)}\n`);
console.log(`${TABLE}: ${Object.keys(sets).length} classes`);
