import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askForWorkbook } from "../../functions/ask-for-workbook.ts";
import { foldBloc } from "../../functions/fold-bloc.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import { showStandings } from "../../functions/show-standings.ts";
import type { PersonId } from "../../shared/ids.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import {
  type Answer,
  type RunningApi,
  runningApi,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  desk = await runningApi(
    storage.store,
    { ...smallSeason(), id: `nam-${number}` } as ReturnType<typeof smallSeason>,
    [smallTable()],
  );
});

const bloc = (id = "khoi-1") => `/v1/seasons/nam-${number}/periods/nam/blocs/${id}`;
const of = (): BlocPeriod =>
  ({ season: `nam-${number}`, period: "nam", bloc: "khoi-1" }) as unknown as BlocPeriod;
const upload = (letter: string, figures: Parameters<typeof selfCard>[1] = {}, change: object = {}) =>
  desk.post(`dv-${letter}`, "/v1/scorecards", {
    follows: 0,
    uploadId: `attempt-${letter}-1`,
    card: { ...selfCard(letter, figures), season: `nam-${number}`, ...change },
  });
const decide = (decision: object, follows = 0, person = "tk-1", change: object = {}) =>
  desk.post(person, "/v1/decisions", {
    season: `nam-${number}`,
    period: "nam",
    bloc: "khoi-1",
    follows,
    decision,
    ...change,
  });
const lines = ({ body }: Answer) =>
  body["lines"] as {
    agency: string;
    rank?: number;
    state: string;
    total?: string;
    reason: { kind: string };
  }[];
const placeOf = (answer: Answer, agency: string) => lines(answer).find((line) => line.agency === agency);

describe("standings", () => {
  test("are up to date when they are read, whether or not an event was handled", async () => {
    await upload("a", { typed: "8" });
    await upload("b", { typed: "9.5" });
    const answer = await desk.get("tk-1", `${bloc()}/standings`);
    expect(lines(answer).map(({ agency, rank, state, total }) => [agency, rank, state, total])).toEqual([
      ["co-quan-b", 1, "ranked", "19.5"],
      ["co-quan-a", 2, "ranked", "18"],
      ["co-quan-c", undefined, "unclassified", undefined],
    ]);
    expect(placeOf(answer, "co-quan-a")?.reason).toEqual({
      kind: "behind",
      agency: "co-quan-b",
      on: { by: "total" },
      by: "1.5",
    });
    expect(placeOf(answer, "co-quan-c")?.reason).toEqual({ kind: "gate", gate: "no-card" });
  });

  test("sealed are for the secretariat; after the close, members see them where the bloc says so", async () => {
    expect((await desk.get("dv-a", `${bloc()}/standings`)).body["code"]).toBe("sealed");
    expect((await desk.get("dv-x", `${bloc("khoi-2")}/standings`)).body["code"]).toBe("sealed");
    expect((await desk.get("dv-x", `${bloc()}/standings`)).body["code"]).toBe("unknown-bloc");
    await decide({ kind: "close", reason: "Họp khối" }, 0, "tk-2", { bloc: "khoi-2" });
    expect((await desk.get("dv-x", `${bloc("khoi-2")}/standings`)).status).toBe(200);
  });

  test("follow the verified figures where there are some, never the larger of the two", async () => {
    await upload("a", { typed: "9" });
    await desk.post("td-vp", "/v1/scorecards", {
      follows: 0,
      uploadId: "verify-01",
      card: {
        ...selfCard("a"),
        season: `nam-${number}`,
        round: "verified",
        scorer: "van-phong",
        entries: [{ criterion: "i-1", points: "6.5", reason: "Hai văn bản làm lại" }],
      },
    });
    expect(placeOf(await desk.get("tk-1", `${bloc()}/standings`), "co-quan-a")).toMatchObject({
      total: "16.5",
      selfTotal: "19",
    });
  });

  test("show who was excluded with points and without a rank, and the others close up", async () => {
    await upload("a", { typed: "9" });
    await upload("b", { typed: "8" });
    await decide({ kind: "exclude", agency: "co-quan-a", reason: "Lãnh đạo bị kỷ luật" });
    const answer = await desk.get("tk-1", `${bloc()}/standings`);
    expect(placeOf(answer, "co-quan-b")).toMatchObject({ rank: 1, reason: { kind: "leads" } });
    expect(placeOf(answer, "co-quan-a")).toMatchObject({
      state: "excluded",
      total: "19",
      reason: { kind: "decision", reason: "Lãnh đạo bị kỷ luật" },
    });
    await decide({ kind: "reinstate", agency: "co-quan-a", reason: "Đã kết luận" }, 1);
    expect(placeOf(await desk.get("tk-1", `${bloc()}/standings`), "co-quan-a")).toMatchObject({ rank: 1 });
  });

  test("of an unknown season or bloc are refused, and of a bloc whose table is not locked", async () => {
    const path = (season: string, id: string) => `/v1/seasons/${season}/periods/nam/blocs/${id}/standings`;
    expect((await desk.get("tk-1", path("nam-0", "khoi-1"))).body["code"]).toBe("unknown-bloc");
    expect((await desk.get("tk-1", path(`nam-${number}`, "khoi-9"))).body["code"]).toBe("unknown-bloc");
    await storage.store.keepSeason({ ...smallSeason(), id: `mo-${number}` } as never, undefined);
    expect((await desk.get("tk-1", path(`mo-${number}`, "khoi-1"))).body["code"]).toBe("unknown-rubric");
    const card = { ...selfCard("a"), season: `mo-${number}` };
    const upload = await desk.post("dv-a", "/v1/scorecards", { follows: 0, uploadId: "attempt-0001", card });
    expect([upload.status, upload.body["code"]]).toEqual([409, "unknown-rubric"]);
  });

  test("of an unknown period are refused", async () => {
    expect(
      (await desk.get("tk-1", `/v1/seasons/nam-${number}/periods/quy-1/blocs/khoi-1/standings`)).body["code"],
    ).toBe("unknown-period");
  });
});

