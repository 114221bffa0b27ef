import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { foldBloc } from "../../functions/fold-bloc.ts";
import { type Role, Season } from "../../shared/season.ts";
import type { BlocPeriod, ReportPlace } from "../../shared/storage-keys.ts";
import { ReportAnswer } from "../../shared/wire/report.ts";
import { handedOverFrom } from "../support/handed-over.ts";
import { runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let number = 0;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(() => {
  number += 1;
});

const AWARD = {
  id: "co",
  kind: "title",
  by: "rank",
  title: "Cờ thi đua",
  ground: "Quy chế",
  quota: { of: "count", count: 1 },
};
const COUNCIL = [{ role: "council-office" }];

type Told = {
  readonly id: string;
  readonly year: number;
  /** Who has which tasks in the season as a whole. */
  readonly people: Readonly<Record<string, readonly object[]>>;
  readonly follows?: string;
  /** What its blocs' ids begin with. */
  readonly blocs?: string;
};

/** A test's seasons share the ids of blocs and agencies, as two provinces on one installation may. */
function seasonOf({ id, year, people, follows, blocs = "khoi" }: Told): Season {
  const renamed = JSON.parse(JSON.stringify(SMALL_SEASON).replaceAll('"khoi-', `"${blocs}-${number}-`));
  return Season.parse({
    ...renamed,
    id: `${id}-${number}`,
    year,
    ...(follows && { follows: `${follows}-${number}` }),
    blocs: renamed.blocs.map((bloc: object, index: number) => ({
      ...bloc,
      ...(index === 0 && { awards: [AWARD] }),
    })),
    people: [
      ...renamed.people,
      ...Object.entries(people).map(([who, roles]) => ({
        id: who,
        name: who,
        roles: roles as readonly Role[],
      })),
    ],
  });
}

/** A year that was played and closed, with one agency proposed. */
async function past(told: Told, letter: string): Promise<void> {
  const season = seasonOf(told);
  const desk = await runningApi(storage.store, season, [smallTable()]);
  const of = { season: season.id, period: "nam", bloc: season.blocs[0]?.id } as BlocPeriod;
  const card = { ...selfCard(letter), ...of };
  const sent = { follows: 0, uploadId: `upload-${told.id}-${number}`, card };
  expect((await desk.post(`dv-${letter}`, "/v1/scorecards", sent)).status).toBe(201);
  const close = { ...of, follows: 0, decision: { kind: "close", reason: "Họp khối" } };
  expect((await desk.post("tk-1", "/v1/decisions", close)).status).toBe(201);
  await foldBloc(storage.store, of);
}

/** What the workbook of a season that is under way says of earlier years: year and agency. */
async function earlierIn(told: Told, person: string): Promise<readonly string[]> {
  const season = seasonOf(told);
  const desk = await runningApi(storage.store, season, [smallTable()]);
  const asked = await desk.post(person, "/v1/province-workbooks", { season: season.id, period: "nam" });
  const { inputsHash } = ReportAnswer.parse(asked.body);
  const place = { season: season.id, period: "nam", inputsHash } as unknown as ReportPlace;
  const { report } = JSON.parse((await storage.store.requestedReport(place)) ?? "");
  return report.earlier.map(({ year, agency }: Record<string, unknown>) => `${year} ${agency}`);
}

describe("what was proposed in earlier years", () => {
  test("is never another province's that gave its blocs and agencies the same ids", async () => {
    await past({ id: "tinh-a-truoc", year: 2023, people: { "so-a": COUNCIL } }, "a");
    const people = { "so-b": COUNCIL, "so-a": [{ role: "auditor", bloc: `khoi-${number}-1` }] };
    await past({ id: "tinh-b-truoc", year: 2023, people }, "b");
    const [ofA, ofB] = [
      await earlierIn(
        { id: "tinh-a", year: 2024, people: { "so-a": COUNCIL }, follows: "tinh-a-truoc" },
        "so-a",
      ),
      await earlierIn(
        { id: "tinh-b", year: 2024, people: { "so-b": COUNCIL }, follows: "tinh-b-truoc" },
        "so-b",
      ),
    ];
    expect(ofA).toEqual(["2023 co-quan-a"]);
    expect(ofB).toEqual(["2023 co-quan-b"]);
  });

  test("is of the seasons a season goes back to, one after another, whoever ran them and whatever their blocs", async () => {
    const [first, second] = [
      { id: "nam-dau", year: 2022, people: { "nguoi-truoc": COUNCIL }, blocs: "cum", follows: "da-xoa" },
      { id: "nam-hai", year: 2023, people: { "nguoi-sau": COUNCIL }, blocs: "nhom", follows: "nam-dau" },
    ];
    await past(first, "a");
    await past(second, "b");
    const now = { id: "nam-ba", year: 2024, people: { "so-moi": COUNCIL }, follows: "nam-hai" };
    expect(await earlierIn(now, "so-moi")).toEqual(["2023 co-quan-b", "2022 co-quan-a"]);
  });

  test("are also those of a bloc that sent its result on paper, though its season does not list it", async () => {
    const told = { id: "co-giay", year: 2023, people: { "so-a": COUNCIL } };
    const season = seasonOf(told);
    const desk = await runningApi(storage.store, season, [smallTable()]);
    const result = {
      bloc: `ngoai-danh-sach-${number}`,
      title: "Khối ngoài danh sách",
      label: "khối",
      members: [{ agency: "co-quan-a", title: "Cơ quan A", rank: 1, total: "95", proposed: "Bằng khen" }],
      paper: { number: "15/BC", date: "2023-12-20" },
      reason: "Nhập từ biểu",
    };
    const sent = await desk.post("so-a", `/v1/seasons/${season.id}/periods/nam/bloc-results`, {
      follows: 0,
      result,
    });
    expect(sent.status).toBe(201);
    await foldBloc(storage.store, { season: season.id, period: "nam", bloc: result.bloc } as BlocPeriod);
    const now = { id: "sau-giay", year: 2024, people: { "so-a": COUNCIL }, follows: "co-giay" };
    expect(await earlierIn(now, "so-a")).toEqual(["2023 co-quan-a"]);
  });

  test("of a season that only handed a bloc over is that bloc's, and of its members alone", async () => {
    await past({ id: "khoi-kia", year: 2023, people: { "so-a": COUNCIL } }, "a");
    const now = { id: "khoi-nay", year: 2024, people: { "so-b": COUNCIL } };
    const opened = seasonOf(now);
    await runningApi(storage.store, opened, [smallTable()]);
    const from = `khoi-kia-${number}`;
    // The agency proposed there was in the first bloc; a namesake is in the first bloc here.
    await handedOverFrom(storage.store, opened.id, `khoi-${number}-2`, from);
    expect(await earlierIn(now, "so-b")).toEqual([]);
    await handedOverFrom(storage.store, opened.id, `khoi-${number}-1`, from);
    expect(await earlierIn(now, "so-b")).toEqual(["2023 co-quan-a"]);
  });
});
