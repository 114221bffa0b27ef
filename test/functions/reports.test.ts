import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { foldBloc } from "../../functions/fold-bloc.ts";
import { exportEvents } from "../../functions/handle-events.ts";
import { makeReport } from "../../functions/make-report.ts";
import type { SeasonId } from "../../shared/ids.ts";
import { CardReport } from "../../shared/report/agency/card-report.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { Season } from "../../shared/season.ts";
import { type BlocPeriod, type ReportPlace, reportRequestKey } from "../../shared/storage-keys.ts";
import { ReportAnswer } from "../../shared/wire/report.ts";
import { handedOverFrom } from "../support/handed-over.ts";
import { disagreements, grid, rowOf, sheetOf } from "../support/planned-bloc.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
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
  desk = await runningApi(storage.store, seasonOf(number), [smallTable()]);
});

const AWARDS = [
  {
    id: "co",
    kind: "title",
    by: "rank",
    title: "Cờ thi đua",
    ground: "Quy chế",
    quota: { of: "count", count: 1 },
  },
];

type More = { readonly id?: string; readonly year?: number; readonly follows?: string };

/** Each test has a season of its own, and blocs of its own; what is its past it says it follows. */
function seasonOf(of: number, more: More = {}): Season {
  const renamed = JSON.parse(JSON.stringify(SMALL_SEASON).replaceAll('"khoi-', `"khoi-${of}-`));
  return Season.parse({
    ...renamed,
    id: `nam-${of}`,
    blocs: renamed.blocs.map((bloc: object, index: number) => ({
      ...bloc,
      ...(index === 0 && { awards: AWARDS }),
    })),
    people: [
      ...renamed.people,
      { id: "so-noi-vu", name: "Sở Nội vụ", roles: [{ role: "council-office" }] },
      { id: "giam-sat", name: "Người giám sát", roles: [{ role: "auditor" }] },
      {
        id: "dv-m",
        name: "Thư ký mọi nơi",
        roles: [{ role: "agency-secretary", bloc: `khoi-${of}-2`, agency: "co-quan-x" }],
      },
    ],
    ...more,
  });
}

const blocId = (which = 1) => `khoi-${number}-${which}`;
const ofBloc = (which = 1, season = `nam-${number}`): BlocPeriod =>
  ({ season, period: "nam", bloc: blocId(which) }) as unknown as BlocPeriod;

const upload = async (person: string, card: object, season = `nam-${number}`) => {
  const sent = await desk.post(person, "/v1/scorecards", {
    follows: 0,
    uploadId: `attempt-${person}`,
    card: { ...card, season, bloc: blocId() },
  });
  await foldBloc(storage.store, ofBloc(1, season));
  return sent.status;
};
const decide = async (decision: object, follows = 0, season = `nam-${number}`) => {
  const answer = await desk.post("tk-1", "/v1/decisions", { ...ofBloc(1, season), follows, decision });
  await foldBloc(storage.store, ofBloc(1, season));
  return answer.status;
};
const verified = (typed: string, reason = "Thiếu văn bản") => ({
  ...selfCard("a"),
  round: "verified",
  scorer: "van-phong",
  entries: [{ criterion: "i-1", points: typed, reason }],
});

/** The export, as the queue gives it the request of a workbook; the "file" of a plan is its text. */
const made = async (...places: readonly ReportPlace[]): Promise<readonly WorkbookPlan[]> => {
  const plans: WorkbookPlan[] = [];
  const render = {
    workbook: async (plan: WorkbookPlan) => {
      plans.push(plan);
      return new TextEncoder().encode(JSON.stringify(plan));
    },
    paper: async () => {
      throw new Error("a workbook was asked for, no paper");
    },
  };
  const { batchItemFailures } = await exportEvents(storage.store, render, (failure) => {
    throw failure.error;
  })({
    Records: places.map((place, index) => ({
      messageId: String(index),
      body: JSON.stringify({ detail: { object: { key: reportRequestKey(place) } } }),
    })),
  } as unknown as SQSEvent);
  expect(batchItemFailures).toEqual([]);
  return plans;
};

const OF_PERIOD = () => ({ season: `nam-${number}`, period: "nam" });
const askProvince = (person = "so-noi-vu", more: object = {}) =>
  desk.post(person, "/v1/province-workbooks", { ...OF_PERIOD(), ...more });
const provincePlace = (body: unknown): ReportPlace =>
  ({ ...OF_PERIOD(), inputsHash: ReportAnswer.parse(body).inputsHash }) as unknown as ReportPlace;
