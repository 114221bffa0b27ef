import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import type { SeasonId } from "../../shared/ids.ts";
import { presetRubric } from "../../shared/programmes/presets.ts";
import { Season } from "../../shared/season.ts";
import type { Beginnings, KeptSetUp, SeasonSetUp, SetUpPreview } from "../../shared/wire/set-up.ts";
import { apiOn, type RunningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = apiOn(storage.store, ["nguoi-lap"]);
});
afterEach(() => storage.close());

const YEAR = {
  id: "nam-2025",
  title: "Năm thi đua 2025",
  year: 2025,
  periods: [
    { id: "nam", title: "Cả năm", from: "2025-01-01", to: "2025-12-31", due: "2025-12-15T17:00:00+07:00" },
  ],
  blocs: [
    {
      label: "khối",
      title: "Khối các sở",
      visibility: "after-close",
      agencies: [{ title: "Cơ quan A" }, { title: "Cơ quan B" }, { title: "Cơ quan Đ" }],
      table: { from: "none" },
    },
  ],
};

let attempts = 0;
const begin = (person: string, setUp: object = {}, more: object = {}) =>
  desk.post(person, "/v1/seasons", {
    attempt: `lan-lap-${++attempts}`,
    as: "council-office",
    setUp: { ...YEAR, ...setUp },
    ...more,
  });
const preview = async (person: string, setUp: object, more: object = {}) => {
  const { status, body } = await desk.post(person, "/v1/seasons/preview", {
    setUp: { ...YEAR, ...setUp },
    ...more,
  });
  return { status, body: body as unknown as SetUpPreview & { code?: string } };
};
const read = async (person: string, season = "nam-2025") =>
  (await desk.get(person, `/v1/seasons/${season}/set-up`)).body as unknown as SeasonSetUp;
const change = async (person: string, edit: (setUp: SeasonSetUp["setUp"]) => object, more: object = {}) => {
  const { setUp, mark } = await read(person);
  return desk.post(person, "/v1/seasons/nam-2025/set-up/versions", {
    attempt: `lan-sua-${++attempts}`,
    follows: mark,
    reason: "Theo Quyết định 12/QĐ",
    setUp: edit(setUp),
    ...more,
  });
};
type Told = {
  readonly errors?: readonly { code: string }[];
  readonly problems?: readonly { code: string }[];
};
/** The problems of an answer, be it a refusal or not. */
const codesIn = (body: object): readonly string[] => {
  const { errors, problems = [] } = body as Told;
  return (errors ?? problems).map(({ code }) => code);
};

const council = {
  id: "hd",
  name: "Cơ quan thường trực Hội đồng",
  roles: [{ role: "council-office" as const }],
};
/** The small season of 2024, with a council office unless it is left out. */
const opened = async (change: object = {}) => {
  const season = Season.parse({
    ...SMALL_SEASON,
    people: [...(SMALL_SEASON.people ?? []), council],
    ...change,
  });
  const checked = await openSeason(storage.store, season, new Map([["bang-nho", smallTable()]]));
  expect(checked.ok).toBe(true);
};
const OF_KHOI_1 = { from: "season", season: "nam-2024", bloc: "khoi-1" };

