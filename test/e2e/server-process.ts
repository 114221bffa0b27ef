import { openSeason } from "../../functions/open-season.ts";
import { startPlatform } from "../../infra/local/platform.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import { SMALL_SEASON, SMALL_TABLE } from "../support/small-season.ts";

/**
 * The embedded product as a process of its own, for tests that end it or measure it: says on its channel where it
 * listens and the tokens of its people, and answers "memory" with its resident megabytes.
 */
const season = Season.parse(SMALL_SEASON);
const rubric = Rubric.parse(SMALL_TABLE);
const platform = await startPlatform({
  dir: process.argv[2] ?? "",
  port: 0,
  people: season.people.map(({ id, name }) => ({ id, name })),
});
const opened = await openSeason(platform.store, season, new Map([[rubric.id as string, rubric]]));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));

const tokens = Object.fromEntries(
  await Promise.all(season.people.map(async ({ id }) => [id, await platform.tokenFor(id)] as const)),
);
process.on("message", (asked) => {
  if (asked === "memory") process.send?.({ memory: process.memoryUsage().rss / 1024 / 1024 });
});
process.send?.({ url: platform.url, tokens });