describe("a fold", () => {
  test("changes nothing when nothing it reads has changed", async () => {
    await upload("a");
    const first = await foldBloc(storage.store, of());
    const tag = (await storage.store.standings(of()))?.tag;
    expect(await foldBloc(storage.store, of())).toEqual(first);
    expect((await storage.store.standings(of()))?.tag).toBe(tag);
  });

  test("overtaken by another one starts again and ends with everything", async () => {
    await upload("a");
    await upload("b");
    const all = await Promise.all(Array.from({ length: 8 }, () => foldBloc(storage.store, of())));
    expect(new Set(all.map((stored) => stored?.inputs)).size).toBe(1);
  });

  test("that failed to read what it tallies is made again", async () => {
    await upload("a");
    let broken = true;
    const store: SeasonStore = {
      ...storage.store,
      revision: (key) => (broken ? Promise.reject(new Error("storage")) : storage.store.revision(key)),
    };
    await expect(foldBloc(store, of())).rejects.toThrow("storage");
    broken = false;
    expect((await foldBloc(store, of()))?.sources).toHaveLength(1);
  });

  test("of the same inputs at once makes one tally", async () => {
    await upload("a");
    let reads = 0;
    const store: SeasonStore = {
      ...storage.store,
      revision: (key) => {
        reads += 1;
        return storage.store.revision(key);
      },
    };
    const [one, other] = await Promise.all([foldBloc(store, of()), foldBloc(store, of())]);
    expect([one?.inputs === other?.inputs, reads]).toEqual([true, 1]);
  });

  test("that is always overtaken gives up, so that its event is delivered again", async () => {
    const store = { ...storage.store, keepStandings: async () => "stale" as const };
    await expect(foldBloc(store, of())).rejects.toThrow("overtaken");
  });

  test("of a bloc the season does not have gives nothing", async () => {
    expect(await foldBloc(storage.store, { ...of(), bloc: "khoi-9" as BlocPeriod["bloc"] })).toBeUndefined();
    expect(
      await foldBloc(storage.store, { ...of(), season: "nam-0" as BlocPeriod["season"] }),
    ).toBeUndefined();
  });
});

