import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { Desks } from "../../shared/wire/desks.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterEach(() => storage.close());

const open = async (change: Partial<WrittenSeason>, rubric = smallTable()) => {
  const season = Season.parse({ ...SMALL_SEASON, ...change });
  const opened = await openSeason(storage.store, season, new Map([[rubric.id as string, rubric]]));
  expect(opened.problems).toEqual([]);
};
const desksOf = async (person: string): Promise<Desks> =>
  Desks.parse((await desk.get(person, "/v1/desks")).body);
const blocOf = async (person: string) => {
  const [season] = (await desksOf(person)).seasons;
  const [bloc] = season?.blocs ?? [];
  if (!bloc) throw new Error(`${person} has no desk`);
  return bloc;
};
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("the desks of a person", () => {
  test("name it, its seasons with their periods, and the blocs where it has a role", async () => {
    expect(await desksOf("tk-1")).toEqual({
      person: { id: "tk-1", name: "Tổ thư ký Khối 1" },
      seasons: [
        {
          id: "nam-2024",
          title: "Năm thi đua 2024",
          year: 2024,
          illustrative: true,
          periods: [
            {
              id: "nam",
              title: "Cả năm",
              from: "2024-01-01",
              to: "2024-12-31",
              due: "2024-12-15T17:00:00+07:00",
              days: {},
            },
          ],
          blocs: [
            {
              id: "khoi-1",
              label: "khối",
              title: "Khối 1",
              visibility: "sealed",
              roles: [{ role: "bloc-secretariat", bloc: "khoi-1" }],
              locked: true,
              rubricHash: (await storage.store.rubric("nam-2024" as never, "bang-nho" as never))?.hash,
              rounds: ["self", "cross", "verified", "second"],
              severalScorers: true,
              scorers: [{ id: "van-phong", title: "Văn phòng" }],
              agencies: ["A", "B", "C"].map((letter) => ({
                id: `co-quan-${letter.toLowerCase()}`,
                title: `Cơ quan ${letter}`,
              })),
              awards: [],
            },
          ],
        },
      ],
    });
  });

  test("of seasons over the years stand newest first, each with the roles of that season", async () => {
    await open({ id: "nam-2023", year: 2023, title: "Năm thi đua 2023" });
    await open({ id: "nam-2025", year: 2025, title: "Năm thi đua 2025" });
    await open({ id: "nam-2025-b", year: 2025, title: "Chuyên đề 2025" });
    await open({ id: "nam-2022", year: 2022, people: [] });
    expect(ids((await desksOf("dv-a")).seasons)).toEqual(["nam-2025", "nam-2025-b", "nam-2024", "nam-2023"]);
  });

  test("give a person the name of its newest season", async () => {
    const people = [{ id: "dv-a", name: "Thư ký mới", roles: SMALL_SEASON.people?.[0]?.roles ?? [] }];
    await open({ id: "nam-2025", year: 2025, people });
    expect((await desksOf("dv-a")).person.name).toBe("Thư ký mới");
  });

  test("of a season changed since they were read are read again", async () => {
    expect((await desksOf("dv-a")).seasons).toHaveLength(1);
    await open({ people: [] });
    expect((await desksOf("dv-a")).seasons).toEqual([]);
  });

  test("are empty for somebody no season knows, and for somebody without a role: that is no error", async () => {
    await open({ people: [{ id: "khach", name: "Khách", roles: [] }] });
    for (const person of ["nobody", "khach"])
      expect(await desksOf(person)).toEqual({ person: { id: person }, seasons: [] });
  });

  test("name the leader and the deputy of a bloc where it has them", async () => {
    const [first, ...others] = SMALL_SEASON.blocs;
    await open({ blocs: [{ ...first, lead: "co-quan-a", deputy: "co-quan-b" } as never, ...others] });
    expect(await blocOf("dv-a")).toMatchObject({ lead: "co-quan-a", deputy: "co-quan-b" });
  });

  test("carry what a bloc proposes this year", async () => {
    const award = {
      id: "co-tinh",
      kind: "title",
      title: "Cờ thi đua",
      ground: "Quy chế minh họa",
      by: "rank",
      quota: { of: "count", count: 1 },
      eligible: { total: "18" },
    } as const;
    const [first, ...others] = SMALL_SEASON.blocs;
    await open({ blocs: [{ ...first, awards: [award] } as never, ...others] });
    expect((await blocOf("dv-a")).awards).toMatchObject([{ title: "Cờ thi đua", eligible: { total: 1800 } }]);
  });

  test("say of a season that is not illustrative that it is not", async () => {
    const { illustrative: _, ...real } = SMALL_SEASON;
    await openSeason(
      storage.store,
      Season.parse({ ...real, id: "that", year: 2026 }),
      new Map([["bang-nho", smallTable()]]),
    );
    expect((await desksOf("dv-a")).seasons[0]).toMatchObject({ id: "that", illustrative: false });
  });
});

describe("the agencies of a desk", () => {
  test("are all of them for a secretary who scores other members", async () => {
    expect(ids((await blocOf("dv-a")).agencies)).toEqual(["co-quan-a", "co-quan-b", "co-quan-c"]);
  });

  test("are its own for a secretary where members do not score each other", async () => {
    const policy = {
      ...SMALL_TABLE.policy,
      rounds: ["self", "verified"],
      precedence: ["verified", "self"],
    } as const;
    const alone = Rubric.parse({ ...SMALL_TABLE, id: "bang-rieng", policy });
    const blocs = SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, rubric: "bang-rieng" }));
    await open({ id: "nam-2025", year: 2025, blocs }, alone);
    expect(ids((await blocOf("dv-b")).agencies)).toEqual(["co-quan-b"]);
    expect(ids((await blocOf("tk-1")).agencies)).toHaveLength(3);
    expect(await blocOf("tk-1")).not.toHaveProperty("severalScorers");
  });

  test("are all of them for a verifier, with the scorer it is", async () => {
    const bloc = await blocOf("td-vp");
    expect(ids(bloc.agencies)).toHaveLength(3);
    expect(bloc.scorers).toEqual([{ id: "van-phong", title: "Văn phòng" }]);
    expect((await blocOf("dv-a")).scorers).toEqual([]);
  });
});

test("a bloc whose table is not locked yet is a desk without rounds", async () => {
  const season = Season.parse({ ...SMALL_SEASON, id: "nam-2026", year: 2026 });
  await storage.store.keepSeason(season, undefined);
  const bloc = await blocOf("dv-a");
  expect([bloc.locked, bloc.rubricHash, bloc.rounds, ids(bloc.agencies)]).toEqual([
    false,
    undefined,
    [],
    ["co-quan-a"],
  ]);
});