const provincePlan = async (more: object = {}) => {
  const [plan] = await made(provincePlace((await askProvince("so-noi-vu", more)).body));
  return plan as WorkbookPlan;
};

describe("the workbook of all blocs", () => {
  test("is made once for the figures as they are, and given to the council office and the auditor", async () => {
    await upload("dv-a", selfCard("a"));
    const asked = await askProvince();
    expect(asked.status).toBe(202);
    const place = provincePlace(asked.body);
    const found = `/v1/seasons/nam-${number}/periods/nam/province/workbooks/${place.inputsHash}`;
    expect((await desk.get("giam-sat", found)).status).toBe(202);
    const plans = await made(place, place);
    expect(plans).toHaveLength(1);
    expect(await made(place)).toEqual([]);
    const answer = await askProvince("giam-sat");
    expect(answer).toMatchObject({
      status: 200,
      body: {
        state: "ready",
        inputsHash: place.inputsHash,
        fileName: "Tổng hợp các khối - Năm thi đua 2024 - Cả năm.xlsx",
      },
    });
    const download = await fetch(ReportAnswer.parse((await desk.get("so-noi-vu", found)).body).url ?? "");
    expect(await download.text()).toBe(JSON.stringify(plans[0]));

    await upload("dv-b", selfCard("b"));
    const [changed] = await made(provincePlace((await askProvince()).body));
    expect(changed).not.toEqual(plans[0]);
  });

  test("holds every bloc, the missing by name, and what was proposed in earlier years", async () => {
    const before = `nam-truoc-${number}`;
    const still = `nam-mo-${number}`;
    const opened = (more: More) => runningApi(storage.store, seasonOf(number, more), [smallTable()]);
    await opened({ id: before, year: 2023, follows: still });
    await upload("dv-a", selfCard("a"), before);
    await upload("dv-b", selfCard("b", { typed: "5" }), before);
    expect(await decide({ kind: "close", reason: "Họp khối" }, 0, before)).toBe(201);
    await opened({ id: still, year: 2022 });
    await upload("dv-a", selfCard("a"), still);
    await opened({ follows: before });
    await upload("dv-a", selfCard("a"));
    await upload("dv-b", selfCard("b", { typed: "5" }));
    const asked = JSON.parse(
      (await storage.store.requestedReport(provincePlace((await askProvince()).body))) ?? "",
    );
    expect(asked.report.earlier).toEqual([{ agency: "co-quan-a", year: 2023, title: "Cờ thi đua" }]);
    const plan = await provincePlan();
    expect(disagreements(plan)).toEqual([]);
    expect(rowOf(sheetOf(plan, "Bìa"), "Khối còn thiếu")).toContain("Khối 2");
    expect(rowOf(sheetOf(plan, "Các khối"), "Khối 2")).toContain("Chưa có kết quả");
    expect(rowOf(sheetOf(plan, "Các khối"), "Khối 1")).toContain("chưa tiếp nhận");
    expect(rowOf(sheetOf(plan, "Đề nghị khen thưởng"), "Cơ quan A")).toContain("Năm 2023: Cờ thi đua");
    expect(plan.sheets.map(({ name }) => name)).not.toContain("Tỷ lệ điểm");
    expect((await provincePlan({ compare: true })).sheets.map(({ name }) => name)).toContain("Tỷ lệ điểm");
  });

  test("follows a member's past under the code it had then, newest year first, of each season a bloc comes from", async () => {
    const past = async (id: string, year: number, letter: string, after?: string) => {
      const season = `${id}-${number}`;
      const follows = after && { follows: `${after}-${number}` };
      await runningApi(storage.store, seasonOf(number, { id: season, year, ...follows }), [smallTable()]);
      await upload(`dv-${letter}`, selfCard(letter), season);
      expect(await decide({ kind: "close", reason: "Họp khối" }, 0, season)).toBe(201);
    };
    await past("nam-kia", 2022, "a");
    await past("cuoi-nam", 2023, "a", "nam-kia");
    await past("ban-giao", 2023, "b");
    await past("nguoi-khac", 2023, "c");
    const now = seasonOf(number);
    const formerly = [{ id: "co-quan-a", title: "Cơ quan A", until: "2023-12-31" }];
    const renamed = JSON.parse(JSON.stringify(now).replaceAll('"co-quan-a"', '"co-quan-a-moi"'));
    const blocs = renamed.blocs.map((bloc: { agencies: { id: string }[] }) => ({
      ...bloc,
      agencies: bloc.agencies.map((each) => (each.id === "co-quan-a-moi" ? { ...each, formerly } : each)),
    }));
    const id = `doi-ma-${number}`;
    const follows = `cuoi-nam-${number}`;
    desk = await runningApi(storage.store, Season.parse({ ...renamed, id, follows, blocs }), [smallTable()]);
    await handedOverFrom(storage.store, id, blocId(), `ban-giao-${number}`);
    const asked = await askProvince("so-noi-vu", { season: id });
    const place = { ...provincePlace(asked.body), season: id } as unknown as ReportPlace;
    const written = JSON.parse((await storage.store.requestedReport(place)) ?? "");
    expect(written.report.earlier).toEqual([
      { agency: "co-quan-a-moi", year: 2023, title: "Cờ thi đua" },
      { agency: "co-quan-b", year: 2023, title: "Cờ thi đua" },
      { agency: "co-quan-a-moi", year: 2022, title: "Cờ thi đua" },
    ]);
  });

  test("names who of the council office received a bloc's dossier", async () => {
    await upload("dv-a", selfCard("a"));
    expect(await decide({ kind: "close", reason: "Họp khối" })).toBe(201);
    const received = { bloc: blocId(), follows: 0, outcome: "received" };
    const { status } = await desk.post(
      "so-noi-vu",
      `/v1/seasons/nam-${number}/periods/nam/dossiers`,
      received,
    );
    expect(status).toBe(201);
    const asked = await askProvince();
    const written = JSON.parse((await storage.store.requestedReport(provincePlace(asked.body))) ?? "");
    expect(written.report.inbox).toMatchObject([
      { bloc: blocId(1), last: { outcome: "received", by: "so-noi-vu", name: "Sở Nội vụ" } },
      { bloc: blocId(2), lacking: [{ kind: "no-result" }] },
    ]);
    const row = rowOf(sheetOf(await provincePlan(), "Các khối"), "Khối 1");
    expect(row.join(" ")).toMatch(/ đã tiếp nhận/i);
  });

  test("without invented figures does not say that there are any", async () => {
    const { illustrative: _, ...real } = seasonOf(number);
    const own = { ...real, id: `that-${number}` } as unknown as Season;
    await runningApi(storage.store, own, [smallTable()]);
    const asked = await desk.post("so-noi-vu", "/v1/province-workbooks", { season: own.id, period: "nam" });
    const place = { ...provincePlace(asked.body), season: own.id };
    const [plan] = await made(place);
    expect(plan?.sheets[0]?.print.marks).toBe("DỰ THẢO");
  });

  test("is nobody else's, and nobody's where there is no such period", async () => {
    expect(await askProvince("tk-1")).toMatchObject({ status: 403, body: { code: "forbidden" } });
    const found = `/v1/seasons/nam-${number}/periods/nam/province/workbooks/${"a".repeat(64)}`;
    expect(await desk.get("dv-a", found)).toMatchObject({ status: 403 });
    expect(await askProvince("so-noi-vu", { period: "quy" })).toMatchObject({
      status: 404,
      body: { code: "unknown-period" },
    });
  });

  test("that nobody asked for is not made", async () => {
    const place = provincePlace({ state: "ready", inputsHash: "b".repeat(64), fileName: "" });
    const refused = makeReport(storage.store, async () => new Uint8Array(), place);
    await expect(refused).rejects.toThrow("nobody asked for the workbook");
  });
});

