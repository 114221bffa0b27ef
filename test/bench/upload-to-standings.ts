import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSeason } from "../../functions/open-season.ts";
import { type ApiClient, apiClient } from "../../infra/local/api-client.ts";
import { type Platform, startPlatform } from "../../infra/local/platform.ts";
import {
  agencyId,
  blocId,
  COUNCIL,
  ONE_BLOC,
  ONE_PROVINCE,
  type Size,
  secretariatId,
  wideCard,
  wideSeason,
  wideTable,
} from "./wide-season.ts";

type Desk = {
  readonly size: Size;
  readonly platform: Platform;
  readonly client: ApiClient;
  readonly dir: string;
};

/** The embedded product with a season of some size in which every agency has sent one card. */
async function desk(size: Size): Promise<Desk> {
  const dir = await mkdtemp(join(tmpdir(), "bang-vang-bench-"));
  const season = wideSeason(size);
  const rubric = wideTable(size);
  const platform = await startPlatform({
    dir,
    port: 0,
    people: season.people.map(({ id, name }) => ({ id, name })),
  });
  const opened = await openSeason(platform.store, season, new Map([[rubric.id as string, rubric]]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  for (const [bloc, agencies] of size.blocs.entries()) {
    const client = apiClient(platform.url, await platform.tokenFor(secretariatId(bloc)));
    for (let agency = 0; agency < agencies; agency++) await upload(client, size, bloc, agency, 0);
  }
  await platform.pump.idle();
  return { size, platform, dir, client: apiClient(platform.url, await platform.tokenFor(secretariatId(0))) };
}

const upload = (client: ApiClient, size: Size, bloc: number, agency: number, follows: number) =>
  client.post("/v1/scorecards", {
    follows,
    uploadId: `bench-${bloc}-${agency}-${follows}`,
    card: wideCard(size, bloc, agency, follows),
  });

/** Milliseconds from sending a card of the first bloc until its new standings have been read. */
async function timed({ client, size }: Desk, agency: number, follows: number): Promise<number> {
  const start = performance.now();
  await upload(client, size, 0, agency, follows);
  const { lines } = await client.get<{ lines: { agency: string }[] }>(
    `/v1/seasons/nam-do/periods/nam/blocs/${blocId(0)}/standings`,
  );
  if (!lines.some((line) => line.agency === agencyId(0, agency)))
    throw new Error("the standings lack the card");
  return performance.now() - start;
}

/** Milliseconds until the council office has the province view: every bloc at a glance, the inbox, what is missing. */
async function viewed(client: ApiClient): Promise<number> {
  const start = performance.now();
  const { entries } = await client.get<{ entries: readonly unknown[] }>(
    "/v1/seasons/nam-do/periods/nam/province",
  );
  if (entries.length !== ONE_PROVINCE.blocs.length)
    throw new Error(`the province shows ${entries.length} blocs`);
  return performance.now() - start;
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const show = (list: readonly number[]): string =>
  `median ${median(list).toFixed(1)} ms, min ${Math.min(...list).toFixed(1)}, max ${Math.max(...list).toFixed(1)}`;

/** One bloc alone against the same bloc in a whole province, turn by turn so that the machine's noise meets both. */
const [alone, province] = [await desk(ONE_BLOC), await desk(ONE_PROVINCE)];
const times = { alone: [] as number[], province: [] as number[] };
for (let round = 1; round <= 12; round++)
  for (let agency = 0; agency < 8; agency++) {
    times.alone.push(await timed(alone, agency, round));
    times.province.push(await timed(province, agency, round));
  }
console.log("upload to fresh standings, 8 agencies of 80 criteria");
console.log(`  one bloc alone:                  ${show(times.alone)}`);
console.log(`  in 35 blocs, 274 agencies:       ${show(times.province)}`);
console.log(
  `  ratio of the medians:            ${(median(times.province) / median(times.alone)).toFixed(2)}`,
);

const council = apiClient(province.platform.url, await province.platform.tokenFor(COUNCIL));
const views: number[] = [];
for (let round = 1; round <= 20; round++) views.push(await viewed(council));
console.log("province view of 35 blocs, 274 agencies, from stored entries");
console.log(`  ${show(views)}`);
for (const { platform, dir } of [alone, province]) {
  await platform.close();
  await rm(dir, { recursive: true, force: true });
}
