import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { withDemoPeople } from "../../infra/local/demo-people.ts";
import { startPlatform } from "../../infra/local/platform.ts";
import { playSeason } from "../../infra/local/play-season.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";

const GOLDEN = resolve(import.meta.dirname, "../golden");
const folders = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What must be equal whatever way a folder is run. A card that no desk takes is listed by a tally and stopped at the API's door. */
const outcome = ({ period, bloc, lines }: StandingsDocument) => ({
  period,
  bloc,
  lines: lines.map(({ agency, state, rank, total, band, reason }) => ({
    agency,
    state,
    rank,
    total,
    band,
    reason,
  })),
});

test.each(folders)(
  "%s: uploaded card by card through the API, it has the totals and ranks of the tally",
  async (name) => {
    const folder = await readFolder(join(GOLDEN, name));
    const tallied = tallyFolder(folder);
    if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));

    const dir = await mkdtemp(join(tmpdir(), "bang-vang-same-"));
    const season = withDemoPeople(folder.season, folder.rubrics);
    const platform = await startPlatform({
      dir,
      port: 0,
      people: season.people.map(({ id, name }) => ({ id, name })),
      durable: false,
    });
    try {
      const played = await playSeason(platform, folder, season, () => {});
      expect(played.map(({ document }) => outcome(document))).toEqual(tallied.value.map(outcome));
      expect(platform.pump.parked()).toEqual([]);
    } finally {
      await platform.close();
      await rm(dir, { recursive: true, force: true });
    }
  },
);
