import { join, resolve } from "node:path";
import type { Season } from "../../shared/season.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { withDemoPeople } from "./demo-people.ts";
import { openYear } from "./open-year.ts";
import { readFolder } from "./read-folder.ts";

/** A season a newcomer meets: told in full, in a line, or open to work in with nothing to tell yet. */
export type ShownSeason = {
  readonly folder: SeasonFolder;
  readonly season: Season;
  readonly told: "in-full" | "in-a-line" | "open";
};

const GOLDEN = resolve(import.meta.dirname, "../../test/golden");

/** A real table with a real sheet. */
const REAL = "don-vi-mau";
/** The founding programme whose standings are printed whole: ties, a missing self-score, points won against the best. */
const WHOLE = "noi-chinh-minh-hoa";
/** The five founding programmes, each played by invented agencies. */
const FOUNDING = [
  "co-quan-dang-minh-hoa",
  WHOLE,
  "don-vi-su-nghiep-minh-hoa",
  "uy-ban-kiem-tra-minh-hoa",
  "phong-trao-tinh-minh-hoa",
];

/** What is shown: a real sheet, the founding programmes' played years, and each of those blocs open again this year. */
export async function shownSeasons(now: string): Promise<readonly ShownSeason[]> {
  const [real, ...founding] = await Promise.all(
    [REAL, ...FOUNDING].map((name) => readFolder(join(GOLDEN, name))),
  );
  const shown = (told: ShownSeason["told"], folder: SeasonFolder): ShownSeason => ({
    folder,
    season: withDemoPeople(folder.season, folder.rubrics),
    told,
  });
  return [
    ...(real ? [shown("in-full", real)] : []),
    ...founding.map((folder, index) => shown(FOUNDING[index] === WHOLE ? "in-full" : "in-a-line", folder)),
    ...founding.map((folder) => shown("open", openYear(folder, now))),
  ];
}