const askCard = (person: string, agency = "co-quan-a", which = 1) =>
  desk.post(person, "/v1/card-workbooks", { ...ofBloc(which), agency });
const cardPlace = (body: unknown, agency = "co-quan-a"): ReportPlace =>
  ({
    ...OF_PERIOD(),
    card: { bloc: blocId(), agency },
    inputsHash: ReportAnswer.parse(body).inputsHash,
  }) as unknown as ReportPlace;
/** The report as it was written with the request of whoever asks. */
async function reportFor(person: string): Promise<CardReport> {
  const asked = await askCard(person);
  const written = await storage.store.requestedReport(cardPlace(asked.body));
  return CardReport.parse(JSON.parse(written ?? "").report);
}
const columnsOf = (report: CardReport) => Object.keys(report.totals);

describe("the workbook of one card", () => {
  beforeEach(async () => {
    await upload("dv-a", selfCard("a", { typed: "8" }));
    await upload("dv-b", selfCard("b", { typed: "9" }));
    await upload("td-vp", verified("7.5"));
  });

  test("is made for the agency once, and found again under its hash", async () => {
    const asked = await askCard("dv-a");
    expect(asked.status).toBe(202);
    const place = cardPlace(asked.body);
    const [plan] = await made(place);
    expect(disagreements(plan as WorkbookPlan)).toEqual([]);
    expect(plan?.sheets.map(({ name }) => name)).toEqual(["Bảng chấm điểm", "Biên nhận"]);
    const found = `/v1/seasons/nam-${number}/periods/nam/blocs/${blocId()}/agencies/co-quan-a/workbooks/${place.inputsHash}`;
    expect(await desk.get("dv-a", found)).toMatchObject({
      status: 200,
      body: { state: "ready", fileName: "Bảng chấm điểm - Cơ quan A - Cả năm.xlsx" },
    });
    expect((await askCard("dv-a")).status).toBe(200);
    expect(await desk.get("dv-b", found)).toMatchObject({ status: 403, body: { code: "forbidden-agency" } });
  });

  test("shows an agency its own self-score alone while the period is open", async () => {
    const report = await reportFor("dv-a");
    expect(columnsOf(report)).toEqual(["self"]);
    expect(report.place).toBeUndefined();
    expect(report.cards.map(({ round }) => round)).toEqual(["self"]);
    expect(JSON.stringify(report)).not.toContain("Thiếu văn bản");
  });

  test("shows it what was verified and what stands once the period is closed, and no rank in a sealed bloc", async () => {
    expect(await decide({ kind: "close", reason: "Họp khối" })).toBe(201);
    const report = await reportFor("dv-a");
    expect(columnsOf(report)).toEqual(["self", "verified", "final"]);
    expect(report.totals).toMatchObject({ self: 1800, verified: 1750, final: 1750 });
    expect(report.place).toBeUndefined();
    const [plan] = await made(cardPlace((await askCard("dv-a")).body));
    const row = rowOf(sheetOf(plan as WorkbookPlan, "Bảng chấm điểm"), "Chất lượng tham mưu");
    expect(row.slice(0, 7)).toEqual(["I.1", "Chất lượng tham mưu", 10, 8, 7.5, 7.5, -0.5]);
    expect(row).toContain("Văn phòng (Thẩm định): Thiếu văn bản");
    expect(sheetOf(plan as WorkbookPlan, "Bảng chấm điểm").print.marks).toBe("SỐ LIỆU MINH HỌA – ĐÃ CHỐT");
  });

  test("shows those who see all everything at any time, with the rank and the neighbours", async () => {
    const report = await reportFor("tk-1");
    expect(columnsOf(report)).toEqual(["self", "verified", "final"]);
    expect(report.place).toMatchObject({
      rank: 2,
      ranked: 2,
      above: { title: "Cơ quan B", rank: 1, total: 1900 },
    });
    expect(report.place?.below).toBeUndefined();
    expect(report.cards.map(({ round, scorer, sender }) => [round, scorer, sender])).toEqual([
      ["self", "Cơ quan A", "Thư ký Cơ quan A"],
      ["verified", "Văn phòng", "Chuyên viên Văn phòng"],
    ]);
  });

  test("shows a verifier the self-score and what it verified, and not what stands", async () => {
    const report = await reportFor("td-vp");
    expect(columnsOf(report)).toEqual(["self", "verified"]);
    expect(report.place).toBeUndefined();
    expect(await decide({ kind: "close", reason: "Họp khối" })).toBe(201);
    expect(columnsOf(await reportFor("td-vp"))).toEqual(["self", "verified"]);
  });

  test("shows a deputy and a verifier of an open bloc no other scorer's card while the period is open", async () => {
    const kept = await storage.store.season(`nam-${number}` as SeasonId);
    const season = kept?.season as Season;
    await storage.store.keepSeason(
      Season.parse({
        ...season,
        blocs: season.blocs.map((bloc) => ({ ...bloc, visibility: "open" })),
        people: [
          ...season.people,
          { id: "kp-1", name: "Khối phó", roles: [{ role: "deputy", bloc: blocId() }] },
          {
            id: "td-khac",
            name: "Nơi khác",
            roles: [{ role: "verifier", bloc: blocId(), scorer: "thanh-tra" }],
          },
        ],
      }),
      kept?.tag,
    );
    for (const person of ["kp-1", "td-khac", "dv-a"]) {
      const report = await reportFor(person);
      expect(report.cards.map(({ round }) => round)).toEqual(["self"]);
      expect(columnsOf(report)).toEqual(["self", "final"]);
      expect(JSON.stringify(report)).not.toContain("Thiếu văn bản");
    }
    expect(await decide({ kind: "close", reason: "Họp khối" })).toBe(201);
    expect((await reportFor("kp-1")).cards.map(({ round }) => round)).toEqual(["self", "verified"]);
  });

  test("tells nobody how a single member cross-scored", async () => {
    const cross = {
      ...selfCard("a"),
      round: "cross",
      scorer: "co-quan-b",
      entries: [{ criterion: "i-1", points: "1" }],
    };
    const sent = await desk.post("dv-b", "/v1/scorecards", {
      follows: 0,
      uploadId: "attempt-cross",
      card: { ...cross, season: `nam-${number}`, bloc: blocId() },
    });
    expect(sent.status).toBe(201);
    expect((await reportFor("tk-1")).cards.map(({ round }) => round)).toEqual(["self", "verified"]);
  });

  test("says of a card that it came late, and that it was entered for its agency", async () => {
    desk.setNow("2024-12-20T08:00:00.000Z");
    expect(await upload("tk-1", selfCard("c"))).toBe(201);
    const asked = await askCard("tk-1", "co-quan-c");
    const [plan] = await made(cardPlace(asked.body, "co-quan-c"));
    const [kept] = CardReport.parse(
      JSON.parse((await storage.store.requestedReport(cardPlace(asked.body, "co-quan-c"))) ?? "").report,
    ).cards;
    expect(kept).toMatchObject({ sender: "Tổ thư ký Khối 1", late: true, onBehalf: true });
    expect(rowOf(sheetOf(plan as WorkbookPlan, "Biên nhận"), "Tự chấm")).toContain("nộp muộn; nhập thay");
    expect(Object.keys((await reportFor("tk-1")).cards[0] ?? {})).not.toContain("late");
  });

  test("keeps the receipt of a card that its table does not take any more, and no figure of it", async () => {
    const kept = await storage.store.season(ofBloc().season);
    const { season, tag } = kept as NonNullable<typeof kept>;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-1", reason: "Không được giao" }];
    const blocs = season.blocs.map((bloc, index) => (index === 0 ? { ...bloc, notAssigned } : bloc));
    expect(await storage.store.keepSeason(Season.parse({ ...season, blocs }), tag)).toBe("kept");
    const report = await reportFor("dv-a");
    expect(report.cards.map(({ round, revision }) => [round, revision])).toEqual([["self", 1]]);
    expect(report.totals).toEqual({});
    expect(report.rows.flatMap(({ figures }) => Object.keys(figures))).toEqual([]);
  });

  test("leaves out a card that was sent back", async () => {
    const sentBack = {
      kind: "send-back",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      revision: 1,
      reason: "Thiếu minh chứng",
    };
    expect(await decide(sentBack)).toBe(201);
    const report = await reportFor("tk-1");
    expect(report.cards.map(({ round }) => round)).not.toContain("self");
    const [plan] = await made(cardPlace((await askCard("tk-1")).body));
    expect(plan?.sheets[0]?.print.imprint).toMatch(
      /^Chưa nộp tự chấm – Cơ quan A – mã số liệu [0-9a-f]{12}$/,
    );
    expect(disagreements(plan as WorkbookPlan)).toEqual([]);
  });

  test("is refused to other agencies, for agencies that are none, and outside the bloc", async () => {
    expect(await askCard("dv-b")).toMatchObject({ status: 403, body: { code: "forbidden-agency" } });
    expect(await askCard("tk-1", "co-quan-z")).toMatchObject({
      status: 404,
      body: { code: "unknown-agency" },
    });
    expect(await askCard("dv-x")).toMatchObject({ status: 404, body: { code: "unknown-bloc" } });
    const nothing = `/v1/seasons/nam-${number}/periods/nam/blocs/${blocId()}/agencies/co-quan-z/workbooks/${"c".repeat(64)}`;
    expect(await desk.get("tk-1", nothing)).toMatchObject({ status: 404 });
  });

  test("of an agency without any card is a table without points", async () => {
    const asked = await askCard("tk-1", "co-quan-c");
    const [plan] = await made(cardPlace(asked.body, "co-quan-c"));
    expect(plan?.sheets.map(({ name }) => name)).toEqual(["Bảng chấm điểm"]);
    expect(grid(sheetOf(plan as WorkbookPlan, "Bảng chấm điểm")).flat()).toContain("TỔNG ĐIỂM");
    expect(disagreements(plan as WorkbookPlan)).toEqual([]);
  });
});