describe("what changes under a request", () => {
  /** A store that forgets the season after so many looks, as when it is taken away meanwhile. */
  const forgetting = (looks: number): SeasonStore => {
    let left = looks;
    return { ...storage.store, season: async (id) => (left-- > 0 ? storage.store.season(id) : undefined) };
  };

  test("a season that is gone meanwhile leaves nothing to show and nothing to make", async () => {
    await upload("a");
    const subject = "tk-1" as PersonId;
    expect(await showStandings(forgetting(1))(subject, of())).toMatchObject({ refused: "unknown-rubric" });
    expect(await askForWorkbook(forgetting(1))(subject, of())).toMatchObject({ refused: "unknown-rubric" });
  });

  test("an object that is no revision among the cards is passed over", async () => {
    await upload("a", { typed: "9" });
    const stray = { key: `scorecards/nam-${number}/nam/khoi-1/readme.txt`, tag: "t" };
    const store = {
      ...storage.store,
      listCards: async (asked: BlocPeriod) => [stray, ...(await storage.store.listCards(asked))],
    };
    expect((await foldBloc(store, of()))?.sources).toHaveLength(1);
  });

  test("a card is read again when what it is read by has changed", async () => {
    await upload("a", { typed: "9" });
    expect((await foldBloc(storage.store, of()))?.document.refused).toEqual([]);
    const kept = await storage.store.season(`nam-${number}` as never);
    if (!kept) throw new Error("no season");
    const [first, ...others] = kept.season.blocs;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-2", reason: "Không được giao" }];
    await storage.store.keepSeason(
      { ...kept.season, blocs: [{ ...first, notAssigned }, ...others] } as never,
      kept.tag,
    );
    expect((await foldBloc(storage.store, of()))?.document.refused).toMatchObject([{ agency: "co-quan-a" }]);
  });

  test("who entered a card for another stands in the sources", async () => {
    await desk.post("tk-1", "/v1/scorecards", {
      follows: 0,
      uploadId: "attempt-b-1",
      card: { ...selfCard("b"), season: `nam-${number}` },
    });
    expect((await foldBloc(storage.store, of()))?.sources).toMatchObject([
      { agency: "co-quan-b", sender: "tk-1", onBehalf: true },
    ]);
  });
});

describe("decisions", () => {
  test("are recorded in sequence with who and when; two at once are not both taken", async () => {
    const pend = { kind: "pend", agency: "co-quan-a", reason: "Đang thanh tra" };
    const both = await Promise.all([decide(pend), decide({ ...pend, agency: "co-quan-b" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 201)?.body).toMatchObject({
      sequence: 1,
      by: "tk-1",
      at: "2024-12-01T08:00:00.000Z",
    });
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "stale-decision",
      latest: 1,
    });
  });

  test.each([
    ["by an agency secretary", "dv-a", {}, "forbidden"],
    ["by another bloc's secretariat", "tk-2", {}, "unknown-bloc"],
    [
      "about an unknown agency",
      "tk-1",
      { decision: { kind: "pend", agency: "co-quan-z", reason: "…" } },
      "decision-refused",
    ],
    ["in an unknown period", "tk-1", { period: "quy-1" }, "unknown-period"],
    ["in an unknown season", "tk-1", { season: "nam-0" }, "unknown-bloc"],
    ["after one its author has not seen", "tk-1", { follows: 4 }, "stale-decision"],
  ])("%s are refused", async (_, person, change, code) => {
    expect((await decide({ kind: "close", reason: "Họp khối" }, 0, person, change)).body["code"]).toBe(code);
  });
});

