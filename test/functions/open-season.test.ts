import { afterAll, beforeAll, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import { Rubric } from "../../shared/rubric.ts";
import type { Season } from "../../shared/season.ts";
import { type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_TABLE, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());

const season = (id: string, change: Partial<Season> = {}): Season => ({
  ...smallSeason(),
  id: id as Season["id"],
  ...change,
});
const tables = (...rubrics: readonly Rubric[]) =>
  new Map(rubrics.map((rubric) => [rubric.id as string, rubric]));
const codes = (checked: Awaited<ReturnType<typeof openSeason>>) => checked.problems.map(({ code }) => code);

test("opening a season locks its tables and may be done again", async () => {
  expect((await openSeason(storage.store, season("nam-1"), tables(smallTable()))).ok).toBe(true);
  expect((await openSeason(storage.store, season("nam-1"), tables(smallTable()))).ok).toBe(true);
  expect((await storage.store.rubric("nam-1" as Season["id"], smallTable().id))?.rubric).toEqual(
    smallTable(),
  );
});

test("a season may change while its tables stay", async () => {
  await openSeason(storage.store, season("nam-2"), tables(smallTable()));
  await openSeason(storage.store, season("nam-2", { title: "Năm thi đua hai" }), tables(smallTable()));
  expect((await storage.store.season("nam-2" as Season["id"]))?.season.title).toBe("Năm thi đua hai");
});

test("a table whose maxima do not add up is refused before anything is locked", async () => {
  const wrong = Rubric.parse({ ...SMALL_TABLE, total: "21" });
  const opened = await openSeason(storage.store, season("nam-3"), tables(wrong));
  expect([opened.ok, [...new Set(codes(opened))]]).toEqual([false, ["total-not-sum"]]);
  expect(await storage.store.season("nam-3" as Season["id"])).toBeUndefined();
  expect(await storage.store.rubric("nam-3" as Season["id"], wrong.id)).toBeUndefined();
});

test("a bloc without its table is refused", async () => {
  expect(codes(await openSeason(storage.store, season("nam-4"), new Map()))).toEqual([
    "rubric-missing",
    "rubric-missing",
  ]);
});

test("a locked table is not replaced by another one under its id", async () => {
  await openSeason(storage.store, season("nam-5"), tables(smallTable()));
  const other = Rubric.parse({ ...SMALL_TABLE, title: "Bảng khác" });
  expect(codes(await openSeason(storage.store, season("nam-5"), tables(other)))).toEqual(["rubric-locked"]);
});

test("a season changed by somebody else meanwhile is not overwritten", async () => {
  const store = { ...storage.store, keepSeason: async () => "stale" as const };
  expect(codes(await openSeason(store, season("nam-6"), tables(smallTable())))).toEqual(["season-overtaken"]);
});

test("a rename that joins two agencies' histories is refused unless a merger is said, and nothing is kept", async () => {
  const [first, ...others] = smallSeason().blocs as [Season["blocs"][number]];
  const named = (merged: object) => {
    const [a, , c] = first.agencies.map((agency) => ({ ...agency }));
    const formerly = [{ id: "co-quan-b", until: "2024-12-31" }];
    return {
      year: 2025,
      follows: "nam-7",
      people: [],
      blocs: [{ ...first, agencies: [{ ...a, formerly, ...merged }, c] }, ...others],
    };
  };
  await openSeason(storage.store, season("nam-7"), tables(smallTable()));
  const joined = season("nam-8", named({}) as never);
  expect(codes(await openSeason(storage.store, joined, tables(smallTable())))).toContain(
    "history-joined-members",
  );
  expect(await storage.store.season("nam-8" as Season["id"])).toBeUndefined();
  const merged = season("nam-8", named({ merged: true }) as never);
  expect((await openSeason(storage.store, merged, tables(smallTable()))).problems).toEqual([]);
});

test("a season that follows one that is not kept, or not of an earlier year, is opened and told of", async () => {
  const after = (follows: string) =>
    openSeason(storage.store, season("nam-9", { follows } as never), tables(smallTable()));
  expect(await after("nam-chua-mo")).toMatchObject({
    ok: true,
    problems: [{ code: "follows-lost", severity: "warning", facts: { season: "nam-chua-mo" } }],
  });
  expect((await after("nam-9")).problems).toMatchObject([{ code: "follows-lost" }]);
  await openSeason(storage.store, season("nam-truoc", { year: 2020 } as never), tables(smallTable()));
  expect((await after("nam-truoc")).problems).toEqual([]);
});

test("where a bloc was handed over from is not for whoever writes its season to say", async () => {
  const [first, ...others] = smallSeason().blocs;
  const written = season("nam-10", { blocs: [{ ...first, follows: "nam-1" }, ...others] } as never);
  expect((await openSeason(storage.store, written, tables(smallTable()))).ok).toBe(true);
  const kept = await storage.store.season("nam-10" as Season["id"]);
  expect(kept?.season.blocs.map(({ follows }) => follows)).toEqual([undefined, undefined]);
});
