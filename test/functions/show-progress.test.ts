import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import { RecordedDecision } from "../../shared/decision.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { Progress } from "../../shared/wire/progress.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterEach(() => storage.close());

const PROGRESS = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/progress";
const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as BlocPeriod;
const progress = async (person: string) => Progress.parse((await desk.get(person, PROGRESS)).body);
const rows = async (person: string) =>
  (await progress(person)).agencies.map(({ sent }) => sent.map(({ round, scorer }) => `${round} ${scorer}`));
const waiting = async (person: string) =>
  (await progress(person)).agencies.flatMap((each) => (each.waiting ? [each.agency] : []));

let uploads = 0;
const upload = async (person: string, card: object, follows = 0) => {
  uploads += 1;
  const answer = await desk.post(person, "/v1/scorecards", {
    follows,
    uploadId: `attempt-${1000 + uploads}`,
    card,
  });
  expect(answer.body["code"]).toBeUndefined();
};
const byOffice = (letter: string) => ({
  ...selfCard(letter),
  round: "verified",
  scorer: "van-phong",
  entries: [{ criterion: "i-1", points: "7", reason: "Làm lại một văn bản" }],
});
const bySecretariat = (letter: string) => ({
  ...selfCard(letter),
  round: "verified",
  scorer: "to-thu-ky",
  entries: [{ criterion: "i-2", inputs: { late: "0" } }],
});
const reopen = async (change: Partial<WrittenSeason>) => {
  const season = Season.parse({ ...SMALL_SEASON, ...change });
  const { problems } = await openSeason(storage.store, season, new Map([["bang-nho", smallTable()]]));
  expect(problems).toEqual([]);
};

describe("progress", () => {
  test("says when cards are due and which rounds the table holds", async () => {
    expect(await progress("tk-1")).toMatchObject({
      due: "2024-12-15T17:00:00+07:00",
      closed: false,
      rounds: SMALL_TABLE.policy.rounds,
    });
    await reopen({ periods: SMALL_SEASON.periods.map(({ due: _, ...period }) => period) });
    expect((await progress("tk-1")).due).toBeUndefined();
  });

  test("says until when an agency's own cards are in time, where that was extended", async () => {
    const extension = {
      sequence: 1,
      by: "tk-1",
      at: "2024-12-14T03:00:00Z",
      decision: {
        kind: "extend",
        agency: "co-quan-b",
        until: "2024-12-20T17:00:00+07:00",
        reason: "Bão số 3",
      },
    };
    await storage.store.keepDecision(OF, RecordedDecision.parse(extension));
    const { agencies } = await progress("tk-1");
    expect(agencies.map(({ due }) => due)).toEqual([undefined, "2024-12-20T17:00:00+07:00", undefined]);
  });

  test("of a verifier has the self-scores and its own cards, and no others", async () => {
    await upload("dv-a", selfCard("a"));
    await upload("td-vp", byOffice("a"));
    await upload("tk-1", bySecretariat("a"));
    await upload("dv-b", {
      ...selfCard("a"),
      round: "cross",
      scorer: "co-quan-b",
      entries: [{ criterion: "i-1", points: "9" }],
    });
    expect(await rows("td-vp")).toEqual([["self co-quan-a", "verified van-phong"], [], []]);
    expect(await rows("tk-1")).toEqual([
      ["cross co-quan-b", "self co-quan-a", "verified to-thu-ky", "verified van-phong"],
      [],
      [],
    ]);
    expect(JSON.stringify((await desk.get("td-vp", PROGRESS)).body)).not.toMatch(/total|points|"7"/);
  });

  test("is not for an agency's secretary", async () => {
    expect((await desk.get("dv-a", PROGRESS)).body["code"]).toBe("forbidden");
  });
});

describe("an agency waits for whoever asks", () => {
  test("from its self-score until that person has verified it, each for its own criteria", async () => {
    expect(await waiting("td-vp")).toEqual([]);
    await upload("dv-a", selfCard("a"));
    await upload("dv-b", selfCard("b"));
    expect([await waiting("td-vp"), await waiting("tk-1")]).toEqual([
      ["co-quan-a", "co-quan-b"],
      ["co-quan-a", "co-quan-b"],
    ]);
    await upload("td-vp", byOffice("a"));
    expect([await waiting("td-vp"), await waiting("tk-1")]).toEqual([
      ["co-quan-b"],
      ["co-quan-a", "co-quan-b"],
    ]);
    await upload("tk-1", bySecretariat("b"));
    expect(await waiting("tk-1")).toEqual(["co-quan-a"]);
  });

  test("again when its self-score changed after the verification", async () => {
    await upload("dv-a", selfCard("a"));
    await upload("td-vp", byOffice("a"));
    desk.setNow("2024-12-02T08:00:00.000Z");
    await upload("dv-a", selfCard("a", { typed: "9" }), 1);
    expect(await waiting("td-vp")).toEqual(["co-quan-a"]);
  });

  test("not while its self-score is withdrawn", async () => {
    await upload("dv-a", selfCard("a"));
    await desk.post("dv-a", "/v1/withdrawals", {
      ...{ season: "nam-2024", period: "nam", bloc: "khoi-1", agency: "co-quan-a" },
      ...{ round: "self", scorer: "co-quan-a", follows: 1, uploadId: "withdraw-1", reason: "Nhập nhầm" },
    });
    expect(await waiting("td-vp")).toEqual([]);
  });

  test("not for criteria it was not assigned", async () => {
    const [first, ...others] = SMALL_SEASON.blocs;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-1", reason: "Không được giao" }];
    await reopen({ blocs: [{ ...first, notAssigned }, ...others] } as Partial<WrittenSeason>);
    const { entries, ...card } = selfCard("a");
    await upload("dv-a", { ...card, entries: entries.slice(1) });
    expect([await waiting("td-vp"), await waiting("tk-1")]).toEqual([[], ["co-quan-a"]]);
  });

  test("not where the table holds no verification", async () => {
    const policy = { ...SMALL_TABLE.policy, rounds: ["self"], precedence: ["self"] } as const;
    const alone = { ...smallTable(), id: "bang-tu-cham", policy: { ...smallTable().policy, ...policy } };
    const season = Season.parse({
      ...SMALL_SEASON,
      blocs: SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, rubric: "bang-tu-cham" })),
    });
    await openSeason(storage.store, season, new Map([["bang-tu-cham", alone as never]]));
    await upload("dv-a", selfCard("a"));
    expect(await waiting("tk-1")).toEqual([]);
  });
});

test("whoever is secretary of an agency and verifier sees the rows of the verifier", async () => {
  const people = (SMALL_SEASON.people ?? []).map((person) =>
    person.id === "dv-a"
      ? { ...person, roles: [...person.roles, { role: "verifier", bloc: "khoi-1", scorer: "van-phong" }] }
      : person,
  );
  await reopen({ people } as Partial<WrittenSeason>);
  await upload("dv-b", selfCard("b"));
  await upload("tk-1", bySecretariat("b"));
  expect(await rows("dv-a")).toEqual([[], ["self co-quan-b"], []]);
  expect(await waiting("dv-a")).toEqual(["co-quan-b"]);
});
