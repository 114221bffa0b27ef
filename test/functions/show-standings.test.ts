import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeWorkbook } from "../../functions/make-workbook.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import { showSummary } from "../../functions/show-standings.ts";
import type { PersonId } from "../../shared/ids.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import type { Bloc, Period } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { StandingsAsOf } from "../../shared/wire/standings-as-of.ts";
import { Summary } from "../../shared/wire/summary.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterEach(() => storage.close());

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;
const path = (bloc = "khoi-1") => `/v1/seasons/nam-2024/periods/nam/blocs/${bloc}`;
const upload = (person: string, card: object, follows = 0) =>
  desk.post(person, "/v1/scorecards", { follows, uploadId: `attempt-${person}-${follows}`, card });
const close = (bloc: string, person: string) =>
  desk.post(person, "/v1/decisions", {
    ...OF,
    bloc,
    follows: 0,
    decision: { kind: "close", reason: "Họp khối" },
  });
const asOf = async (person = "tk-1", bloc = "khoi-1") =>
  StandingsAsOf.parse((await desk.get(person, `${path(bloc)}/standings/as-of`)).body);
const tagOf = async () => (await desk.get("tk-1", `${path()}/standings`)).headers.get("etag");

describe("whether standings at hand are the newest", () => {
  test("is told by one hash: of the standings, of their workbook, and of what they would be made from now", async () => {
    await upload("dv-a", selfCard("a"));
    const { inputsHash } = await asOf();
    expect(await tagOf()).toBe(`"${inputsHash}"`);
    expect((await desk.post("tk-1", "/v1/workbooks", OF)).body["inputsHash"]).toBe(inputsHash);
  });

  test("changes with every card and decision, before anything is folded, and with nothing else", async () => {
    const before = await asOf();
    await upload("dv-a", selfCard("a"));
    const one = await asOf();
    expect(await asOf()).toEqual(one);
    await close("khoi-1", "tk-1");
    const closed = await asOf();
    expect(new Set([before, one, closed].map(({ inputsHash }) => inputsHash)).size).toBe(3);
    expect([one.closed, closed.closed]).toEqual([false, true]);
    expect(await storage.store.standings(OF)).toBeUndefined();
  });

  test("is told to whoever may read the standings, and to nobody else", async () => {
    const code = async (person: string, bloc: string) =>
      (await desk.get(person, `${path(bloc)}/standings/as-of`)).body["code"];
    expect([
      await code("dv-a", "khoi-1"),
      await code("dv-x", "khoi-2"),
      await code("dv-a", "khoi-2"),
    ]).toEqual(["sealed", "sealed", "unknown-bloc"]);
    await close("khoi-2", "tk-2");
    expect((await asOf("dv-x", "khoi-2")).closed).toBe(true);
  });
});

describe("what the summary workbook is planned from", () => {
  test("gives the same plan as the workbook that is made here", async () => {
    await upload("dv-a", selfCard("a", { typed: "8.25", ideas: "5", claimed: "15" }));
    await upload("tk-1", selfCard("b", { typed: "7" }));
    await desk.post("tk-1", "/v1/decisions", {
      ...OF,
      follows: 0,
      decision: { kind: "pend", agency: "co-quan-c", reason: "Chờ kết luận" },
    });
    const answer = await desk.get("tk-1", `${path()}/summary`);
    const { season, rubric, inputsHash, ...summary } = Summary.parse(answer.body);
    const [bloc] = season.blocs as [Bloc];
    const [period] = season.periods as [Period];
    const plan = planSummary({ ...summary, season, desk: { rubric, bloc, period } });
    expect(summary.decisions.map(({ decision }) => decision.kind)).toEqual(["pend"]);

    const made: WorkbookPlan[] = [];
    await makeWorkbook(
      storage.store,
      async (given) => {
        made.push(given);
        return new Uint8Array();
      },
      OF,
    );
    expect([plan]).toEqual(made);
    expect((await asOf()).inputsHash).toBe(inputsHash);
  });

  test("names who sent something and nobody else, without what they may do", async () => {
    await upload("dv-a", selfCard("a"));
    const { season } = Summary.parse((await desk.get("tk-1", `${path()}/summary`)).body);
    expect(season.people).toEqual([{ id: "dv-a", name: "Thư ký Cơ quan A", roles: [] }]);
    expect(season.blocs.map(({ id }) => id)).toEqual(["khoi-1"]);
  });

  test("is the secretariat's, as the workbook is", async () => {
    expect((await desk.get("dv-a", `${path()}/summary`)).body["code"]).toBe("forbidden");
    expect((await desk.get("tk-2", `${path()}/summary`)).body["code"]).toBe("unknown-bloc");
  });

  test("is nothing when the season goes meanwhile", async () => {
    let looks = 0;
    const store: SeasonStore = {
      ...storage.store,
      season: async (id) => (looks++ === 0 ? storage.store.season(id) : undefined),
    };
    expect(await showSummary(store)("tk-1" as PersonId, OF)).toMatchObject({ refused: "unknown-rubric" });
  });
});
