import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { foldBloc } from "../../functions/fold-bloc.ts";
import { recordBlocResult } from "../../functions/record-bloc-result.ts";
import { recordDossier } from "../../functions/record-dossier.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import type { PersonId } from "../../shared/ids.ts";
import { BlocResultRequest } from "../../shared/rollup/bloc-result.ts";
import { DossierRequest } from "../../shared/rollup/dossier.ts";
import { Season } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { ProvinceView } from "../../shared/wire/province.ts";
import {
  type RunningApi,
  runningApi,
  TEST_BUCKET,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  desk = await runningApi(storage.store, seasonOf(), [smallTable()]);
});

const seasonOf = (more: object = {}): Season =>
  Season.parse({
    ...SMALL_SEASON,
    id: `nam-${number}`,
    year: 2000 + number,
    people: [
      ...(SMALL_SEASON.people ?? []),
      { id: "so-noi-vu", name: "Sở Nội vụ", roles: [{ role: "council-office" }] },
      { id: "giam-sat", name: "Người giám sát", roles: [{ role: "auditor" }] },
      { id: "khach", name: "Chưa có nhiệm vụ", roles: [] },
    ],
    ...more,
  });

const PERIOD = () => `/v1/seasons/nam-${number}/periods/nam`;
const ofBloc = (bloc = "khoi-1"): BlocPeriod =>
  ({ season: `nam-${number}`, period: "nam", bloc }) as unknown as BlocPeriod;
const view = async (person = "so-noi-vu") =>
  (await desk.get(person, `${PERIOD()}/province`)).body as unknown as ProvinceView;
const rowOf = async (bloc = "khoi-1") => (await view()).inbox.find((row) => (row.bloc as string) === bloc);

/** A card arrives, and the event that tells of it is handled. */
const upload = async (letter: string, typed = "8", follows = 0) => {
  const sent = await desk.post(`dv-${letter}`, "/v1/scorecards", {
    follows,
    uploadId: `attempt-${letter}-${follows}`,
    card: { ...selfCard(letter, { typed }), season: `nam-${number}` },
  });
  await foldBloc(storage.store, ofBloc());
  return sent.status;
};
const decide = async (decision: object, follows = 0, person = "tk-1", bloc = "khoi-1") => {
  const of = { season: `nam-${number}`, period: "nam", bloc };
  const answer = await desk.post(person, "/v1/decisions", { ...of, follows, decision });
  await foldBloc(storage.store, ofBloc(bloc));
  return answer.status;
};
const close = () => decide({ kind: "close", reason: "Họp khối" });

const paper = (more: object = {}) => ({
  bloc: "khoi-2",
  title: "Khối 2",
  label: "khối",
  members: [{ agency: "co-quan-x", title: "Cơ quan X", rank: 1, total: "18", proposed: "Cờ thi đua" }],
  paper: { number: "7/BC-K2", date: "2024-12-20" },
  reason: "Khối gửi bằng văn bản",
  ...more,
});
const enter = (more: object = {}, follows = 0, person = "so-noi-vu") =>
  desk.post(person, `${PERIOD()}/bloc-results`, { follows, result: paper(more) });
const handle = (outcome: string, follows = 0, more: object = {}, person = "so-noi-vu") =>
  desk.post(person, `${PERIOD()}/dossiers`, { bloc: "khoi-1", follows, outcome, ...more });

