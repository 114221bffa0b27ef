import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SeasonStore } from "../../functions/season-store.ts";
import { latestRevision } from "../../functions/submit-scorecard.ts";
import { withdrawScorecard } from "../../functions/withdraw-scorecard.ts";
import type { PersonId } from "../../shared/ids.ts";
import { Conflict } from "../../shared/wire/conflict.ts";
import type { Withdrawal } from "../../shared/wire/withdrawal.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());

/** Every test has a season of its own, so that no card of another stands in it. */
let number = 0;
beforeEach(async () => {
  number += 1;
  const season = { ...smallSeason(), id: `nam-${number}` } as ReturnType<typeof smallSeason>;
  desk = await runningApi(storage.store, season, [smallTable()]);
});

const card = (...given: Parameters<typeof selfCard>) => ({ ...selfCard(...given), season: `nam-${number}` });
const upload = (person: string, body: unknown, follows = 0, uploadId = "attempt-0001") =>
  desk.post(person, "/v1/scorecards", { follows, uploadId, card: body });
const keysOf = (letter: string) => ({
  season: `nam-${number}`,
  period: "nam",
  bloc: "khoi-1",
  agency: `co-quan-${letter}`,
  round: "self",
  scorer: `co-quan-${letter}`,
});
const codes = ({ body }: { body: Record<string, unknown> }) =>
  (body["errors"] as { code: string }[]).map(({ code }) => code);
const BLOC = () => `/v1/seasons/nam-${number}/periods/nam/blocs/khoi-1`;
const keptCards = async () =>
  (await storage.store.listCards({ season: `nam-${number}`, period: "nam", bloc: "khoi-1" } as never)).length;

describe("a scorecard that is right", () => {
  test("is acknowledged with its number, time, own total and hash, and nobody else's figures", async () => {
    const answer = await upload("dv-a", card("a", { typed: "8.25", late: "1", ideas: "1" }));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      revision: 1,
      agency: "co-quan-a",
      total: "18.75",
      late: false,
      onBehalf: false,
    });
    expect(answer.body["hash"]).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(answer.body)).not.toContain("rank");
  });

  test("sent again under the same upload id gives the same receipt and is kept once", async () => {
    const first = await upload("dv-a", card("a"));
    const again = await upload("dv-a", card("a"));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(await keptCards()).toBe(1);
  });

  test("the same attempt gets its receipt even after later revisions and after the close", async () => {
    const first = await upload("dv-a", card("a"));
    await upload("dv-a", card("a", { typed: "9" }), 1, "attempt-0002");
    await desk.post("tk-1", "/v1/decisions", {
      season: `nam-${number}`,
      period: "nam",
      bloc: "khoi-1",
      follows: 0,
      decision: { kind: "close", reason: "Họp khối" },
    });
    const again = await upload("dv-a", card("a"));
    expect([again.status, again.body["hash"]]).toEqual([200, first.body["hash"]]);
  });

  test("after the due instant is taken and stamped late", async () => {
    desk.setNow("2024-12-15T10:00:00.000Z");
    expect((await upload("dv-a", card("a"))).body["late"]).toBe(false); // 17:00 in Ha Noi
    desk.setNow("2024-12-15T10:00:00.001Z");
    expect((await upload("dv-b", card("b"))).body["late"]).toBe(true);
  });

  test("all zero is a scorecard: zero is a value", async () => {
    expect((await upload("dv-a", card("a", { typed: "0" }))).status).toBe(201);
  });

  test("a claim above what the table allows is kept, told to its sender, and counts at what is allowed", async () => {
    const answer = await upload("dv-a", card("a", { typed: "8", ideas: "5", claimed: "15" }));
    expect(answer.status).toBe(201);
    expect(answer.body["total"]).toBe("20");
    expect(answer.body["problems"]).toMatchObject([
      {
        code: "claim-above-cap",
        criterion: "i-2",
        facts: { claimed: "15", allowed: "12", over: "3", rule: "I.2.b", cap: "2" },
      },
    ]);
  });

  test("entered by the secretariat for an agency is recorded as entered for another", async () => {
    expect((await upload("tk-1", card("c"))).body).toMatchObject({ onBehalf: true });
  });
});

