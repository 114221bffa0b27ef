import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSeason } from "../shared/check-season.ts";
import { presetRubric } from "../shared/programmes/presets.ts";
import { criteriaOf, type Rubric } from "../shared/rubric.ts";
import { filesOf } from "./golden/played-programme.ts";
import { toldStandings } from "./golden/told-standings.ts";
import { PLAYED_PROGRAMMES } from "./golden/write-programmes.ts";

const GOLDEN = join(import.meta.dirname, "golden");

describe.each(PLAYED_PROGRAMMES)("$folder", async (programme) => {
  const { folder, documents } = await toldStandings(programme.folder);

  test("the committed files are what the script writes from its figures", () => {
    const root = join(GOLDEN, programme.folder);
    const committed = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith("expected"));
    const written = filesOf(programme);
    expect(committed.sort()).toEqual([...written.keys()].sort());
    for (const [path, text] of written) expect(readFileSync(join(root, path), "utf8"), path).toBe(text);
  });

  test("every screen and paper of it says that its figures are illustrative", () => {
    expect(folder.season.illustrative).toBe(true);
    expect(documents.map(({ illustrative }) => illustrative)).toEqual(documents.map(() => true));
  });

  test("it is played by Cơ quan A, B, C and so on, and nobody else", () => {
    const titles = folder.season.blocs.flatMap(({ agencies }) => agencies.map(({ title }) => title));
    expect(titles).toEqual([..."ABCDEFGHIJKL"].slice(0, titles.length).map((letter) => `Cơ quan ${letter}`));
  });

  test("its tables are the programme's own, but for the names of those they are for", () => {
    for (const table of folder.rubrics.values()) {
      const own = presetRubric(table.id.replace(/-minh-hoa$/, "")) as Rubric;
      const shared = (rubric: Rubric) => criteriaOf(rubric).filter(({ only }) => only === undefined);
      expect([table.total, table.policy, table.gates]).toEqual([own.total, own.policy, own.gates]);
      expect(shared(table)).toEqual(shared(own));
    }
  });

  test("nothing of it is refused, left without a decision or warned of", () => {
    expect(checkSeason(folder.season, folder.rubrics).problems).toEqual([]);
    expect(documents.flatMap(({ refused }) => refused)).toEqual([]);
    expect(documents.flatMap(({ lines }) => lines).filter(({ state }) => state === "ungraded")).toEqual([]);
  });

  test("nobody verifies itself: the leader's own card is the deputy's or a field agency's", () => {
    const heads = folder.season.blocs.map(({ lead }) => lead);
    const scorers = folder.cards
      .filter(({ agency, round }) => round !== "self" && heads.includes(agency))
      .map(({ scorer }) => scorer as string);
    expect(scorers.length).toBeGreaterThan(0);
    expect(scorers).not.toContain("to-thu-ky");
  });

  test("every change of a verifier or of the second review says why", () => {
    const published = criteriaIn([...folder.rubrics.values()], "external");
    const silent = folder.cards
      .filter(({ round }) => round !== "self")
      .flatMap(({ agency, entries }) => entries.map((entry) => ({ agency, entry })))
      .filter(({ entry }) => (entry.inputs || entry.points) && !entry.reason)
      .filter(({ entry }) => !published.includes(entry.criterion))
      .map(({ agency, entry }) => `${agency} ${entry.criterion}`);
    expect(silent).toEqual([]);
  });
});

const criteriaIn = (tables: readonly Rubric[], kind: string): readonly string[] =>
  tables
    .flatMap(criteriaOf)
    .filter(({ base }) => base?.kind === kind)
    .map(({ id }) => id);