describe("the province view", () => {
  test("shows what was folded, and names the blocs from which nothing came", async () => {
    expect(await view()).toMatchObject({
      season: { title: "Năm thi đua 2024" },
      period: { title: "Cả năm" },
      illustrative: true,
      entries: [],
      missing: [{ bloc: "khoi-1", members: 3 }, { bloc: "khoi-2" }],
    });
    await upload("a", "8");
    await upload("b", "9.5");
    const { entries, missing, blocs, agencies } = await view();
    expect(entries).toMatchObject([
      {
        bloc: "khoi-1",
        stage: "open",
        records: 2,
        asOf: "2024-12-01T08:00:00.000Z",
        maximum: "20",
        ranked: [
          { agency: "co-quan-b", rank: 1, total: "19.5", percent: "97.5" },
          { agency: "co-quan-a", rank: 2, total: "18", percent: "90" },
        ],
        unranked: [{ agency: "co-quan-c", state: "unclassified" }],
      },
    ]);
    expect(missing.map(({ bloc }) => bloc)).toEqual(["khoi-2"]);
    expect(blocs).toEqual({ open: 1, closed: 0, published: 0, missing: 1 });
    expect(agencies).toMatchObject({ ranked: 2, unclassified: 1, missing: 1 });
  });

  test("says as of when: the last card or decision it stands on", async () => {
    await upload("a");
    desk.setNow("2024-12-20T03:00:00.000Z");
    await close();
    expect((await view()).entries).toMatchObject([
      { stage: "closed", asOf: "2024-12-20T03:00:00.000Z", records: 2 },
    ]);
  });

  test("a bloc of which only the standings were looked at is still missing", async () => {
    await desk.get("tk-1", `${PERIOD()}/blocs/khoi-1/standings`);
    expect((await view()).missing).toHaveLength(2);
  });

  test("a season whose figures are real is not marked as invented", async () => {
    const { illustrative: _, ...real } = seasonOf({ id: `that-${number}` });
    await runningApi(storage.store, real as Season, [smallTable()]);
    const { body } = await desk.get("so-noi-vu", `/v1/seasons/that-${number}/periods/nam/province`);
    expect("illustrative" in body).toBe(false);
  });

  test("is for the council office and the auditor; nobody without a task is told of the season", async () => {
    const codeFor = async (person: string, path = `${PERIOD()}/province`) =>
      (await desk.get(person, path)).body["code"];
    for (const path of [`${PERIOD()}/province`, `${PERIOD()}/province/percent`]) {
      expect((await desk.get("giam-sat", path)).status).toBe(200);
      expect(await codeFor("tk-1", path)).toBe("forbidden");
      expect(await codeFor("khach", path)).toBe("unknown-season");
      expect(await codeFor("ai-do", path)).toBe("unknown-season");
    }
    expect(await codeFor("so-noi-vu", `/v1/seasons/nam-0/periods/nam/province`)).toBe("unknown-season");
    expect(await codeFor("so-noi-vu", `/v1/seasons/nam-${number}/periods/quy-1/province`)).toBe(
      "unknown-period",
    );
  });

  test("gives percents side by side only at an address of their own, without a place", async () => {
    await upload("a", "8");
    const { body } = await desk.get("so-noi-vu", `${PERIOD()}/province/percent`);
    expect(body["blocs"]).toMatchObject([
      { bloc: "khoi-1", maximum: "20", agencies: [{ agency: "co-quan-a", percent: "90" }] },
    ]);
    expect(JSON.stringify(body)).not.toContain("rank");
  });
});

describe("the country", () => {
  test("is every season of a year that a person may read, merged by the same function", async () => {
    await upload("a");
    const other = seasonOf({ id: `tinh-${number}` });
    await runningApi(storage.store, other, [smallTable()]);
    await runningApi(storage.store, seasonOf({ id: `khac-${number}`, people: SMALL_SEASON.people }), [
      smallTable(),
    ]);
    const { status, body } = await desk.get("so-noi-vu", `/v1/years/${2000 + number}/roll-up`);
    expect(status).toBe(200);
    expect(body["entries"]).toMatchObject([{ season: `nam-${number}`, bloc: "khoi-1" }]);
    const missing = body["missing"] as { season: string; bloc: string }[];
    expect(missing.map(({ season, bloc }) => `${season}/${bloc}`)).toEqual([
      `nam-${number}/khoi-2`,
      `tinh-${number}/khoi-1`,
      `tinh-${number}/khoi-2`,
    ]);
  });

  test("is hidden from whoever may read none of it", async () => {
    const codeFor = async (person: string, year: string) =>
      (await desk.get(person, `/v1/years/${year}/roll-up`)).body["code"];
    expect(await codeFor("tk-1", `${2000 + number}`)).toBe("unknown-season");
    expect(await codeFor("so-noi-vu", "1999")).toBe("unknown-season");
    expect(await codeFor("so-noi-vu", "99")).toBe("bad-identifier");
  });
});