describe("revisions follow each other", () => {
  test("a stale revision is refused with who was faster, when and which criteria differ", async () => {
    await upload("dv-a", card("a", { typed: "8" }));
    const answer = await upload("tk-1", card("a", { typed: "9" }), 0, "attempt-0002");
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: "stale-revision",
      latest: 1,
      by: "Thư ký Cơ quan A",
      receivedAt: "2024-12-01T08:00:00.000Z",
      differs: ["i-1"],
    });
    expect(Conflict.parse(answer.body)).toEqual({
      latest: 1,
      by: "Thư ký Cơ quan A",
      receivedAt: "2024-12-01T08:00:00.000Z",
      onBehalf: false,
      withdrawn: false,
      total: 1800,
      differs: ["i-1"],
      theirs: [{ criterion: "i-1", points: "8" }],
    });
    expect(await keptCards()).toBe(1);
  });

  test("a card that was withdrawn meanwhile is a conflict in every criterion", async () => {
    await upload("dv-a", card("a"));
    await desk.post("dv-a", "/v1/withdrawals", {
      ...keysOf("a"),
      follows: 1,
      uploadId: "withdraw-1",
      reason: "Nhập nhầm",
    });
    const answer = await upload("tk-1", card("a"), 1, "attempt-0002");
    expect(answer.body).toMatchObject({
      code: "stale-revision",
      latest: 2,
      withdrawn: true,
      differs: ["i-1", "i-2"],
      theirs: [],
    });
  });

  test("a criterion that is only in the card sent, or only in the one kept, differs too", async () => {
    const verified = (criterion: string, inputs: object) => ({
      ...card("a"),
      round: "verified",
      scorer: "to-thu-ky",
      entries: [{ criterion, inputs }],
    });
    await upload("tk-1", { ...verified("i-2", { late: "1" }), scorer: "to-thu-ky" });
    const answer = await upload(
      "tk-1",
      { ...verified("i-2", { late: "1" }), entries: [] },
      0,
      "attempt-0002",
    );
    const told = Conflict.parse(answer.body);
    expect([told.differs, told.theirs, told.total, told.onBehalf]).toEqual([
      ["i-2"],
      [{ criterion: "i-2", inputs: { late: "1" } }],
      undefined,
      false,
    ]);
  });

  test("an invented revision beyond the last is told which the last is", async () => {
    await upload("dv-a", card("a"));
    expect((await upload("dv-a", card("a"), 9, "attempt-0002")).body).toMatchObject({
      code: "unknown-revision",
      latest: 1,
    });
  });

  test("a sender who has left the season is told by id, and a receipt is given again though the season changed", async () => {
    const first = await upload("dv-a", card("a"));
    const kept = await storage.store.season(`nam-${number}` as never);
    if (!kept) throw new Error("no season");
    const [bloc, ...others] = kept.season.blocs;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-2", reason: "Không được giao" }];
    const people = kept.season.people.map((person) =>
      person.id === "dv-a" ? { ...person, id: "dv-moi" } : person,
    );
    await storage.store.keepSeason(
      { ...kept.season, people, blocs: [{ ...bloc, notAssigned }, ...others] } as never,
      kept.tag,
    );
    const again = await upload("tk-1", card("a"));
    expect([again.status, again.body["hash"]]).toEqual([200, first.body["hash"]]);
    expect(again.body["problems"]).toMatchObject([{ code: "criterion-not-assigned" }]);
    expect((await upload("tk-1", card("a", { typed: "1" }), 0, "attempt-0002")).body).toMatchObject({
      code: "stale-revision",
      by: "dv-a",
    });
  });

  test("an invented revision is refused", async () => {
    const answer = await upload("dv-a", card("a"), 7);
    expect([answer.status, answer.body["code"], answer.body["latest"]]).toEqual([409, "unknown-revision", 0]);
    expect(await keptCards()).toBe(0);
  });

  test("what is no revision among a chain's objects is passed over", async () => {
    const listCards = async () => [{ key: "scorecards/readme.txt", tag: "t" }];
    expect(await latestRevision({ ...storage.store, listCards }, keysOf("a") as never, 0)).toBe(0);
  });

  test("an upload id is not used for other contents", async () => {
    await upload("dv-a", card("a", { typed: "8" }));
    const answer = await upload("dv-a", card("a", { typed: "9" }));
    expect([answer.status, answer.body["code"]]).toEqual([409, "upload-id-reused"]);
  });

  test("of many uploads of one revision at once exactly one is taken", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        upload("dv-a", card("a", { typed: String(index % 10) }), 0, `attempt-${1000 + index}`),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body["code"] === "stale-revision")).toHaveLength(11);
    expect(await keptCards()).toBe(1);
  });
});

