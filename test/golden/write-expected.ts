import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFolder } from "../../infra/local/read-folder.ts";
import { writeStandings } from "../../shared/standings-document.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { jsonText } from "./json-text.ts";

/** Writes what a folder comes to now; a person reads the difference before keeping it. */
export async function writeExpected(folder: string): Promise<void> {
  const tallied = tallyFolder(await readFolder(folder));
  if (!tallied.ok) throw new Error(`${folder}: ${JSON.stringify(tallied.problems)}`);
  const standings = tallied.value.map((document) => JSON.parse(writeStandings(document)));
  await mkdir(join(folder, "expected"), { recursive: true });
  await writeFile(join(folder, "expected/standings.json"), jsonText({ standings }));
}

/** `node test/golden/write-expected.ts [name …]`: the folders named, or all of them. */
async function writeNamed(names: readonly string[]): Promise<void> {
  const entries = await readdir(import.meta.dirname, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of names.length > 0 ? names : folders) await writeExpected(join(import.meta.dirname, name));
}

if (import.meta.main) await writeNamed(process.argv.slice(2));