describe("progress", () => {
  test("names every agency, what it sent and how, without a figure", async () => {
    desk.setNow("2024-12-20T08:00:00.000Z");
    await upload("a", { typed: "8" });
    await desk.post("tk-1", "/v1/scorecards", {
      follows: 0,
      uploadId: "attempt-b-1",
      card: { ...selfCard("b"), season: `nam-${number}` },
    });
    await desk.post("dv-a", "/v1/withdrawals", {
      season: `nam-${number}`,
      period: "nam",
      bloc: "khoi-1",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      follows: 1,
      uploadId: "withdraw-1",
      reason: "Nhập nhầm",
    });
    const answer = await desk.get("tk-1", `${bloc()}/progress`);
    const agencies = answer.body["agencies"] as { agency: string; sent: Record<string, unknown>[] }[];
    expect(
      agencies.map(({ agency, sent }) => [
        agency,
        sent.map(({ revision, late, onBehalf, withdrawn }) => [revision, late, onBehalf, withdrawn]),
      ]),
    ).toEqual([
      ["co-quan-a", [[2, false, false, true]]],
      ["co-quan-b", [[1, true, true, false]]],
      ["co-quan-c", []],
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/total|points/);
    expect(answer.body["closed"]).toBe(false);
  });

  test("is the secretariat's", async () => {
    expect((await desk.get("dv-a", `${bloc()}/progress`)).body["code"]).toBe("forbidden");
  });
});

describe("a sheet", () => {
  const sheet = (person: string, agency: string, round = "self", scorer = agency) =>
    desk.get(person, `${bloc()}/agencies/${agency}/rounds/${round}/scorers/${scorer}`);

  test("carries the locked table, its hash, and the last revision to follow", async () => {
    const empty = await sheet("dv-a", "co-quan-a");
    expect(empty.body).toMatchObject({
      revision: 0,
      rubric: { id: "bang-nho", total: "20" },
      agency: { title: "Cơ quan A" },
    });
    await upload("a", { typed: "8" }, { rubric: empty.body["rubricHash"] });
    const filled = await sheet("dv-a", "co-quan-a");
    expect(filled.body).toMatchObject({
      revision: 1,
      card: { entries: [{ criterion: "i-1", points: "8" }, { criterion: "i-2" }] },
    });
  });

  test("for verifying carries the self-score beside it", async () => {
    await upload("a", { typed: "8" });
    expect((await sheet("td-vp", "co-quan-a", "verified", "van-phong")).body).toMatchObject({
      revision: 0,
      selfCard: { round: "self" },
    });
  });

  test("of a withdrawn card has a revision to follow and what the card said", async () => {
    await upload("a");
    await desk.post("dv-a", "/v1/withdrawals", {
      season: `nam-${number}`,
      period: "nam",
      bloc: "khoi-1",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      follows: 1,
      uploadId: "withdraw-1",
      reason: "Nhập nhầm",
    });
    const { body } = await sheet("dv-a", "co-quan-a");
    expect([body["revision"], (body["card"] as { agency: string }).agency]).toEqual([2, "co-quan-a"]);
  });

  test("for scoring another member shows nothing of its self-score", async () => {
    await upload("a", { typed: "8" });
    const { body } = await sheet("dv-b", "co-quan-a", "cross", "co-quan-b");
    expect([body["round"], body["selfCard"]]).toEqual(["cross", undefined]);
  });

  test("carries the targets and what was not assigned to this agency, and to no other", async () => {
    const kept = await storage.store.season(`nam-${number}` as never);
    if (!kept) throw new Error("no season");
    const [first, ...others] = kept.season.blocs;
    const notAssigned = ["co-quan-a", "co-quan-b"].map((agency) => ({
      agency,
      criterion: "i-2",
      reason: "Không được giao",
    }));
    const targets = ["co-quan-a", "co-quan-b"].map((agency) => ({
      agency,
      criterion: "i-2",
      input: "late",
      value: "0",
    }));
    await storage.store.keepSeason(
      { ...kept.season, blocs: [{ ...first, notAssigned, targets }, ...others] } as never,
      kept.tag,
    );
    const { body } = await sheet("dv-a", "co-quan-a");
    expect(body["notAssigned"]).toMatchObject([{ agency: "co-quan-a" }]);
    expect(body["targets"]).toMatchObject([{ agency: "co-quan-a" }]);
  });

  test("of another agency is refused", async () => {
    expect((await sheet("dv-b", "co-quan-a")).body["code"]).toBe("forbidden-agency");
  });
});