describe("every wrong thing of a card is told at once and nothing is stored", () => {
  test.each([
    ["points above the maximum", { typed: "10.01" }, "points-above-maximum"],
    ["negative points", { typed: "-1" }, "points-negative"],
    ["points with three decimals", { typed: "9.755" }, "points-too-fine"],
    ["points as a JSON number", { typed: 9 }, "points-format"],
    ["points with a comma", { typed: "9,5" }, "points-format"],
    ["minus zero", { typed: "-0" }, "points-format"],
    ["full-width digits", { typed: "９" }, "points-format"],
    ["points as true", { typed: true }, "points-format"],
    ["a blank", { typed: "" }, "blank"],
    ["null", { typed: null }, "blank"],
    ["a count with a decimal", { late: "1.5" }, "count-format"],
    ["a negative count", { late: "-1" }, "count-format"],
    ["a negative claim", { claimed: "-1" }, "points-below-floor"],
  ])("%s", async (_, figures, code) => {
    const answer = await upload("dv-a", card("a", figures));
    expect([answer.status, answer.body["code"]]).toEqual([422, "scorecard-refused"]);
    expect(codes(answer)).toEqual([code]);
    expect(await keptCards()).toBe(0);
  });

  test("several at once, each with its pointer and a Vietnamese sentence", async () => {
    const wrong = card("a", { typed: "11", late: "x" });
    wrong.entries.push({ criterion: "i-1", points: "3" }, { criterion: "khong-co", points: "3" });
    const answer = await upload("dv-a", wrong);
    expect(codes(answer)).toEqual([
      "points-above-maximum",
      "count-format",
      "duplicate-criterion",
      "unknown-criterion",
    ]);
    const errors = answer.body["errors"] as { pointer: string; detail: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      "/entries/0/points",
      "/entries/1/inputs/late",
      "/entries/2",
      "/entries/3",
    ]);
    expect(errors[0]?.detail).toBe("Mục I.1: điểm 11 cao hơn mức tối đa của mục là 10.");
    expect(await keptCards()).toBe(0);
  });

  test("an exemption the table does not have, with its line", async () => {
    const wrong = card("a");
    const entries = wrong.entries.map((entry) =>
      entry.criterion === "i-2" ? { ...entry, exempt: [{ line: "i-2-a", reason: "Tự phát hiện" }] } : entry,
    );
    const answer = await upload("dv-a", { ...wrong, entries });
    expect(answer.body["errors"]).toMatchObject([{ code: "no-exemption", criterion: "i-2", line: "i-2-a" }]);
  });

  test("a missing criterion is a blank", async () => {
    const answer = await upload("dv-a", { ...card("a"), entries: [] });
    expect(codes(answer)).toEqual(["blank"]);
  });

  test("a card made from another table", async () => {
    const answer = await upload("dv-a", { ...card("a"), rubric: "0".repeat(64) });
    expect([answer.status, answer.body["code"]]).toEqual([409, "rubric-mismatch"]);
  });
});

