import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { Years } from "../../shared/wire/years.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

const [FIRST, ...OTHERS] = SMALL_SEASON.blocs;
if (!FIRST) throw new Error("no bloc");

const season = (year: number, bloc: Partial<WrittenSeason["blocs"][number]> = {}) =>
  Season.parse({
    ...SMALL_SEASON,
    id: `nam-${year}`,
    title: `Năm thi đua ${year}`,
    year,
    follows: `nam-${year - 1}`,
    illustrative: undefined,
    people: [
      ...(SMALL_SEASON.people ?? []),
      { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" }] },
    ],
    blocs: [{ ...FIRST, ...bloc }, ...OTHERS],
  });

/** Cơ quan A was Phòng A until the end of 2022. */
const RENAMED = FIRST.agencies.map((each) =>
  each.id === "co-quan-a"
    ? { ...each, formerly: [{ id: "phong-a", title: "Phòng A", until: "2022-12-31" }] }
    : each,
);
const BEFORE = FIRST.agencies.map((each) =>
  each.id === "co-quan-a" ? { id: "phong-a", title: "Phòng A" } : each,
);

let uploads = 0;
async function play(year: number, points: Readonly<Record<string, string>>, a = "co-quan-a"): Promise<void> {
  for (const [letter, typed] of Object.entries(points)) {
    const agency = letter === "a" ? a : `co-quan-${letter}`;
    const card = { ...selfCard(letter, { typed }), season: `nam-${year}`, agency, scorer: agency };
    const body = { follows: 0, uploadId: `lan-nop-${++uploads}`, card };
    expect((await desk.post("tk-1", "/v1/scorecards", body)).status).toBe(201);
  }
}
async function close(year: number): Promise<void> {
  const of = { season: `nam-${year}`, period: "nam", bloc: "khoi-1" };
  const decision = { kind: "close", reason: "Họp khối" };
  expect((await desk.post("tk-1", "/v1/decisions", { ...of, follows: 0, decision })).status).toBe(201);
  expect((await desk.get("tk-1", `/v1/seasons/nam-${year}/periods/nam/blocs/khoi-1/standings`)).status).toBe(
    200,
  );
}
const read = (person: string, year = 2024, bloc = "khoi-1") =>
  desk.get(person, `/v1/seasons/nam-${year}/periods/nam/blocs/${bloc}/years`);
const years = async (person: string, year = 2024) => Years.parse((await read(person, year)).body);

beforeAll(async () => {
  storage = await testStorage();
  const ofA = (SMALL_SEASON.people ?? []).map((person) =>
    person.id === "dv-a"
      ? { ...person, roles: [{ role: "agency-secretary", bloc: "khoi-1", agency: "phong-a" }] }
      : person,
  );
  const first = season(2022, { agencies: BEFORE, visibility: "after-close" });
  desk = await runningApi(storage.store, Season.parse({ ...first, people: ofA }), [smallTable()]);
  await play(2022, { a: "9", b: "8" }, "phong-a");
  await close(2022);
  desk = await runningApi(storage.store, season(2023, { agencies: RENAMED, visibility: "sealed" }), [
    smallTable(),
  ]);
  await play(2023, { a: "7", b: "8" });
  await close(2023);
  desk = await runningApi(storage.store, season(2024, { agencies: RENAMED, visibility: "after-close" }), [
    smallTable(),
  ]);
  await play(2024, { a: "6" });
});
afterAll(() => storage.close());

describe("what agencies came to year by year", () => {
  test("is read by the secretariat of every member, newest year first, under the name it had then", async () => {
    const answer = await years("tk-1");
    expect(answer.agencies).toHaveLength(3);
    expect(answer.years.map(({ year }) => year)).toEqual([2023, 2022]);
    expect(answer.years[1]).toMatchObject({
      title: "Năm thi đua 2022",
      ranked: 2,
      agencies: [
        { agency: "co-quan-a", formerly: { id: "phong-a", title: "Phòng A" }, rank: 1, percent: 9500 },
        { agency: "co-quan-b", rank: 2, percent: 9000 },
        { agency: "co-quan-c" },
      ],
    });
    expect(answer.years[0]?.agencies[0]).toEqual({ agency: "co-quan-a", rank: 2, percent: 8500 });
    expect(answer.records).toEqual([]);
  });

  test("is read by a secretary of its own agency alone, and of a sealed year nothing", async () => {
    const answer = await years("dv-a");
    expect(answer.agencies.map(({ id }) => id)).toEqual(["co-quan-a"]);
    expect(answer.years).toMatchObject([
      { year: 2023, sealed: true, agencies: [] },
      { year: 2022, agencies: [{ agency: "co-quan-a", rank: 1 }] },
    ]);
    expect(answer.years[1]?.sealed).toBeUndefined();
  });

  test("shows the year itself once it is closed", async () => {
    await close(2024);
    expect((await years("tk-1")).years.map(({ year }) => year)).toEqual([2024, 2023, 2022]);
    expect((await years("dv-a")).years[0]).toMatchObject({
      year: 2024,
      ranked: 1,
      agencies: [{ agency: "co-quan-a", rank: 1, percent: 8000 }],
    });
  });

  test("is never another province's that gave its bloc and agencies the same ids", async () => {
    const other = season(2025, { visibility: "open" });
    const apart = Season.parse({ ...other, id: "tinh-khac", follows: undefined });
    await runningApi(storage.store, apart, [smallTable()]);
    const seen = (await desk.get("tk-1", "/v1/seasons/tinh-khac/periods/nam/blocs/khoi-1/years")).body;
    expect(Years.parse(seen).years).toEqual([]);
  });

  test("is told to nobody without a task in the bloc", async () => {
    expect((await read("tk-2")).body["code"]).toBe("unknown-bloc");
    expect((await read("nguoi-la")).body["code"]).toBe("unknown-bloc");
    expect((await read("tk-1", 2030)).body["code"]).toBe("unknown-bloc");
    expect((await read("hd")).status).toBe(200);
  });
});

test("a programme whose finished year was published has its record beside, and an invented season says so", async () => {
  const table = { ...smallTable(), id: "co-quan-dang-nam-dinh-2021-minh-hoa" as never };
  const played = Season.parse({
    ...SMALL_SEASON,
    id: "nam-2021",
    year: 2021,
    illustrative: true,
    blocs: SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, id: `${bloc.id}-cu`, rubric: table.id })),
    people: [{ id: "tk-cu", name: "Tổ thư ký", roles: [{ role: "bloc-secretariat", bloc: "khoi-1-cu" }] }],
  });
  desk = await runningApi(storage.store, played, [table]);
  const of = { season: "nam-2021", period: "nam", bloc: "khoi-1-cu" };
  await desk.post("tk-cu", "/v1/decisions", {
    ...of,
    follows: 0,
    decision: { kind: "close", reason: "Họp" },
  });
  await desk.get("tk-cu", "/v1/seasons/nam-2021/periods/nam/blocs/khoi-1-cu/standings");
  const { records, years: told } = Years.parse((await read("tk-cu", 2021, "khoi-1-cu")).body);
  expect(records).toMatchObject([{ year: 2021, next: { lead: "Ban Dân vận Tỉnh ủy" } }]);
  expect(told).toMatchObject([{ year: 2021, illustrative: true }]);
});