describe("a fold", () => {
  const entryNow = () => storage.store.entry(ofBloc());

  test("touches the entry of its own bloc and no other", async () => {
    await upload("a");
    await decide({ kind: "close", reason: "Họp khối" }, 0, "tk-2", "khoi-2");
    const other = await storage.store.entry(ofBloc("khoi-2"));
    await upload("a", "9", 1);
    expect((await storage.store.entry(ofBloc("khoi-2")))?.tag).toBe(other?.tag);
    expect((await entryNow())?.stored.entry.records).toBe(2);
  });

  test("changes nothing when the entry is up to date, and mends one that was lost or is behind", async () => {
    await upload("a");
    const first = await entryNow();
    await foldBloc(storage.store, ofBloc());
    expect((await entryNow())?.tag).toBe(first?.tag);
    if (!first) throw new Error("no entry");
    const { inputs, entry } = first.stored;
    await storage.store.keepEntry(ofBloc(), { inputs: "older", entry: { ...entry, title: "Cũ" } }, first.tag);
    await foldBloc(storage.store, ofBloc());
    expect((await entryNow())?.stored).toEqual({ inputs, entry });
  });

  test("that came late leaves an entry of more records as it is", async () => {
    await upload("a");
    const first = await entryNow();
    if (!first) throw new Error("no entry");
    const newer = { inputs: "newer", entry: { ...first.stored.entry, records: 7 } };
    await storage.store.keepEntry(ofBloc(), newer, first.tag);
    await foldBloc(storage.store, ofBloc());
    expect((await entryNow())?.stored).toEqual(newer);
  });

  test("overtaken while it writes the entry starts again, and gives up loudly", async () => {
    await desk.post("dv-a", "/v1/scorecards", {
      follows: 0,
      uploadId: "attempt-a-0",
      card: { ...selfCard("a"), season: `nam-${number}` },
    });
    let times = 0;
    const once: SeasonStore = {
      ...storage.store,
      keepEntry: (...given) => (times++ === 0 ? Promise.resolve("stale") : storage.store.keepEntry(...given)),
    };
    await foldBloc(once, ofBloc());
    expect([times, (await entryNow())?.stored.entry.records]).toEqual([2, 1]);
    await upload("b");
    const never: SeasonStore = {
      ...storage.store,
      entry: async () => undefined,
      keepEntry: async () => "stale",
    };
    await expect(foldBloc(never, ofBloc())).rejects.toThrow("overtaken");
  });
});

