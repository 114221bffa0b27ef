import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFolder } from "../infra/local/read-folder.ts";
import { writeStandings } from "../shared/standings-document.ts";
import { type SeasonFolder, tallyFolder } from "../shared/tally-folder.ts";

const GOLDEN = new URL("./golden/", import.meta.url);

/** What is compared: the documents as they are written, decimal strings and all. */
type WrittenLine = {
  readonly agency: string;
  readonly state: string;
  readonly rank?: number;
  readonly total?: string;
  readonly criteria: readonly { readonly criterion: string; readonly points?: string }[];
};
type WrittenStandings = {
  readonly bloc: string;
  readonly period: string;
  readonly lines: readonly WrittenLine[];
};

function standingsOf(folder: SeasonFolder): readonly WrittenStandings[] {
  const tallied = tallyFolder(folder);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems, null, 2));
  return tallied.value.map((document) => JSON.parse(writeStandings(document)));
}

/** One line of text for each agency and each of its criteria: what a person compares first. */
const digest = (standings: readonly WrittenStandings[]): readonly string[] =>
  standings.flatMap(({ bloc, period, lines }) =>
    lines.flatMap(({ agency, state, rank, total, criteria }) => [
      `${bloc}, ${period}: ${agency} ${state} ${rank ?? "-"}, ${total ?? "-"}`,
      ...criteria.map(({ criterion, points }) => `${agency} ${criterion}: ${points ?? "-"}`),
    ]),
  );

const folders = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

test("there are golden folders to read", () => {
  expect(folders).toContain("don-vi-mau");
});

describe.each(folders)("%s", async (name) => {
  const folder = await readFolder(fileURLToPath(new URL(name, GOLDEN)));
  const file = new URL(`${name}/expected/standings.json`, GOLDEN);
  const expected: readonly WrittenStandings[] = JSON.parse(readFileSync(file, "utf8")).standings;

  test("its cards give the expected standings", () => {
    const standings = standingsOf(folder);
    expect(digest(standings)).toEqual(digest(expected));
    expect(standings).toEqual(expected);
  });

  test("the order of its cards changes nothing", () => {
    const { cards } = folder;
    const standings = standingsOf(folder);
    const shuffled = fc.shuffledSubarray([...cards], { minLength: cards.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(standingsOf({ ...folder, cards: order })).toEqual(standings);
      }),
      { numRuns: 5 },
    );
  });
});