describe("an empty server", () => {
  test("is begun by the founder its set-up names, who is its council office from then on", async () => {
    const { status, body } = await begin("nguoi-lap", {}, { name: "Văn phòng Hội đồng" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 1, setUp: { id: "nam-2025", blocs: [{ id: "khoi-cac-so" }] } });
    expect(codesIn(body)).toEqual(["table-not-chosen"]);
    expect((await desk.get("nguoi-lap", "/v1/seasons/nam-2025/me")).body).toEqual({
      id: "nguoi-lap",
      name: "Văn phòng Hội đồng",
      roles: [{ role: "council-office" }],
    });
    const invited = await desk.post("nguoi-lap", "/v1/invitations", {
      season: "nam-2025",
      name: "Tổ thư ký",
      roles: [{ role: "bloc-secretariat", bloc: "khoi-cac-so" }],
      days: 14,
    });
    expect(invited.status).toBe(201);
  });

  test("is begun by nobody else, and tells nobody else anything", async () => {
    expect((await begin("nguoi-la")).body).toMatchObject({ code: "forbidden" });
    expect((await preview("nguoi-la", {})).body).toMatchObject({ code: "forbidden" });
    const { body } = await desk.get("nguoi-la", "/v1/beginnings");
    expect(body).toMatchObject({ as: [], seasons: [], presets: [] });
    desk = apiOn(storage.store);
    expect((await begin("nguoi-lap")).status).toBe(403);
    expect((await preview("nguoi-lap", {})).status).toBe(403);
    expect((await desk.get("nguoi-lap", "/v1/beginnings")).body).toMatchObject({ as: [] });
    expect((await desk.get("nguoi-lap", "/v1/seasons/nam-2025/set-up")).status).toBe(404);
  });

  test("is begun once: the founder's name gives nothing where others have a season of these years", async () => {
    await opened();
    expect((await begin("nguoi-lap")).status).toBe(403);
  });

  test("gives a member's secretary nothing, be it of a bloc on its own", async () => {
    await opened({
      blocs: SMALL_SEASON.blocs.slice(0, 1),
      people: (SMALL_SEASON.people ?? []).filter(({ id }) => ["dv-a", "tk-1"].includes(id)),
    });
    const of = async (person: string) => (await desk.get(person, "/v1/beginnings")).body["as"];
    expect([await of("dv-a"), await of("tk-1")]).toEqual([[], [{ as: "bloc-secretariat", bloc: "khoi-1" }]]);
  });

  test("may be a bloc's alone, whose secretariat then sets up its own bloc and no other", async () => {
    const two = [...YEAR.blocs, { ...YEAR.blocs[0], title: "Khối khác", agencies: [{ title: "Cơ quan X" }] }];
    const both = await begin("nguoi-lap", { blocs: two }, { as: "bloc-secretariat" });
    expect(codesIn(both.body)).toContain("own-bloc-only");
    expect((await begin("nguoi-lap", {}, { as: "bloc-secretariat" })).status).toBe(201);
    expect((await desk.get("nguoi-lap", "/v1/seasons/nam-2025/me")).body).toMatchObject({
      roles: [{ role: "bloc-secretariat", bloc: "khoi-cac-so" }],
    });
    const added = await change("nguoi-lap", ({ blocs, ...rest }) => ({ ...rest, blocs: [...blocs, two[1]] }));
    expect(codesIn(added.body)).toContain("own-bloc-only");
    const renamed = await change("nguoi-lap", (setUp) => ({ ...setUp, title: "Năm thi đua yêu nước 2025" }));
    expect(renamed.status).toBe(201);

    const { body } = await desk.get("nguoi-lap", "/v1/beginnings");
    const { as, seasons } = body as unknown as Beginnings;
    expect(as).toEqual([{ as: "bloc-secretariat", bloc: "khoi-cac-so" }]);
    const [next] = seasons;
    expect(next).toMatchObject({ season: "nam-2025", setUp: { id: "nam-2026", follows: "nam-2025" } });
    const later = await begin("nguoi-lap", next?.setUp, { as: "bloc-secretariat" });
    expect(later.status).toBe(201);
    const other = await begin(
      "nguoi-lap",
      { ...next?.setUp, id: "nam-2027", blocs: [{ ...YEAR.blocs[0], id: "khoi-khac" }] },
      { as: "bloc-secretariat" },
    );
    expect(codesIn(other.body)).toContain("own-bloc-only");
  });
});

