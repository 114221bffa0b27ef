import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SeasonStore } from "../../functions/season-store.ts";
import { periodState } from "../../shared/period-state.ts";
import { Season } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import {
  type Answer,
  type RunningApi,
  runningApi,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

const REASON = "Họp khối";

let storage: TestStorage;
let number = 0;
let desk: RunningApi;
beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(() => begin());

const people = [
  ...(SMALL_SEASON.people ?? []),
  { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" as const }] },
];
const season = () => `chot-${number}`;
const OF = () => ({ season: season(), period: "nam", bloc: "khoi-1" }) as unknown as BlocPeriod;

/** A season of its own, and the API over the storage. */
async function begin(): Promise<void> {
  number += 1;
  desk = await apiOver(storage.store);
}
const apiOver = (store: SeasonStore) =>
  runningApi(store, Season.parse({ ...SMALL_SEASON, id: season(), people }), [smallTable()]);

/** The API over storage that waits with a write until something else has happened. */
const meanwhile = (verb: "keepRevision" | "keepDecision", happens: () => Promise<unknown>) => {
  let isFirst = true;
  return apiOver({
    ...storage.store,
    [verb]: async (...given: never[]) => {
      if (isFirst) {
        isFirst = false;
        await happens();
      }
      return (storage.store[verb] as (...args: never[]) => unknown)(...given);
    },
  });
};

const upload = (by: RunningApi, letter: string, typed = "8", follows = 0) =>
  by.post(`dv-${letter}`, "/v1/scorecards", {
    follows,
    uploadId: `lan-nop-${letter}-${typed}`,
    card: { ...selfCard(letter, { typed }), season: season() },
  });
const withdraw = (by: RunningApi, letter: string, follows: number) =>
  by.post(`dv-${letter}`, "/v1/withdrawals", {
    ...OF(),
    agency: `co-quan-${letter}`,
    round: "self",
    scorer: `co-quan-${letter}`,
    follows,
    uploadId: `rut-${letter}-0000`,
    reason: "Nhập nhầm",
  });
const decide = (by: RunningApi, kind: string, follows: number, person = "tk-1") =>
  by.post(person, "/v1/decisions", { ...OF(), follows, decision: { kind, reason: REASON } });
const close = (by: RunningApi = desk) => decide(by, "close", 0);

type Line = { agency: string; state: string; total?: string };
async function lines(): Promise<readonly (string | undefined)[]> {
  const { body } = await desk.get("tk-1", `/v1/seasons/${season()}/periods/nam/blocs/khoi-1/standings`);
  return (body["lines"] as Line[]).map(({ agency, total }) => `${agency.slice(-1)} ${total}`);
}
/** Which revisions stand in the result that was published, "a 1". */
async function published(): Promise<readonly string[]> {
  const listed = await storage.store.listDecisions(OF());
  const decided = await Promise.all(listed.map(({ key }) => storage.store.decision(key)));
  const hash = periodState(decided).published;
  if (hash === undefined) throw new Error("nothing was published");
  const { sources } = await storage.store.published(OF(), hash);
  return sources.map(({ agency, revision }) => `${agency.slice(-1)} ${revision}`);
}
const said = ({ status, body }: Answer) => (status < 300 ? status : body["code"]);

describe("a card in flight while the period closes", () => {
  test("counts and has its receipt where it was there before anybody wrote down what was closed", async () => {
    const slow = await meanwhile("keepRevision", close);
    expect(said(await upload(slow, "a"))).toBe(201);
    expect(await lines()).toEqual(["a 18", "b undefined", "c undefined"]);
    expect(said(await decide(desk, "publish", 1))).toBe(201);
    expect(await published()).toEqual(["a 1"]);
  });

  test("is refused and never counts where it came after that, and so is the same attempt again", async () => {
    await upload(desk, "b");
    const slow = await meanwhile("keepRevision", () => close().then(lines));
    expect(said(await upload(slow, "a"))).toBe("period-closed");
    expect(said(await upload(desk, "a"))).toBe("period-closed");
    expect(await lines()).toEqual(["b 18", "a undefined", "c undefined"]);
    expect(said(await decide(desk, "publish", 1))).toBe(201);
    expect(await published()).toEqual(["b 1"]);
    expect(said(await upload(desk, "a"))).toBe("period-closed");
  });

  test("is not in what is published while it is written", async () => {
    await upload(desk, "b");
    const slow = await meanwhile("keepRevision", () => close().then(() => decide(desk, "publish", 1)));
    expect(said(await upload(slow, "a"))).toBe("period-closed");
    expect(await published()).toEqual(["b 1"]);
  });

  test("written between what is published and its record is refused too", async () => {
    await upload(desk, "b");
    const slow = await meanwhile("keepRevision", async () => {
      await close();
      const publishing = await meanwhile("keepDecision", () => upload(desk, "a"));
      expect(said(await decide(publishing, "publish", 1))).toBe(201);
    });
    expect(said(await upload(slow, "a"))).toBe("period-closed");
    expect(await published()).toEqual(["b 1"]);
  });

  test("leaves the card before it standing", async () => {
    await upload(desk, "a", "7");
    const slow = await meanwhile("keepRevision", () => close().then(lines));
    expect(said(await upload(slow, "a", "9", 1))).toBe("period-closed");
    expect((await lines())[0]).toBe("a 17");
    expect(await decide(desk, "publish", 1).then(published)).toEqual(["a 1"]);
  });

  test("takes nothing back: a withdrawal that came too late is refused, also when it is tried again", async () => {
    await upload(desk, "a", "7");
    const slow = await meanwhile("keepRevision", () => close().then(lines));
    expect(said(await withdraw(slow, "a", 1))).toBe("period-closed");
    expect(said(await withdraw(desk, "a", 1))).toBe("period-closed");
    expect((await lines())[0]).toBe("a 17");
  });

  test("does not come back when the period is reopened; a new one follows it and counts, through the next close too", async () => {
    await upload(desk, "a", "7");
    const slow = await meanwhile("keepRevision", () => close().then(lines));
    await upload(slow, "a", "9", 1);
    await decide(desk, "ask-reopen", 1);
    expect(said(await decide(desk, "reopen", 2, "hd"))).toBe(201);
    expect((await lines())[0]).toBe("a 17");
    const { body: sheet } = await desk.get(
      "dv-a",
      `/v1/seasons/${season()}/periods/nam/blocs/khoi-1/agencies/co-quan-a/rounds/self/scorers/co-quan-a`,
    );
    expect(sheet).toMatchObject({ revision: 2, head: { revision: 1, total: "17" } });
    expect(said(await upload(desk, "a", "10", 2))).toBe(201);
    expect((await lines())[0]).toBe("a 20");
    await decide(desk, "close", 3);
    expect((await lines())[0]).toBe("a 20");
    expect(await decide(desk, "publish", 4).then(published)).toEqual(["a 3"]);
  });

  test("of two that write down what was closed the first says it for both", async () => {
    await upload(desk, "a", "7");
    await close();
    let wasAsked = false;
    const late = await apiOver({
      ...storage.store,
      keepClosing: async (of, closing) => {
        wasAsked = true;
        await lines();
        return storage.store.keepClosing(of, closing);
      },
    });
    const { body } = await late.get("tk-1", `/v1/seasons/${season()}/periods/nam/blocs/khoi-1/progress`);
    expect((body["agencies"] as { sent: object[] }[]).map(({ sent }) => sent.length)).toEqual([1, 0, 0]);
    expect(wasAsked).toBe(true);
  });

  test("what is no revision among the cards is passed over", async () => {
    await upload(desk, "a", "7");
    await close();
    const stray = { key: "scorecards/readme.txt", tag: "t" };
    const odd = await apiOver({
      ...storage.store,
      listCards: async (of, from) => [stray, ...(await storage.store.listCards(of, from))],
    });
    const { body } = await odd.get("tk-1", `/v1/seasons/${season()}/periods/nam/blocs/khoi-1/progress`);
    expect((body["agencies"] as { sent: object[] }[]).map(({ sent }) => sent.length)).toEqual([1, 0, 0]);
  });
});

/** Storage of which every call waits its turn, which is drawn, from when it begins to. */
function interleaved(scheduler: fc.Scheduler): { readonly store: SeasonStore; readonly begin: () => void } {
  let isBegun = false;
  const turns = Object.entries(storage.store).map(([verb, call]) => [
    verb,
    async (...given: never[]) => {
      if (isBegun) await scheduler.schedule(Promise.resolve(), verb);
      return (call as (...args: never[]) => unknown)(...given);
    },
  ]);
  const store = Object.fromEntries(turns) as SeasonStore;
  return {
    store,
    begin: () => {
      isBegun = true;
    },
  };
}

test("however uploads, a withdrawal, the close, the publishing and a reader interleave, what has a receipt is exactly what is published", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await begin();
      await upload(desk, "b", "6");
      const turns = interleaved(scheduler);
      const slow = await apiOver(turns.store);
      turns.begin();
      const all = Promise.all([
        upload(slow, "a"),
        upload(slow, "b", "9", 1),
        withdraw(slow, "b", 1),
        close(slow).then(() => decide(slow, "publish", 1)),
        slow.get("tk-1", `/v1/seasons/${season()}/periods/nam/blocs/khoi-1/standings`),
      ]);
      const [a, b, gone, publishing] = await scheduler.waitFor(all);
      expect(said(publishing)).toBe(201);
      expect(await published()).toEqual([
        ...(a.status === 201 ? ["a 1"] : []),
        ...(b.status === 201 ? ["b 2"] : gone.status === 201 ? [] : ["b 1"]),
      ]);
    }),
    { numRuns: 12 },
  );
}, 60_000);
