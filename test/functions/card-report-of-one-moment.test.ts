import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SeasonStore } from "../../functions/season-store.ts";
import { CardReport } from "../../shared/report/agency/card-report.ts";
import { Season } from "../../shared/season.ts";
import type { BlocPeriod, ReportPlace } from "../../shared/storage-keys.ts";
import { ReportAnswer } from "../../shared/wire/report.ts";
import { apiOn, type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let of: BlocPeriod;
let number = 0;
let sent = 0;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  sent = 0;
  of = { season: `luc-${number}`, period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;
  desk = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, id: of.season }), [smallTable()]);
  await sendNext();
});

/** The next revision of the agency's self-score, each of other points. */
async function sendNext(): Promise<void> {
  const card = { ...selfCard("a", { typed: `${10 - (sent % 10)}` }), season: of.season };
  const upload = { follows: sent, uploadId: `upload-${number}-${++sent}`, card };
  expect((await desk.post("dv-a", "/v1/scorecards", upload)).status).toBe(201);
}

const asked = (changes: Partial<SeasonStore>) =>
  apiOn({ ...storage.store, ...changes }).post("tk-1", "/v1/card-workbooks", {
    ...of,
    agency: "co-quan-a",
  });

/** The report as it was written with the request, asked for over storage that something happens to. */
async function reportOver(changes: Partial<SeasonStore>): Promise<CardReport> {
  const { inputsHash } = ReportAnswer.parse((await asked(changes)).body);
  const { season, period, bloc } = of;
  const place = { season, period, card: { bloc, agency: "co-quan-a" }, inputsHash } as ReportPlace;
  return CardReport.parse(JSON.parse((await storage.store.requestedReport(place)) ?? "").report);
}

describe("the report of a card that changes while it is put together", () => {
  test("shows the points of the very card it names, where a newer one came after the cards were listed", async () => {
    let lists = 0;
    const report = await reportOver({
      listCards: async (where) => {
        const listed = await storage.store.listCards(where);
        if (++lists === 1) await sendNext();
        return listed;
      },
    });
    expect(report.cards.map(({ revision }) => revision)).toEqual([2]);
    expect(report.totals).toMatchObject({ self: 1900, final: 1900 });
  });

  test("stands as the period does, where that was closed after the decisions were read", async () => {
    let lists = 0;
    const report = await reportOver({
      listDecisions: async (where) => {
        const listed = await storage.store.listDecisions(where);
        const close = { ...of, follows: 0, decision: { kind: "close", reason: "Họp khối" } };
        if (++lists === 1) expect((await desk.post("tk-1", "/v1/decisions", close)).status).toBe(201);
        return listed;
      },
    });
    expect(report.stage).toBe("closed");
  });

  test("is not made of two moments, however often it changes: it is to be asked for again", async () => {
    const answer = await asked({
      listCards: async (where) => {
        const listed = await storage.store.listCards(where);
        await sendNext();
        return listed;
      },
      requestReport: async () => {
        throw new Error("a report of two moments was asked for");
      },
    });
    expect(answer).toMatchObject({ status: 503, body: { code: "storage-unavailable" } });
    expect((await reportOver({})).cards.map(({ revision }) => revision)).toEqual([sent]);
  });
});
