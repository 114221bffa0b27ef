import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportEvents, foldEvents } from "../../functions/handle-events.ts";
import { makeWorkbook } from "../../functions/make-workbook.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
beforeAll(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
  await desk.post("dv-a", "/v1/scorecards", { follows: 0, uploadId: "attempt-0001", card: selfCard("a") });
});
afterAll(() => storage.close());

const of = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;
const CARD = "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/000001.json";

/** A queue message as SQS hands it on, holding the event that EventBridge makes of an S3 write. */
const message = (id: string, key: string | undefined) => ({
  messageId: id,
  body: key === undefined ? "not JSON" : JSON.stringify({ detail: { object: { key } } }),
});
const batch = (...messages: readonly ReturnType<typeof message>[]) =>
  ({ Records: messages }) as unknown as SQSEvent;

test("a message about a card brings the standings of its bloc up to date", async () => {
  const answer = await foldEvents(storage.store, () => {})(batch(message("1", CARD), message("2", CARD)));
  expect(answer).toEqual({ batchItemFailures: [] });
  expect((await storage.store.standings(of))?.stored.document.lines[0]).toMatchObject({
    agency: "co-quan-a",
    rank: 1,
  });
});

test("a redelivered, reordered or invented event changes nothing", async () => {
  const before = await storage.store.standings(of);
  const invented = CARD.replace("000001", "000099");
  await foldEvents(storage.store, () => {})(batch(message("1", invented), message("2", CARD)));
  expect(await storage.store.standings(of)).toEqual(before);
});

test("messages nobody can handle are handed back alone and reported", async () => {
  const failures: unknown[] = [];
  const answer = await foldEvents(storage.store, (failure) => failures.push(failure))(
    batch(
      message("good", CARD),
      message("torn", undefined),
      { messageId: "other", body: "{}" },
      message("foreign", "elsewhere/x.json"),
      message("shapeless", "scorecards/../x/y/z.json"),
    ),
  );
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
    "torn",
    "other",
    "foreign",
    "shapeless",
  ]);
  expect(failures).toHaveLength(4);
});

test("a bloc whose fold fails is handed back; the other blocs of the batch are not", async () => {
  const store = {
    ...storage.store,
    listCards: (asked: BlocPeriod) =>
      asked.bloc === "khoi-2" ? Promise.reject(new Error("storage")) : storage.store.listCards(asked),
  };
  const answer = await foldEvents(store, () => {})(
    batch(message("1", CARD), message("2", CARD.replaceAll("khoi-1", "khoi-2"))),
  );
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: "2" }]);
});

test("a workbook is asked for, made from the standings as they are, and downloaded by a short-lived address", async () => {
  const ask = () => desk.post("tk-1", "/v1/workbooks", of);
  const first = await ask();
  expect([first.status, first.body["state"]]).toEqual([202, "being-made"]);

  const request = `workbook-requests/nam-2024/nam/khoi-1/${first.body["inputsHash"]}.json`;
  let made = 0;
  const render = async () => {
    made += 1;
    return new TextEncoder().encode("workbook");
  };
  const handle = exportEvents(storage.store, { workbook: render, paper: render }, () => {});
  await handle(batch(message("1", request)));
  await handle(batch(message("1", request)));
  expect(made).toBe(1);

  const polled = await desk.get(
    "tk-1",
    `/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/workbooks/${first.body["inputsHash"]}`,
  );
  const ready = await ask();
  expect(polled.body).toMatchObject({ state: "ready" });
  expect([ready.status, ready.body["state"], ready.body["inputsHash"]]).toEqual([
    200,
    "ready",
    first.body["inputsHash"],
  ]);
  const download = await fetch(ready.body["url"] as string);
  expect(await download.text()).toBe("workbook");
  expect(download.headers.get("content-disposition")).toBe(
    `attachment; filename="bang-vang.xlsx"; filename*=UTF-8''${encodeURIComponent("Bảng xếp hạng - Khối 1 - Cả năm.xlsx")}`,
  );
  expect(download.headers.get("cache-control")).toBe("no-store");
});

test("a workbook is the secretariat's to ask for, and never that of another state of the bloc", async () => {
  expect((await desk.post("dv-a", "/v1/workbooks", of)).body["code"]).toBe("forbidden");
  expect(
    (await desk.get("dv-a", `/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/workbooks/${"0".repeat(64)}`))
      .body["code"],
  ).toBe("forbidden");
  expect(
    (await desk.get("tk-1", `/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/workbooks/${"0".repeat(64)}`))
      .status,
  ).toBe(202);
  expect((await desk.get("tk-1", "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/workbooks/..")).status).toBe(
    404,
  );
  const before = await desk.post("tk-1", "/v1/workbooks", of);
  await desk.post("dv-b", "/v1/scorecards", { follows: 0, uploadId: "attempt-0002", card: selfCard("b") });
  const after = await desk.post("tk-1", "/v1/workbooks", of);
  expect([after.status, after.body["inputsHash"] === before.body["inputsHash"]]).toEqual([202, false]);
});

test("of a bloc the season does not have no workbook is made", async () => {
  let made = 0;
  const render = async () => {
    made += 1;
    return new Uint8Array();
  };
  await makeWorkbook(storage.store, render, { ...of, bloc: "khoi-9" as BlocPeriod["bloc"] });
  expect(made).toBe(0);
});
