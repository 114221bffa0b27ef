import { afterAll, beforeAll, expect, test } from "vitest";
import { Season } from "../../shared/season.ts";
import { Summary } from "../../shared/wire/summary.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());

const season = (year: number) =>
  Season.parse({ ...SMALL_SEASON, id: `nam-${year}`, year, follows: `nam-${year - 1}` });
const opened = (year: number): Promise<RunningApi> => runningApi(storage.store, season(year), [smallTable()]);
const bloc = (year: number) => `/v1/seasons/nam-${year}/periods/nam/blocs/khoi-1`;

let uploads = 0;
async function play(desk: RunningApi, year: number, points: Readonly<Record<string, string>>): Promise<void> {
  for (const [letter, typed] of Object.entries(points)) {
    const card = { ...selfCard(letter, { typed }), season: `nam-${year}` };
    const body = { follows: 0, uploadId: `lan-nop-${++uploads}`, card };
    expect((await desk.post("tk-1", "/v1/scorecards", body)).status).toBe(201);
  }
}
const close = (desk: RunningApi, year: number) =>
  desk.post("tk-1", "/v1/decisions", {
    season: `nam-${year}`,
    period: "nam",
    bloc: "khoi-1",
    follows: 0,
    decision: { kind: "close", reason: "Họp khối" },
  });
const summary = async (desk: RunningApi, year: number) =>
  Summary.parse((await desk.get("tk-1", `${bloc(year)}/summary`)).body);

test("the workbook of a year shows what the bloc's closed years came to, and is made again when they change", async () => {
  const first = await opened(2022);
  await play(first, 2022, { a: "9", b: "8" });
  await close(first, 2022);
  await first.get("tk-1", `${bloc(2022)}/standings`);
  const second = await opened(2023);
  await play(second, 2023, { a: "7" });
  const third = await opened(2024);
  await play(third, 2024, { a: "8" });

  const before = await summary(third, 2024);
  expect(before.years).toEqual([
    {
      season: "nam-2022",
      year: 2022,
      ranked: 2,
      agencies: [
        { agency: "co-quan-a", rank: 1, percent: 9500 },
        { agency: "co-quan-b", rank: 2, percent: 9000 },
        { agency: "co-quan-c" },
      ],
    },
  ]);

  await close(second, 2023);
  await second.get("tk-1", `${bloc(2023)}/standings`);
  const after = await summary(third, 2024);
  expect(after.years.map(({ year }) => year)).toEqual([2023, 2022]);
  expect(after.fingerprint).toBe(before.fingerprint);
  expect(after.inputsHash).not.toBe(before.inputsHash);
  const asOf = await third.get("tk-1", `${bloc(2024)}/standings/as-of`);
  expect(asOf.body["inputsHash"]).toBe(after.inputsHash);
});

test("who joins a season changes nobody's standings", async () => {
  const desk = await opened(2024);
  const { fingerprint } = await summary(desk, 2024);
  const kept = await storage.store.season("nam-2024" as never);
  const people = [...season(2024).people, { id: "moi", name: "Người mới", roles: [] }] as never;
  await storage.store.keepSeason({ ...season(2024), people }, kept?.tag);
  expect((await summary(desk, 2024)).fingerprint).toBe(fingerprint);
});