describe("a result entered from a bloc's paper", () => {
  test("is kept with who entered it and when, and stands in the province", async () => {
    const answer = await enter();
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { sequence: 1, by: "so-noi-vu", at: "2024-12-01T08:00:00.000Z", result: { bloc: "khoi-2" } },
    ]);
    expect((await view()).entries).toMatchObject([
      {
        bloc: "khoi-2",
        source: "form",
        stage: "closed",
        records: 1,
        illustrative: true,
        ranked: [{ agency: "co-quan-x", rank: 1, total: "18", proposed: "Cờ thi đua" }],
      },
    ]);
  });

  test("may be of a bloc that the season does not have", async () => {
    await enter({ bloc: "cum-9", title: "Cụm 9", label: "cụm" });
    const { entries, missing } = await view();
    expect(entries.map(({ bloc }) => bloc)).toEqual(["cum-9"]);
    expect(missing).toHaveLength(2);
  });

  test("is corrected by another one, and both stay", async () => {
    await enter();
    const members = [{ agency: "co-quan-x", title: "Cơ quan X", rank: 1, total: "17.5" }];
    expect((await enter({ members, reason: "Nhập nhầm" }, 1)).body).toMatchObject({ sequence: 2 });
    expect((await view()).entries).toMatchObject([{ records: 2, ranked: [{ total: "17.5" }] }]);
    const kept = await storage.store.listBlocResults(ofBloc("khoi-2"));
    expect(await storage.store.blocResult(kept[0]?.key as string)).toMatchObject({ sequence: 1 });
    const log = await desk.get("giam-sat", `${PERIOD()}/bloc-results/khoi-2`);
    expect(log.body["records"]).toMatchObject([
      { sequence: 1, name: "Sở Nội vụ", result: { paper: { number: "7/BC-K2", date: "2024-12-20" } } },
      { sequence: 2, name: "Sở Nội vụ", result: { reason: "Nhập nhầm" } },
    ]);
    expect((await desk.get("tk-2", `${PERIOD()}/bloc-results/khoi-2`)).body["code"]).toBe("forbidden");
  });

  test("that follows another one than the last is refused with the number of the last", async () => {
    await enter();
    const stale = await enter();
    expect([stale.status, stale.body["code"], stale.body["latest"]]).toEqual([409, "stale-record", 1]);
    const race: SeasonStore = { ...storage.store, keepBlocResult: async () => "taken" };
    const sent = { ...ofBloc(), ...BlocResultRequest.parse({ follows: 1, result: paper() }) };
    expect(
      await recordBlocResult(race, () => "2024-12-01T08:00:00.000Z")("so-noi-vu" as PersonId, sent),
    ).toMatchObject({ refused: "stale-record", more: { latest: 2 } });
  });

  test("is read though something that is no record lies beside it", async () => {
    await enter();
    const Key = `bloc-results/nam-${number}/nam/ghi-chu.txt`;
    await storage.client.send(new PutObjectCommand({ Bucket: TEST_BUCKET, Key, Body: "x" }));
    expect((await view()).entries).toHaveLength(1);
  });

  test("two blocs entered at once never meet", async () => {
    const answers = await Promise.all([enter(), enter({ bloc: "cum-9" }), enter({ bloc: "cum-8" })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  test("with mistakes is refused whole, each at its place, and nothing is kept", async () => {
    const members = [
      { agency: "co-quan-x", title: "Cơ quan X", rank: 2, total: "18" },
      { agency: "co-quan-z", title: "Cơ quan Z", rank: 2, total: "17" },
    ];
    const { status, body } = await enter({ members });
    expect([status, body["code"]]).toEqual([422, "bloc-result-refused"]);
    const problems = body["errors"] as { code: string; pointer: string; detail: string }[];
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["result-agency-unknown", "/result/members/1/agency"],
      ["result-rank-rule", "/result/members/0/rank"],
      ["result-rank-rule", "/result/members/1/rank"],
      ["result-level-totals", "/result/members/1/total"],
    ]);
    expect(await storage.store.listBlocResults(ofBloc("khoi-2"))).toEqual([]);
  });

  test("is not taken of a bloc that has scorecards or decisions, and gives way when it gets some", async () => {
    await enter();
    await decide({ kind: "close", reason: "Họp khối" }, 0, "tk-2", "khoi-2");
    const refused = await enter({}, 1);
    expect((refused.body["errors"] as { code: string }[]).map(({ code }) => code)).toEqual([
      "result-of-scored-bloc",
    ]);
    expect((await view()).entries).toMatchObject([{ bloc: "khoi-2", source: "standings" }]);
  });

  test("is the council office's to enter", async () => {
    expect((await enter({}, 0, "giam-sat")).body["code"]).toBe("forbidden");
    expect((await enter({}, 0, "tk-2")).body["code"]).toBe("forbidden");
    expect((await enter({}, 0, "khach")).body["code"]).toBe("unknown-season");
  });
});