describe("rights", () => {
  test.each([
    ["an agency secretary for another agency", "dv-b", {}, 403, "forbidden-agency"],
    ["a secretary of another bloc, who is not told that this one exists", "dv-x", {}, 404, "unknown-bloc"],
    ["the secretariat of another bloc", "tk-2", {}, 404, "unknown-bloc"],
    ["a stranger", "nobody", {}, 404, "unknown-bloc"],
    ["anybody to an unknown bloc", "dv-a", { bloc: "khoi-9" }, 404, "unknown-bloc"],
    [
      "the secretariat for an unknown agency",
      "tk-1",
      { agency: "co-quan-z", scorer: "co-quan-z" },
      404,
      "unknown-agency",
    ],
    ["an unknown period", "dv-a", { period: "quy-1" }, 404, "unknown-period"],
    ["an unknown season", "dv-a", { season: "nam-0" }, 404, "unknown-bloc"],
    [
      "an agency secretary in the verified round",
      "dv-a",
      { round: "verified", scorer: "van-phong" },
      403,
      "forbidden-agency",
    ],
    ["a verifier in the self-score", "td-vp", {}, 403, "forbidden-agency"],
  ])("%s is refused", async (_, person, change, status, code) => {
    const answer = await upload(person, { ...card("a"), ...change });
    expect([answer.status, answer.body["code"]]).toEqual([status, code]);
    expect(await keptCards()).toBe(0);
  });

  test("a verifier enters only the criteria assigned to it", async () => {
    await upload("dv-a", card("a"));
    const verified = { ...card("a"), round: "verified", scorer: "van-phong" };
    const own = await upload("td-vp", {
      ...verified,
      entries: [{ criterion: "i-1", points: "7", reason: "Hai văn bản phải làm lại" }],
    });
    const other = await upload(
      "td-vp",
      { ...verified, entries: [{ criterion: "i-2", inputs: { late: "2" } }] },
      1,
      "attempt-0009",
    );
    expect([own.status, codes(other)]).toEqual([201, ["not-yours-to-score"]]);
  });

  test("a verifier says why of every difference from the self-score, and of nothing else", async () => {
    await upload("dv-a", card("a", { typed: "8" }));
    const verified = (entry: object) => ({
      ...card("a"),
      round: "verified",
      scorer: "van-phong",
      entries: [{ criterion: "i-1", ...entry }],
    });
    const refused = await upload("td-vp", verified({ points: "7" }));
    expect([refused.status, refused.body["code"]]).toEqual([422, "scorecard-refused"]);
    expect(refused.body["errors"]).toMatchObject([
      { code: "difference-unexplained", severity: "error", criterion: "i-1", pointer: "/entries/0/reason" },
    ]);
    expect(await keptCards()).toBe(1);
    expect((await upload("td-vp", verified({ points: "8.0" }))).status).toBe(201);
    const reasoned = verified({ points: "7", reason: "Một văn bản phải làm lại" });
    expect((await upload("td-vp", reasoned, 1, "attempt-0007")).status).toBe(201);
  });

  test("a verifier who came before the self-score, or after it was withdrawn, differs from nothing", async () => {
    const verified = {
      ...card("a"),
      round: "verified",
      scorer: "van-phong",
      entries: [{ criterion: "i-1", points: "7" }],
    };
    expect((await upload("td-vp", verified)).status).toBe(201);
    const gone = { ...keysOf("b"), follows: 1, uploadId: "withdraw-9", reason: "Nhập nhầm" };
    await upload("dv-b", card("b"));
    expect((await desk.post("dv-b", "/v1/withdrawals", gone)).status).toBe(201);
    expect((await upload("td-vp", { ...verified, agency: "co-quan-b" })).status).toBe(201);
  });

  test("after the close no card is taken", async () => {
    await desk.post("tk-1", "/v1/decisions", {
      season: `nam-${number}`,
      period: "nam",
      bloc: "khoi-1",
      follows: 0,
      decision: { kind: "close", reason: "Họp khối" },
    });
    const answer = await upload("dv-a", card("a"));
    expect([answer.status, answer.body["code"]]).toEqual([409, "period-closed"]);
  });
});