describe("a season is begun", () => {
  test("from last year's: blocs, members, table and people go on, its secretariats are invited", async () => {
    await opened();
    const { body } = await desk.get("hd", "/v1/beginnings");
    const { as, name, year, seasons, presets } = body as unknown as Beginnings;
    expect([as, name, year]).toEqual([[{ as: "council-office" }], council.name, 2024]);
    expect(presets.length).toBeGreaterThan(4);
    const [last] = seasons;
    expect(last?.setUp).toMatchObject({
      id: "nam-2025",
      title: "Năm thi đua 2025",
      follows: "nam-2024",
      // 15 December 2025 is a Monday.
      periods: [{ from: "2025-01-01", to: "2025-12-31", due: "2025-12-15T17:00:00+07:00" }],
      blocs: [{ id: "khoi-1", table: OF_KHOI_1 }, { id: "khoi-2" }],
    });
    const begun = await begin("hd", last?.setUp);
    expect(begun.status).toBe(201);
    const { season } = (await storage.store.season("nam-2025" as SeasonId)) as { season: Season };
    expect(season.illustrative).toBe(true);
    expect(season.blocs.map(({ rubric }) => rubric)).toEqual(["bang-nho", "bang-nho"]);
    expect(season.people.map(({ id }) => id)).toEqual(["hd", "dv-a", "dv-b", "dv-x", "td-vp"]);
    const sheet = await desk.get(
      "dv-a",
      "/v1/seasons/nam-2025/periods/nam/blocs/khoi-1/agencies/co-quan-a/rounds/self/scorers/co-quan-a",
    );
    expect(sheet.status).toBe(200);
  });

  test("from a ready programme, with its table", async () => {
    const { body } = await desk.get("nguoi-lap", "/v1/beginnings");
    const { presets } = body as unknown as Beginnings;
    for (const { id, setUp } of presets) {
      const judged = await preview("nguoi-lap", setUp, { as: "council-office" });
      expect(
        judged.body.problems.filter(({ severity }) => severity === "error"),
        id,
      ).toEqual([]);
      const [bloc] = setUp.blocs;
      const rubric = bloc?.table.from === "preset" ? presetRubric(bloc.table.rubric) : undefined;
      expect(judged.body.classes[bloc?.id as never]?.map((each) => each.id)).toEqual(
        rubric?.policy.bands.map((band) => band.id),
      );
    }
    const begun = await begin("nguoi-lap", presets[1]?.setUp);
    expect(begun.status).toBe(201);
    expect((begun.body as unknown as KeptSetUp).setUp.blocs[0]?.table).toEqual({ from: "in-force" });
  });

  test("once under one id: of two at a time one wins and the other is told", async () => {
    await opened({ people: [...(SMALL_SEASON.people ?? []), council, { ...council, id: "hd-2" }] });
    const both = await Promise.all([begin("hd"), begin("hd-2", { title: "Năm khác" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "season-taken" });
    expect((await begin("hd", { id: "nam-2024" })).body).toMatchObject({ code: "season-taken" });
    const seen = await preview("hd", {}, { as: "council-office" });
    expect(seen.body.isNew).toBe(true);
    expect(codesIn(seen.body)).toContain("season-id-taken");
  });

  test("by the same attempt again with the same answer, and never with another", async () => {
    const attempt = { attempt: "mot-lan-thoi" };
    const [first, again] = [await begin("nguoi-lap", {}, attempt), await begin("nguoi-lap", {}, attempt)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect((again.body as { setUp: unknown }).setUp).toEqual((first.body as { setUp: unknown }).setUp);
    const other = await begin("nguoi-lap", { title: "Khác" }, attempt);
    expect(other.body).toMatchObject({ code: "upload-id-reused" });
  });

  test("also where the one who began it was cut off half way", async () => {
    const attempt = { attempt: "mot-lan-thoi" };
    const { keepSeason } = storage.store;
    const cut: SeasonStore = {
      ...storage.store,
      keepSeason: async () => {
        throw new Error("cut off");
      },
    };
    desk = apiOn(cut, ["nguoi-lap", "nguoi-lap-2"]);
    expect((await begin("nguoi-lap", {}, attempt)).status).toBe(500);
    desk = apiOn({ ...storage.store, keepSeason }, ["nguoi-lap", "nguoi-lap-2"]);
    expect((await begin("nguoi-lap-2")).body).toMatchObject({ code: "season-taken" });
    expect((await begin("nguoi-lap", {}, attempt)).status).toBe(200);
  });

  test("by nobody where a season of that id came otherwise at the same moment", async () => {
    const slow: SeasonStore = {
      ...storage.store,
      keepSetUpVersion: async (version) => {
        await opened({ id: "nam-2025" });
        return storage.store.keepSetUpVersion(version);
      },
    };
    desk = apiOn(slow, ["nguoi-lap"]);
    const attempt = { attempt: "mot-lan-thoi" };
    expect((await begin("nguoi-lap", {}, attempt)).body).toMatchObject({ code: "season-taken" });
    expect((await begin("nguoi-lap", {}, attempt)).body).toMatchObject({ code: "season-taken" });
    expect((await storage.store.season("nam-2025" as SeasonId))?.season.title).toBe("Năm thi đua 2024");
    const renamed = await change("hd", (setUp) => ({ ...setUp, title: "Năm thi đua 2024, đã sửa" }));
    expect(renamed.status).toBe(201);
  });

  test("with every problem told at once, and nothing kept", async () => {
    await opened();
    const { status, body } = await begin("hd", {
      follows: "nam-2030",
      periods: [{ ...YEAR.periods[0], due: "2024-11-01T17:00:00+07:00" }, { ...YEAR.periods[0] }],
      blocs: [
        {
          ...YEAR.blocs[0],
          id: "khoi-1",
          lead: "co-quan-z",
          agencies: [{ id: "co-quan-a", title: "Cơ quan A" }],
        },
        { ...YEAR.blocs[0], id: "khoi-2", agencies: [{ id: "co-quan-a", title: "Cơ quan A" }] },
        { ...YEAR.blocs[0], id: "khoi-3", agencies: [] },
        {
          ...YEAR.blocs[0],
          id: "khoi-4",
          table: { from: "preset", rubric: "khong-co" },
          agencies: [{ title: "Y" }],
        },
        { ...YEAR.blocs[0], id: "khoi-5", table: { from: "in-force" }, agencies: [{ title: "Z" }] },
        {
          ...YEAR.blocs[0],
          id: "khoi-6",
          table: { from: "season", season: "nam-1999", bloc: "khoi-1" },
          agencies: [{ title: "T" }],
        },
      ],
    });
    expect(status).toBe(422);
    expect(codesIn(body)).toEqual(
      expect.arrayContaining([
        "follows-unknown",
        "id-repeated",
        "due-before-period",
        "due-in-the-past",
        "unknown-agency",
        "agency-in-two-blocs",
        "bloc-without-members",
        "table-unknown",
      ]),
    );
    expect(codesIn(body).filter((code) => code === "table-unknown")).toHaveLength(3);
    expect(await storage.store.season("nam-2025" as SeasonId)).toBeUndefined();
    expect(await storage.store.setUps("nam-2025" as SeasonId)).toEqual([]);
  });

  test("never by joining what were two members of one bloc, and never with another's table", async () => {
    await opened();
    const formerly = [{ id: "co-quan-b", title: "Cơ quan B", until: "2024-12-31" }];
    const joined = await begin("hd", {
      follows: "nam-2024",
      blocs: [
        { ...YEAR.blocs[0], id: "khoi-1", agencies: [{ id: "co-quan-a", title: "Cơ quan A", formerly }] },
      ],
    });
    expect(codesIn(joined.body)).toContain("history-joined-members");
    await storage.store.keepSeason(
      Season.parse({ ...SMALL_SEASON, id: "noi-khac", people: [{ ...council, id: "hd-khac" }] }),
      undefined,
    );
    const read = await begin("hd", {
      follows: "noi-khac",
      blocs: [{ ...YEAR.blocs[0], table: { from: "season", season: "noi-khac", bloc: "khoi-1" } }],
    });
    expect(codesIn(read.body)).toEqual(expect.arrayContaining(["table-unknown", "follows-unknown"]));
  });

  test("of a bloc on its own after none in which its secretariat is only a member's secretary", async () => {
    const lone = SMALL_SEASON.blocs.slice(0, 1);
    const secretariat = { role: "bloc-secretariat" as const, bloc: "khoi-1" };
    await opened({ blocs: lone, people: [{ id: "tk-rieng", name: "Tổ thư ký", roles: [secretariat] }] });
    const member = { role: "agency-secretary" as const, bloc: "khoi-1", agency: "co-quan-a" };
    const asMember = { ...council, id: "hd-khac" };
    await storage.store.keepSeason(
      Season.parse({
        ...SMALL_SEASON,
        id: "cua-tinh",
        people: [asMember, { id: "tk-rieng", name: "Thư ký", roles: [member] }],
      }),
      undefined,
    );
    const next = (follows: string) =>
      begin("tk-rieng", { follows, blocs: [{ ...YEAR.blocs[0], id: "khoi-1" }] }, { as: "bloc-secretariat" });
    expect(codesIn((await next("cua-tinh")).body)).toContain("follows-unknown");
    expect((await next("nam-2024")).status).toBe(201);
  });

  test("after a season that is said later too, once, by who may follow it", async () => {
    await opened();
    await opened({ id: "nam-2023", year: 2023 });
    expect((await begin("hd", { blocs: [{ ...YEAR.blocs[0], id: "khoi-1" }] })).status).toBe(201);
    await storage.store.keepSeason(
      Season.parse({ ...SMALL_SEASON, id: "noi-khac", people: [{ ...council, id: "hd-khac" }] }),
      undefined,
    );
    const strange = await change("hd", (setUp) => ({ ...setUp, follows: "noi-khac" }));
    expect(codesIn(strange.body)).toContain("follows-unknown");
    const follows = async () => (await storage.store.season("nam-2025" as SeasonId))?.season.follows;
    expect(await follows()).toBeUndefined();
    expect((await change("hd", (setUp) => ({ ...setUp, follows: "nam-2024" }))).status).toBe(201);
    expect(await follows()).toBe("nam-2024");
    const again = await change("hd", (setUp) => ({ ...setUp, follows: "nam-2023", title: "Tên mới" }));
    expect([again.status, await follows()]).toEqual([201, "nam-2024"]);
  });

  test("and never tells of another's season who was a member there", async () => {
    const other = Season.parse({ ...SMALL_SEASON, id: "noi-khac", people: [{ ...council, id: "hd-khac" }] });
    await opened({ id: "nam-2023", year: 2023 });
    await storage.store.keepSeason(other, undefined);
    const formerly = [{ id: "co-quan-b", title: "Cơ quan B", until: "2024-12-31" }];
    const guessed = await begin("hd", {
      follows: "noi-khac",
      blocs: [
        { ...YEAR.blocs[0], id: "khoi-1", agencies: [{ id: "co-quan-a", title: "Cơ quan A", formerly }] },
      ],
    });
    expect(codesIn(guessed.body)).toContain("follows-unknown");
    expect(codesIn(guessed.body)).not.toContain("history-joined-members");
  });

  test("with at least a period and a bloc, and after a season that it may follow", async () => {
    await opened({ id: "nam-2020", year: 2020 });
    expect(codesIn((await begin("nguoi-lap", { periods: [], blocs: [] })).body)).toEqual([
      "season-without-periods",
      "season-without-blocs",
    ]);
    const strange = await begin("nguoi-lap", { follows: "nam-2020" }, { as: "bloc-secretariat" });
    expect(codesIn(strange.body)).toContain("follows-unknown");
    const seen = (await preview("nguoi-lap", {})).body;
    expect([seen.isNew, seen.setUp.blocs[0]?.agencies[2]?.id]).toEqual([true, "co-quan-d"]);
    expect((await begin("nguoi-lap")).status).toBe(201);
  });

  test("by who has two tasks in it as both, named as the newest season names them", async () => {
    await opened({
      people: [
        {
          ...council,
          roles: [...council.roles, { role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-a" }],
        },
      ],
    });
    const { seasons } = (await desk.get("hd", "/v1/beginnings")).body as unknown as Beginnings;
    expect((await begin("hd", seasons[0]?.setUp)).status).toBe(201);
    expect((await desk.get("hd", "/v1/seasons/nam-2025/me")).body).toMatchObject({
      name: council.name,
      roles: [{ role: "council-office" }, { role: "agency-secretary" }],
    });
  });
});

describe("a bloc without a table", () => {
  beforeEach(async () => {
    expect((await begin("nguoi-lap", {}, { as: "bloc-secretariat" })).status).toBe(201);
  });
  const of = "/v1/seasons/nam-2025/periods/nam/blocs/khoi-cac-so";

  test("is told of by a sentence wherever cards are opened, sent or read", async () => {
    const card = `${of}/agencies/co-quan-a/rounds/self/scorers/co-quan-a`;
    for (const path of [card, `${of}/progress`, `${of}/standings`])
      expect((await desk.get("nguoi-lap", path)).body, path).toMatchObject({ code: "unknown-rubric" });
    const { body } = await desk.get("nguoi-lap", "/v1/desks");
    expect(body).toMatchObject({ seasons: [{ blocs: [{ locked: false, rounds: [] }] }] });
  });

  test("is nobody else's to change", async () => {
    const sent = { attempt: "lan-nay-thoi", follows: "", reason: "Sửa", setUp: YEAR };
    const answer = await desk.post("nguoi-la", "/v1/seasons/nam-2025/set-up/versions", sent);
    expect(answer.body).toMatchObject({ code: "unknown-season" });
  });

  test("gets its first one from its secretariat, and is scored by it", async () => {
    const saved = await desk.post("nguoi-lap", "/v1/table-drafts", {
      season: "nam-2025",
      bloc: "khoi-cac-so",
      rubric: SMALL_TABLE,
    });
    expect(saved.status).toBe(201);
    const locked = await desk.post("nguoi-lap", "/v1/table-locks", {
      season: "nam-2025",
      bloc: "khoi-cac-so",
      follows: saved.body["tag"],
      reason: "Hội nghị khối thông qua",
    });
    expect(locked.status).toBe(201);
    expect((await read("nguoi-lap")).setUp.blocs[0]?.table).toEqual({ from: "in-force" });
    expect((await desk.get("nguoi-lap", `${of}/progress`)).status).toBe(200);
    const fewer = await change("nguoi-lap", ({ blocs, ...rest }) => ({
      ...rest,
      blocs: blocs.map((bloc) => ({ ...bloc, agencies: bloc.agencies.slice(0, 2) })),
    }));
    expect(fewer.status).toBe(201);
    const other = await change("nguoi-lap", ({ blocs, ...rest }) => ({
      ...rest,
      blocs: blocs.map((bloc) => ({ ...bloc, table: { from: "none" } })),
    }));
    expect(codesIn(other.body)).toContain("table-in-force");
  });

  test("may be given a ready one later, and keeps it", async () => {
    const given = await change("nguoi-lap", ({ blocs, ...rest }) => ({
      ...rest,
      blocs: blocs.map((bloc) => ({ ...bloc, table: { from: "preset", rubric: "bang-tieu-chi" } })),
    }));
    expect(codesIn(given.body)).toContain("table-unknown");
    const { body } = await desk.get("nguoi-lap", "/v1/beginnings");
    const preset = (body as unknown as Beginnings).presets.find(({ id }) => id === "tien-giang-2022");
    const kept = await change("nguoi-lap", ({ blocs, ...rest }) => ({
      ...rest,
      blocs: blocs.map((bloc) => ({ ...bloc, table: preset?.setUp.blocs[0]?.table })),
    }));
    expect(kept.status).toBe(201);
    expect((kept.body as unknown as KeptSetUp).setUp.blocs[0]?.table).toEqual({ from: "in-force" });
  });
});

describe("a set-up is changed", () => {
  beforeEach(async () => {
    await opened();
    const { seasons } = (await desk.get("hd", "/v1/beginnings")).body as unknown as Beginnings;
    expect((await begin("hd", seasons[0]?.setUp)).status).toBe(201);
  });
  type Blocs = SeasonSetUp["setUp"]["blocs"];
  const inFirst =
    (edit: (agencies: Blocs[number]["agencies"]) => object[]) => (setUp: SeasonSetUp["setUp"]) => ({
      ...setUp,
      blocs: setUp.blocs.map((bloc, index) =>
        index === 0 ? { ...bloc, agencies: edit(bloc.agencies) } : bloc,
      ),
    });

  test("as a new version with who, when and why; the one before it stays", async () => {
    const added = await change(
      "hd",
      inFirst((all) => [...all, { title: "Sở Tư pháp" }, { title: "Sở Tư pháp" }]),
    );
    expect(added.status).toBe(201);
    expect(codesIn(added.body)).toEqual(["title-repeated"]);
    const { setUp, versions, version, mayChange } = await read("hd");
    expect(setUp.blocs[0]?.agencies.map(({ id }) => id)).toEqual([
      "co-quan-a",
      "co-quan-b",
      "co-quan-c",
      "so-tu-phap",
      "so-tu-phap-2",
    ]);
    expect([version, mayChange]).toEqual([2, true]);
    expect(versions).toMatchObject([
      { sequence: 1, by: "hd", byName: council.name },
      { sequence: 2, by: "hd", at: "2024-12-01T08:00:00.000Z", reason: "Theo Quyết định 12/QĐ" },
    ]);
    const kept = await storage.store.setUps("nam-2025" as SeasonId);
    expect(kept[0]?.setUp.blocs[0]?.agencies).toHaveLength(3);
  });

  test("by the same attempt once, and by another person only from what stands", async () => {
    const { setUp, mark } = await read("hd");
    const request = {
      attempt: "mot-lan-thoi",
      follows: mark,
      reason: "Sửa tên",
      setUp: { ...setUp, title: "Năm 2025" },
    };
    const post = (body: object) => desk.post("hd", "/v1/seasons/nam-2025/set-up/versions", body);
    const both = await Promise.all([post(request), post({ ...request, attempt: "lan-khac-nua" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = both[0]?.status === 201 ? request : { ...request, attempt: "lan-khac-nua" };
    expect((await post(winner)).status).toBe(200);
    expect((await post({ ...winner, reason: "Khác" })).body).toMatchObject({ code: "upload-id-reused" });
    expect((await post({ ...request, attempt: "lan-thu-ba-1" })).body).toMatchObject({
      code: "stale-set-up",
    });
    const now = (await read("hd")).mark;
    const same = await post({ ...request, attempt: "lan-thu-tu-1", follows: now });
    expect(same.body).toMatchObject({ code: "set-up-unchanged" });
  });

  test("by the council office alone; the bloc's secretariat and the auditor read theirs", async () => {
    await opened();
    const seen = await read("tk-1", "nam-2024");
    expect([seen.setUp.blocs.map(({ id }) => id), seen.mayChange, seen.version]).toEqual([
      ["khoi-1"],
      false,
      0,
    ]);
    expect((await desk.get("dv-a", "/v1/seasons/nam-2025/set-up")).status).toBe(403);
    const { setUp, mark } = await read("hd");
    const sent = {
      attempt: "lan-nay-thoi",
      follows: mark,
      reason: "Sửa",
      setUp: { ...setUp, title: "Khác" },
    };
    const post = (person: string) => desk.post(person, "/v1/seasons/nam-2025/set-up/versions", sent);
    expect((await post("dv-a")).body).toMatchObject({ code: "forbidden" });
    expect((await post("nguoi-la")).body).toMatchObject({ code: "unknown-season" });
    expect((await desk.get("nguoi-la", "/v1/seasons/nam-2025/set-up")).status).toBe(404);
    expect((await preview("dv-a", {})).status).toBe(403);
  });

  test("and another season is begun beside it, by the same office under the same name", async () => {
    expect((await begin("hd", { id: "nam-2025-b" })).status).toBe(201);
    expect((await desk.get("hd", "/v1/seasons/nam-2025-b/me")).body).toMatchObject({ name: council.name });
    const { body } = await desk.get("hd", "/v1/beginnings");
    expect((body as unknown as Beginnings).seasons.map(({ season }) => season)).toEqual([
      "nam-2025",
      "nam-2025-b",
      "nam-2024",
    ]);
    const others = (await desk.get("dv-a", "/v1/beginnings")).body as unknown as Beginnings;
    expect([others.as, others.seasons, others.presets]).toEqual([[], [], []]);
    expect((await desk.get("nguoi-la", "/v1/beginnings")).body).toMatchObject({ as: [], seasons: [] });
  });

  test("and looked at before, as what it is", async () => {
    const { setUp } = await read("hd");
    const judged = await preview("hd", { ...setUp, blocs: setUp.blocs.slice(0, 1) });
    expect(judged.body).toMatchObject({ isNew: false, problems: [{ code: "role-of-nothing" }] });
    const [bloc] = setUp.blocs;
    const more = { ...bloc, id: "khoi-moi", title: "Khối mới", agencies: [], table: { from: "none" } };
    const { classes } = (await preview("hd", { ...setUp, blocs: [...setUp.blocs, more] })).body;
    expect(classes).toHaveProperty(bloc?.id as string, []);
    expect(classes).not.toHaveProperty("khoi-moi");
  });

  test("but what has records stays, and what has none may go", async () => {
    desk.setNow("2025-11-01T08:00:00.000Z");
    const card = { follows: 0, uploadId: "upload-0001", card: { ...selfCard("a"), season: "nam-2025" } };
    expect((await desk.post("dv-a", "/v1/scorecards", card)).status).toBe(201);
    const without = (id: string) => inFirst((all) => all.filter((agency) => agency.id !== id));
    expect(codesIn((await change("hd", without("co-quan-a"))).body)).toContain("agency-has-records");
    const noBloc = await change("hd", (setUp) => ({ ...setUp, blocs: setUp.blocs.slice(1) }));
    expect(codesIn(noBloc.body)).toContain("bloc-has-records");
    const noPeriod = await change("hd", (setUp) => ({
      ...setUp,
      periods: setUp.periods.map((period) => ({ ...period, id: "khac" })),
    }));
    expect(codesIn(noPeriod.body)).toContain("period-has-records");
    expect((await change("hd", without("co-quan-c"))).status).toBe(201);
    const excluded = await desk.post("hd", "/v1/decisions", {
      season: "nam-2025",
      period: "nam",
      bloc: "khoi-2",
      follows: 0,
      decision: { kind: "exclude", agency: "co-quan-x", reason: "Mới thành lập" },
    });
    expect(excluded.status).toBe(201);
    const gone = await change("hd", ({ blocs, ...rest }) => ({
      ...rest,
      blocs: blocs.map((bloc) =>
        bloc.id === "khoi-2" ? { ...bloc, agencies: [{ title: "Cơ quan Y" }] } : bloc,
      ),
    }));
    expect(codesIn(gone.body)).toContain("agency-has-records");
  });

  test("but a deadline that has passed stays, and the year does", async () => {
    const moved = (due: string) =>
      change("hd", (setUp) => ({ ...setUp, periods: setUp.periods.map((period) => ({ ...period, due })) }));
    expect((await moved("2025-12-20T17:00:00+07:00")).status).toBe(201);
    expect(codesIn((await moved("2024-11-30T17:00:00+07:00")).body)).toContain("due-in-the-past");
    desk.setNow("2025-12-21T08:00:00.000Z");
    expect(codesIn((await moved("2025-12-31T17:00:00+07:00")).body)).toContain("due-passed");
    const year = await change("hd", (setUp) => ({ ...setUp, year: 2026 }));
    expect(codesIn(year.body)).toContain("year-fixed");
  });

  test("a rename keeps the code and the day it is from, and never makes one of two", async () => {
    const earlierTitles = [{ title: "Cơ quan A", until: "2025-02-28" }];
    const renamed = (title: string) =>
      change(
        "hd",
        inFirst((all) =>
          all.map((each) => (each.id === "co-quan-a" ? { ...each, title, earlierTitles } : each)),
        ),
      );
    expect(codesIn((await renamed("Cơ quan B")).body)).toContain("title-joined");
    expect((await renamed("Cơ quan A mới")).status).toBe(201);
    const { setUp } = await read("hd");
    expect(setUp.blocs[0]?.agencies[0]).toEqual({ id: "co-quan-a", title: "Cơ quan A mới", earlierTitles });
  });

  test("what was begun in another way stays with people's set-up when its folder is opened again", async () => {
    const { season } = (await storage.store.season("nam-2024" as SeasonId)) as { season: Season };
    const { setUp, mark } = await read("hd", "nam-2024");
    const kept = await desk.post("hd", "/v1/seasons/nam-2024/set-up/versions", {
      attempt: "lan-nay-thoi",
      follows: mark,
      reason: "Đổi tên",
      setUp: { ...setUp, title: "Năm thi đua 2024 (sửa)" },
    });
    expect(kept.status).toBe(201);
    expect((await openSeason(storage.store, season, new Map([["bang-nho", smallTable()]]))).ok).toBe(true);
    expect((await storage.store.season(season.id))?.season.title).toBe("Năm thi đua 2024 (sửa)");
  });

  test("a bloc handed over while it is changed stays", async () => {
    const { season, tag } = (await storage.store.season("nam-2025" as SeasonId)) as {
      season: Season;
      tag: string;
    };
    const [first] = season.blocs;
    const slow: SeasonStore = {
      ...storage.store,
      keepSetUpVersion: async (version) => {
        const outcome = await storage.store.keepSetUpVersion(version);
        const more = { ...first, id: "khoi-moi", agencies: [{ id: "co-quan-m", title: "Cơ quan M" }] };
        await storage.store.keepSeason({ ...season, blocs: [...season.blocs, more as never] }, tag);
        return outcome;
      },
    };
    desk = apiOn(slow);
    const changed = await change("hd", (setUp) => ({ ...setUp, title: "Năm 2025" }));
    expect((changed.body as unknown as KeptSetUp).setUp.blocs.map(({ id }) => id)).toEqual([
      "khoi-1",
      "khoi-2",
      "khoi-moi",
    ]);
  });
});