describe("a bloc's dossier", () => {
  const codes = ({ body }: { readonly body: Record<string, unknown> }) =>
    (body["errors"] as { code: string }[]).map(({ code }) => code);

  test("goes from received to returned, received again and accepted, each kept with its reason", async () => {
    await upload("a");
    await close();
    expect((await rowOf())?.last).toBeUndefined();
    expect((await handle("received")).status).toBe(201);
    expect((await handle("returned", 1, { reason: "Thiếu biên bản họp" })).status).toBe(201);
    expect((await rowOf())?.last).toMatchObject({
      sequence: 2,
      outcome: "returned",
      reason: "Thiếu biên bản họp",
      by: "so-noi-vu",
      name: "Sở Nội vụ",
      at: "2024-12-01T08:00:00.000Z",
    });
    await handle("received", 2);
    expect((await handle("accepted", 3, { reason: "Đủ hồ sơ" })).body).toMatchObject({ sequence: 4 });
    expect((await rowOf())?.last).toMatchObject({ outcome: "accepted" });
    const { body } = await desk.get("giam-sat", `${PERIOD()}/dossiers/khoi-1`);
    expect(
      (body["records"] as { outcome: string; name: string }[]).map((each) => [each.outcome, each.name]),
    ).toEqual(["received", "returned", "received", "accepted"].map((each) => [each, "Sở Nội vụ"]));
  });

  test("of a bloc that is not closed is refused, whether or not anything came from it", async () => {
    expect(codes(await handle("received"))).toEqual(["dossier-not-closed"]);
    await upload("a");
    const refused = await handle("received");
    expect([refused.status, refused.body["code"], codes(refused)]).toEqual([
      422,
      "dossier-refused",
      ["dossier-not-closed"],
    ]);
    expect(await storage.store.listDossiers(ofBloc())).toEqual([]);
  });

  test("is returned only after it was received, and with a reason", async () => {
    await close();
    expect(codes(await handle("returned", 0, { reason: "Thiếu" }))).toEqual(["dossier-not-received"]);
    expect((await handle("returned")).body["code"]).toBe("invalid-body");
  });

  test("tells nothing new when the bloc publishes what it handed in, and lacks nothing then", async () => {
    for (const letter of ["a", "b"]) await upload(letter);
    await close();
    await handle("received");
    expect(await decide({ kind: "publish", reason: "Họp khối thông qua" }, 1)).toBe(201);
    expect((await view()).entries).toMatchObject([{ stage: "published", records: 4 }]);
    const row = await rowOf();
    expect([row?.last?.outcome, row?.last?.changed, row?.lacking]).toEqual(["received", undefined, []]);
  });

  test("tells when the bloc changed its result since", async () => {
    await upload("a");
    await upload("b");
    await upload("c");
    await close();
    await handle("received");
    expect((await rowOf())?.last?.changed).toBeUndefined();
    await decide({ kind: "exclude", agency: "co-quan-a", reason: "Bị kỷ luật" }, 1);
    expect((await rowOf())?.last?.changed).toBe(true);
  });

  test("shows what it lacks", async () => {
    const lacking = async (bloc?: string) => (await rowOf(bloc))?.lacking.map(({ kind }) => kind);
    expect(await lacking()).toEqual(["no-result"]);
    await upload("a");
    expect(await lacking()).toEqual(["not-closed"]);
    await close();
    expect(await lacking()).toEqual(["not-published"]);
    await enter();
    expect(await lacking("khoi-2")).toEqual([]);
  });

  test("of a bloc entered from paper is handled like any other, also of one the season does not have", async () => {
    await enter({ bloc: "cum-9" });
    expect((await handle("received", 0, { bloc: "cum-9" })).status).toBe(201);
    expect((await rowOf("cum-9"))?.last).toMatchObject({ outcome: "received" });
    expect((await rowOf("cum-9"))?.last?.changed).toBeUndefined();
    await enter({ bloc: "cum-9", reason: "Bản sửa" }, 1);
    expect((await rowOf("cum-9"))?.last?.changed).toBe(true);
    expect((await handle("received", 0, { bloc: "cum-10" })).body["code"]).toBe("unknown-bloc");
  });

  test("that follows another record than the last is refused with the number of the last", async () => {
    await close();
    await handle("received");
    const stale = await handle("accepted");
    expect([stale.status, stale.body["code"], stale.body["latest"]]).toEqual([409, "stale-record", 1]);
    const race: SeasonStore = { ...storage.store, keepDossier: async () => "taken" };
    const sent = {
      ...ofBloc(),
      ...DossierRequest.parse({ bloc: "khoi-1", follows: 1, outcome: "accepted" }),
    };
    expect(
      await recordDossier(race, () => "2024-12-01T08:00:00.000Z")("so-noi-vu" as PersonId, sent),
    ).toMatchObject({
      refused: "stale-record",
      more: { latest: 2 },
    });
  });

  test("is the council office's to handle", async () => {
    await close();
    expect((await handle("received", 0, {}, "giam-sat")).body["code"]).toBe("forbidden");
    expect((await handle("received", 0, {}, "tk-1")).body["code"]).toBe("forbidden");
    expect((await handle("received", 0, {}, "khach")).body["code"]).toBe("unknown-season");
  });
});
