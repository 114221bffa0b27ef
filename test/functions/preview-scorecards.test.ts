import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Season } from "../../shared/season.ts";
import { CardsPreview } from "../../shared/wire/cards-preview.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;
let uploads = 0;

const AWARD = {
  id: "co-thi-dua",
  kind: "title",
  title: "Cờ thi đua",
  ground: "Hướng dẫn 01/HD-HĐTĐKT",
  by: "rank",
  quota: { of: "count", count: 1 },
} as const;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  const [first, ...others] = SMALL_SEASON.blocs;
  const led = { ...first, awards: [AWARD] } as unknown as typeof first;
  const blocs = [led, ...others].filter((each) => each !== undefined);
  desk = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, id: `nhan-${number}`, blocs }), [
    smallTable(),
  ]);
});

type Sent = { readonly follows: number; readonly uploadId: string; readonly card: object };

const sentOf = (letter: string, typed: string, follows = 0, more: object = {}): Sent => {
  uploads += 1;
  return {
    follows,
    uploadId: `nhan-tep-${uploads}`,
    card: { ...selfCard(letter, { typed }), season: `nhan-${number}`, ...more },
  };
};
const send = (sent: Sent) => desk.post("tk-1", "/v1/scorecards", sent);
const preview = (cards: readonly Sent[], person = "tk-1") =>
  desk.post(person, "/v1/scorecards/preview-many", { cards });
const effectOf = async (cards: readonly Sent[]) => {
  const { status, body } = await preview(cards);
  expect(status).toBe(200);
  return CardsPreview.parse(body);
};

describe("cards that are taken in together are shown before any of them is", () => {
  beforeEach(async () => {
    await send(sentOf("a", "9"));
    await send(sentOf("b", "8"));
  });

  test("with what all of them do: who moves, and whose proposal changes", async () => {
    const { effect, refused } = await effectOf([sentOf("b", "9.5", 1), sentOf("c", "7")]);
    expect(refused).toEqual([]);
    expect(effect).toMatchObject({ ranks: 3, totals: 2, awards: 2 });
    expect(effect.changes.map(({ agency, from, to }) => [agency, from.rank ?? from.state, to.rank])).toEqual([
      ["co-quan-b", 2, 1],
      ["co-quan-a", 1, 2],
      ["co-quan-c", "unclassified", 3],
    ]);
    const [b, a] = effect.changes;
    expect([b?.to.award, a?.from.award, a?.to.award]).toEqual(["Cờ thi đua", "Cờ thi đua", undefined]);
  });

  test("and nothing of it is kept", async () => {
    await effectOf([sentOf("c", "10")]);
    const kept = await desk.get("tk-1", `/v1/seasons/nhan-${number}/periods/nam/blocs/khoi-1/standings`);
    const lines = kept.body["lines"] as { agency: string; state: string }[];
    expect(lines.find(({ agency }) => agency === "co-quan-c")?.state).toBe("unclassified");
  });

  test("one that would be refused is named with its reason, and the others are shown without it", async () => {
    const bad = sentOf("c", "99");
    const { effect, refused } = await effectOf([sentOf("b", "9.5", 1), bad]);
    expect(refused).toMatchObject([{ uploadId: bad.uploadId, code: "scorecard-refused" }]);
    expect(refused[0]?.problems.map(({ agency }) => agency)).not.toEqual([]);
    expect(effect.changes.map(({ agency }) => agency)).toEqual(["co-quan-b", "co-quan-a"]);
  });

  test("an older form, and the second of two of one card, have no part in it", async () => {
    const older = sentOf("a", "5");
    const [first, second] = [sentOf("c", "7"), sentOf("c", "6")];
    const { effect, refused } = await effectOf([older, first, second]);
    expect(refused.map(({ uploadId, code }) => [uploadId, code])).toEqual([
      [older.uploadId, "stale-revision"],
      [second.uploadId, "stale-revision"],
    ]);
    expect(effect.changes).toMatchObject([{ agency: "co-quan-c", to: { rank: 3, total: 1700 } }]);
  });

  test("a withdrawn card is followed by its next revision", async () => {
    const of = { season: `nhan-${number}`, period: "nam", bloc: "khoi-1", agency: "co-quan-b" };
    const withdrawn = await desk.post("dv-b", "/v1/withdrawals", {
      ...of,
      round: "self",
      scorer: "co-quan-b",
      follows: 1,
      uploadId: `rut-lai-${number}`,
      reason: "Sửa số",
    });
    expect(withdrawn.status).toBe(201);
    const { effect, refused } = await effectOf([sentOf("b", "9.5", 2)]);
    expect(refused).toEqual([]);
    expect(effect.changes.find(({ agency }) => agency === "co-quan-b")?.to.rank).toBe(1);
  });

  test("members to whom the standings are sealed are told nothing, strangers not even of the bloc", async () => {
    const cards = [sentOf("a", "10", 1)];
    expect((await preview(cards, "dv-a")).body["code"]).toBe("sealed");
    expect((await preview(cards, "dv-x")).body["code"]).toBe("unknown-bloc");
  });

  test("cards of two blocs are no single effect, and no cards at all are none", async () => {
    const mixed = [sentOf("a", "9", 1), sentOf("b", "9", 1, { bloc: "khoi-2" })];
    expect((await preview(mixed)).body["code"]).toBe("invalid-body");
    expect((await preview([])).body["code"]).toBe("invalid-body");
  });
});
