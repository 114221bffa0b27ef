import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaneParts } from "../../addin/effects/parts.ts";
import { runEffect } from "../../addin/effects/run-effect.ts";
import { bangVangServer } from "../../addin/server/bang-vang-server.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { foldBloc } from "../../functions/fold-bloc.ts";
import { BlocResult } from "../../shared/rollup/bloc-result.ts";
import type { DossierRequest } from "../../shared/rollup/dossier.ts";
import { Season } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";
import { FIRST, OF, SECOND } from "./province-story.ts";

const BLOC = { ...OF, bloc: FIRST } as BlocPeriod;

let storage: TestStorage;
let running: RunningApi;

beforeAll(async () => {
  storage = await testStorage();
  const people = [
    ...(SMALL_SEASON.people ?? []),
    { id: "so-noi-vu", name: "Sở Nội vụ", roles: [{ role: "council-office" as const }] },
  ];
  running = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, people }), [smallTable()]);
  const sent = await running.post("dv-a", "/v1/scorecards", {
    follows: 0,
    uploadId: "upload-0001",
    card: selfCard("a"),
  });
  expect(sent.status).toBe(201);
  const decision = { kind: "close", reason: "Họp khối" };
  await running.post("tk-1", "/v1/decisions", { ...BLOC, follows: 0, decision });
  await foldBloc(storage.store, BLOC);
});
afterAll(() => storage.close());

/** What an effect tells the pane, asked by the council office of the real API. */
async function told(effect: Effect, person = "so-noi-vu"): Promise<PaneEvent | undefined> {
  const server = bangVangServer({
    origin: "",
    token: async () => person,
    fetch: (async (path: string, init: RequestInit) => running.app.request(path, init)) as typeof fetch,
  });
  const events: PaneEvent[] = [];
  await runEffect(effect, { server } as PaneParts, (event) => events.push(event));
  expect(events).toHaveLength(1);
  return events[0];
}
const handle = (request: object) =>
  told({ kind: "record-dossier", of: OF, request: { bloc: FIRST, ...request } as DossierRequest });
const result = (rank = 1) =>
  BlocResult.parse({
    bloc: SECOND,
    title: "Khối 2",
    label: "khối",
    members: [{ agency: "co-quan-x", title: "Cơ quan X", rank, total: "18" }],
    paper: { number: "7/BC-K2", date: "2024-12-20" },
    reason: "Khối gửi bằng văn bản",
  });
const enter = (follows: number, rank?: number) =>
  told({ kind: "record-bloc-result", of: OF, follows, result: result(rank) });

describe("against the real API, the council office", () => {
  test("reads all blocs, and percents when it asks for them", async () => {
    expect(await told({ kind: "load-province", of: OF })).toMatchObject({
      kind: "province-arrived",
      of: OF,
      view: { entries: [{ bloc: FIRST, stage: "closed" }], missing: [{ bloc: SECOND }] },
    });
    expect(await told({ kind: "load-percents", of: OF })).toMatchObject({
      kind: "percents-arrived",
      percents: { blocs: [{ bloc: FIRST }] },
    });
  });

  test("receives a dossier once, is told when somebody was faster, and why it may not", async () => {
    expect(await handle({ follows: 0, outcome: "received" })).toEqual({
      kind: "dossier-recorded",
      outcome: "received",
    });
    expect(await handle({ follows: 0, outcome: "received" })).toEqual({ kind: "dossier-stale" });
    expect(await handle({ follows: 1, outcome: "received" })).toMatchObject({
      kind: "dossier-refused",
      problems: [{ code: "dossier-received-already" }],
    });
    expect(await told({ kind: "load-dossiers", of: BLOC })).toMatchObject({
      kind: "dossiers-arrived",
      log: { records: [{ outcome: "received", name: "Sở Nội vụ" }] },
    });
  });

  test("enters a result once, is told when somebody was faster, and what is wrong in it", async () => {
    expect(await enter(0, 2)).toMatchObject({
      kind: "result-refused",
      problems: [{ code: "result-rank-rule", pointer: "/result/members/0/rank" }],
    });
    expect(await enter(0)).toEqual({ kind: "result-recorded" });
    expect(await enter(0)).toEqual({ kind: "result-stale", latest: 1 });
    const of = { ...OF, bloc: SECOND } as BlocPeriod;
    expect(await told({ kind: "load-bloc-results", of })).toMatchObject({
      kind: "bloc-results-arrived",
      log: { records: [{ sequence: 1, result: { members: [{ total: 1800 }] } }] },
    });
  });

  test("who may not is refused with the server's words, whatever it asks", async () => {
    const request = { bloc: FIRST, follows: 1, outcome: "accepted" } as DossierRequest;
    const effects: readonly Effect[] = [
      { kind: "load-province", of: OF },
      { kind: "record-dossier", of: OF, request },
      { kind: "record-bloc-result", of: OF, follows: 1, result: result() },
    ];
    for (const effect of effects)
      expect(await told(effect, "tk-1")).toMatchObject({ kind: "failed", trouble: { code: "forbidden" } });
  });

  test("reads the analysis of scorers where several score, and every season of a year together", async () => {
    expect(await told({ kind: "load-fairness", of: BLOC })).toMatchObject({
      kind: "fairness-arrived",
      fairness: { title: "Khối 1" },
    });
    const server = bangVangServer({
      origin: "",
      token: async () => "so-noi-vu",
      fetch: (async (path: string, init: RequestInit) => running.app.request(path, init)) as typeof fetch,
    });
    expect(await server.readRollUp(2024)).toMatchObject({ ok: true, value: { blocs: { closed: 2 } } });
  });
});