describe("withdrawing", () => {
  const withdraw = (person: string, follows: number, uploadId = "withdraw-1") =>
    desk.post(person, "/v1/withdrawals", {
      season: `nam-${number}`,
      period: "nam",
      bloc: "khoi-1",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      follows,
      uploadId,
      reason: "Nhập nhầm",
    });

  test("takes the card out of the standings without deleting it, and may be sent twice", async () => {
    await upload("dv-a", card("a"));
    const [first, again] = [await withdraw("dv-a", 1), await withdraw("dv-a", 1)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(await keptCards()).toBe(2);
    const standings = await desk.get("tk-1", `${BLOC()}/standings`);
    expect(
      (standings.body["lines"] as { agency: string; state: string }[]).find(
        ({ agency }) => agency === "co-quan-a",
      )?.state,
    ).toBe("unclassified");
  });

  test("goes on from the withdrawn revision", async () => {
    await upload("dv-a", card("a"));
    await withdraw("dv-a", 1);
    expect((await upload("dv-a", card("a", { typed: "9" }), 2, "attempt-0002")).body).toMatchObject({
      revision: 3,
    });
  });

  test("is refused once somebody verified the card", async () => {
    await upload("dv-a", card("a"));
    await upload("td-vp", {
      ...card("a"),
      round: "verified",
      scorer: "van-phong",
      entries: [{ criterion: "i-1", points: "7", reason: "Một văn bản phải làm lại" }],
    });
    expect((await withdraw("dv-a", 1)).body["code"]).toBe("already-verified");
  });

  test.each([
    ["nothing was sent", 0, "nothing-to-withdraw"],
    ["an invented revision", 3, "unknown-revision"],
  ])("is refused when %s", async (_, follows, code) => {
    expect((await withdraw("dv-a", follows)).body["code"]).toBe(code);
  });

  test("is refused after a newer revision and after the close", async () => {
    await upload("dv-a", card("a"));
    await upload("dv-a", card("a", { typed: "9" }), 1, "attempt-0002");
    expect((await withdraw("dv-a", 1)).body).toMatchObject({
      code: "stale-revision",
      latest: 2,
      by: "Thư ký Cơ quan A",
      withdrawn: false,
      differs: [],
      theirs: [],
    });
    await desk.post("tk-1", "/v1/decisions", {
      season: `nam-${number}`,
      period: "nam",
      bloc: "khoi-1",
      follows: 0,
      decision: { kind: "close", reason: "Họp khối" },
    });
    expect((await withdraw("dv-a", 2)).body["code"]).toBe("period-closed");
  });

  test("overtaken by another revision while it was written is a conflict", async () => {
    await upload("dv-a", card("a"));
    const store: SeasonStore = {
      ...storage.store,
      keepRevision: async (chain, revision) => {
        await storage.store.keepRevision(chain, { ...revision, uploadId: "somebody-else" });
        return { outcome: "taken" };
      },
    };
    const asked = { ...keysOf("a"), follows: 1, uploadId: "withdraw-1", reason: "Nhập nhầm" };
    const reply = await withdrawScorecard(store, () => "2024-12-01T08:00:00.000Z")(
      "dv-a" as PersonId,
      asked as unknown as Withdrawal,
    );
    expect(reply).toMatchObject({ refused: "stale-revision", more: { latest: 2 } });
  });

  test("of one's own only", async () => {
    await upload("dv-a", card("a"));
    expect((await withdraw("dv-b", 1)).body["code"]).toBe("forbidden-agency");
    expect((await withdraw("tk-1", 1)).status).toBe(201);
  });
});
