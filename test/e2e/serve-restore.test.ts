import { once } from "node:events";
import { cp, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { FolderScorecard } from "../../shared/folder.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { type OpenIdIssuer, openIdIssuer } from "../support/openid-issuer.ts";
import { newSite, runServe, type ServedSite, serveSite } from "../support/own-server.ts";
import { seedEmbedded } from "../support/seeded-storage.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

const BLOC = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1";
type Upload = { readonly letter: string; readonly follows: number; readonly typed: string };

let folder: string;
let issuer: OpenIdIssuer;
let clerk: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-restore-"));
  issuer = await openIdIssuer("login.example");
  clerk = await issuer.tokenFor("tk-1");
});
afterAll(async () => {
  await issuer.close();
  await rm(folder, { recursive: true, force: true });
});

const send = (server: ServedSite, { letter, follows, typed }: Upload) =>
  server.post(clerk, "/v1/scorecards", {
    follows,
    uploadId: `upload-${letter}-${follows + 1}`,
    card: selfCard(letter, { typed }),
  });

/** Uploads revision after revision of three agencies, until the server is gone. */
function uploadsWithoutEnd(server: ServedSite) {
  const acknowledged: Upload[] = [];
  const ended = Promise.all(
    ["a", "b", "c"].map(async (letter) => {
      for (let follows = 0; ; follows++) {
        const upload = { letter, follows, typed: String((follows * 7 + letter.charCodeAt(0)) % 10) };
        const answer = await send(server, upload).catch(() => undefined);
        if (!answer) return;
        expect(answer.status).toBe(201);
        acknowledged.push(upload);
      }
    }),
  );
  return { acknowledged, ended };
}

async function command(options: readonly string[]): Promise<{ code: number; out: string }> {
  const child = runServe(options);
  const said: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = (await once(child, "exit")) as [number];
  return { code, out: said.join("") };
}

const enough = (uploads: readonly unknown[], count: number) =>
  vi.waitUntil(() => uploads.length >= count, { timeout: 120_000, interval: 20 });

test("the drill: backed up while people upload, killed, restored elsewhere: all that was acknowledged before the backup is there, and the standings equal a recompute", async () => {
  const trial = await mkdtemp(join(folder, "drill-"));
  const site = await newSite(join(trial, "site"), issuer, []);
  await seedEmbedded(join(site.folder, "data"));
  const server = await serveSite(site);
  const { acknowledged, ended } = uploadsWithoutEnd(server);
  await enough(acknowledged, 9);

  const backup = join(trial, "backup");
  const config = join(site.folder, "settings.json");
  const first = await command(["--config", config, "--back-up", backup]);
  expect([first.code, first.out]).toEqual([0, expect.stringContaining("đối tượng")]);
  await enough(acknowledged, acknowledged.length + 4);
  const before = [...acknowledged];
  const second = await command(["--config", config, "--back-up", backup]);
  expect(second.code).toBe(0);
  await enough(acknowledged, acknowledged.length + 2);
  await server.end("SIGKILL");
  await ended;

  const elsewhere = await newSite(join(trial, "elsewhere"), issuer, []);
  const began = performance.now();
  await cp(backup, join(elsewhere.folder, "data"), { recursive: true });
  const restored = await serveSite(elsewhere);
  const { body } = await restored.get(clerk, `${BLOC}/standings`);
  const recovery = performance.now() - began;
  const lines = body["lines"] as { agency: string; total?: string }[];

  const again = await Promise.all(before.map((upload) => send(restored, upload)));
  expect(again.map(({ status, body }) => [status, body["revision"]])).toEqual(
    before.map(({ follows }) => [200, follows + 1]),
  );
  const kept = await keptBy(restored);
  const latest = ["a", "b", "c"].map((letter) => {
    const follows = (kept.get(`co-quan-${letter}`) ?? 0) - 1;
    return { letter, follows, typed: String((follows * 7 + letter.charCodeAt(0)) % 10) };
  });
  expect(lines.map(({ agency, total }) => [agency, Number(total)])).toEqual(recomputed(latest));
  await restored.end("SIGTERM");
  const lost = acknowledged.length - [...kept.values()].reduce((sum, count) => sum + count, 0);
  expect(lost).toBeLessThanOrEqual(acknowledged.length - before.length);
  console.log(
    `restored in ${(recovery / 1000).toFixed(1)} s; of ${acknowledged.length} acknowledged, ${lost} came after the backup and are lost`,
  );
}, 300_000);

test("a backup into the storage itself is refused, and one of an S3 store is told where it belongs", async () => {
  const site = await newSite(join(folder, "second"), issuer, []);
  await seedEmbedded(join(site.folder, "data"));
  const server = await serveSite(site);
  await server.end("SIGTERM");
  const config = join(site.folder, "settings.json");
  const own = await command(["--config", config, "--back-up", join(site.folder, "data")]);
  expect([own.code, own.out]).toEqual([2, expect.stringContaining("là chính kho đang dùng")]);
  expect((await stat(join(site.folder, "data/storage/bang-vang/journal"))).size).toBeGreaterThan(100);
  const checked = await command(["--config", config, "--check"]);
  expect([checked.code, checked.out]).toEqual([0, expect.stringContaining("đều đạt")]);
});

/** How many revisions each agency has on a server. */
async function keptBy(server: ServedSite): Promise<ReadonlyMap<string, number>> {
  const { body } = await server.get(clerk, `${BLOC}/progress`);
  const agencies = body["agencies"] as { agency: string; sent: { revision: number }[] }[];
  return new Map(agencies.map(({ agency, sent }) => [agency, sent[0]?.revision ?? 0]));
}

function recomputed(latest: readonly Upload[]) {
  const table = smallTable();
  const cards = latest.map(({ letter, typed }) =>
    FolderScorecard.parse(selfCard(letter, { typed }) satisfies object as Scorecard),
  );
  const tallied = tallyFolder({
    season: smallSeason(),
    rubrics: new Map([[table.id as string, table]]),
    cards,
    decisions: [],
  });
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  return tallied.value
    .find(({ bloc }) => bloc === "khoi-1")
    ?.lines.map(({ agency, total }) => [agency, (total ?? 0) / 100]);
}
