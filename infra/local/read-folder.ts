import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod/mini";
import { FolderDecisions, FolderScorecard } from "../../shared/folder.ts";
import { presetRubric } from "../../shared/programmes/presets.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { Misuse } from "./command-line.ts";

/** A file of a folder that cannot be read as what it should be: which file, and every place in it. */
export class UnreadableFile extends Misuse {
  readonly places: readonly string[];
  constructor(file: string, places: readonly string[]) {
    super(`Không đọc được ${file} · cannot read ${file}:\n${places.map((place) => `  ${place}`).join("\n")}`);
    this.places = places;
  }
}

/**
 * Reads a season folder: `season.json`, `scorecards/*.json`, and where they exist `rubrics/*.json` (tables of its own,
 * otherwise ready presets are used) and `decisions.json`.
 */
export async function readFolder(folder: string): Promise<SeasonFolder> {
  const season = await readAs(Season, join(folder, "season.json"));
  const own = await Promise.all(
    (await jsonFiles(join(folder, "rubrics"))).map((file) => readAs(Rubric, file)),
  );
  const rubrics = new Map(own.map((rubric) => [rubric.id as string, rubric]));
  for (const { rubric: current, earlierTables = {} } of season.blocs)
    for (const rubric of [current, ...Object.values(earlierTables)]) {
      const preset = rubrics.has(rubric) ? undefined : presetRubric(rubric);
      if (preset) rubrics.set(rubric, preset);
    }
  const cards = await Promise.all(
    (await jsonFiles(join(folder, "scorecards"))).map((file) => readAs(FolderScorecard, file)),
  );
  const decided = (await readdir(folder)).includes("decisions.json");
  const decisions = decided ? await readAs(FolderDecisions, join(folder, "decisions.json")) : [];
  return { season, rubrics, cards, decisions };
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

/** A file of JSON by its schema; what cannot be read is told with its places. */
export async function readAs<T extends z.core.$ZodType>(
  schema: T & { safeParse: (data: unknown) => z.core.util.SafeParseResult<z.core.output<T>> },
  file: string,
): Promise<z.core.output<T>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(file, [
      error.code === "ENOENT" ? "không có tệp này · there is no such file" : error.message,
    ]);
  });
  const read = schema.safeParse(parseJson(text, file));
  if (read.success) return read.data;
  throw new UnreadableFile(
    file,
    read.error.issues.map((issue) => `/${issue.path.join("/")}: ${issue.message}`),
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(file, [(error as SyntaxError).message]);
  }
}
