import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { foldBloc } from "../../functions/fold-bloc.ts";
import { recordSignedCopy } from "../../functions/record-signed-copy.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import type { PersonId } from "../../shared/ids.ts";
import { SignedCopyRequest } from "../../shared/wire/signed-copy.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
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
  const season = { ...smallSeason(), id: `nam-${number}` } as ReturnType<typeof smallSeason>;
  desk = await runningApi(storage.store, season, [smallTable()]);
  await upload(0);
});

const BLOC = () => `/v1/seasons/nam-${number}/periods/nam/blocs/khoi-1`;
const upload = (follows: number) =>
  desk.post("dv-a", "/v1/scorecards", {
    follows,
    uploadId: `attempt-000${follows}`,
    card: { ...selfCard("a", { typed: String(follows + 1) }), season: `nam-${number}` },
  });
const paper = (change: object = {}) => ({
  season: `nam-${number}`,
  period: "nam",
  bloc: "khoi-1",
  agency: "co-quan-a",
  round: "self",
  scorer: "co-quan-a",
  revision: 1,
  number: "12/BC-CQA",
  date: "2024-12-10",
  ...change,
});
const record = (change: object = {}, person = "tk-1") =>
  desk.post(person, "/v1/signed-copies", paper(change));
const sheetHead = async () =>
  (await desk.get("dv-a", `${BLOC()}/agencies/co-quan-a/rounds/self/scorers/co-quan-a`)).body["head"];
const rowOf = async () => {
  const { body } = await desk.get("tk-1", `${BLOC()}/progress`);
  return (body["agencies"] as { agency: string; sent: object[] }[])[0]?.sent[0];
};

describe("the signed paper of a card", () => {
  test("is recorded with who took it in and when, and stands in the sheet's head and in the progress", async () => {
    const answer = await record();
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        sequence: 1,
        by: "tk-1",
        at: "2024-12-01T08:00:00.000Z",
        agency: "co-quan-a",
        round: "self",
        scorer: "co-quan-a",
        revision: 1,
        number: "12/BC-CQA",
        date: "2024-12-10",
      },
    ]);
    const signedCopy = {
      revision: 1,
      number: "12/BC-CQA",
      date: "2024-12-10",
      at: "2024-12-01T08:00:00.000Z",
    };
    expect(await sheetHead()).toMatchObject({ revision: 1, signedCopy });
    expect(await rowOf()).toMatchObject({ round: "self", signedCopy });
  });

  test("recorded again as it is answers the same and is kept once", async () => {
    const first = await record();
    desk.setNow("2024-12-02T08:00:00.000Z");
    const again = await record();
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await storage.store.listSignedCopies(paper() as never)).toHaveLength(1);
  });

  test("with another number is the correction that stands, and so is the first number given again", async () => {
    await record();
    expect((await record({ number: "13/BC-CQA" })).body).toMatchObject({ sequence: 2 });
    expect(await rowOf()).toMatchObject({ signedCopy: { number: "13/BC-CQA" } });
    expect((await record()).body).toMatchObject({ sequence: 3 });
    expect(await rowOf()).toMatchObject({ signedCopy: { number: "12/BC-CQA" } });
    expect((await record({ date: "2024-12-11" })).body).toMatchObject({ sequence: 4, date: "2024-12-11" });
  });

  test("of an earlier revision says which, and does not hide that of the last one", async () => {
    await record();
    await upload(1);
    expect(await rowOf()).toMatchObject({ revision: 2, signedCopy: { revision: 1 } });
    await record({ revision: 2, number: "20/BC-CQA" });
    await record({ number: "12a/BC-CQA" });
    expect(await rowOf()).toMatchObject({ revision: 2, signedCopy: { revision: 2, number: "20/BC-CQA" } });
  });

  test("is taken after the close too, and never changes what the standings are made from", async () => {
    const of = { season: `nam-${number}`, period: "nam", bloc: "khoi-1" };
    await desk.post("tk-1", "/v1/decisions", {
      ...of,
      follows: 0,
      decision: { kind: "close", reason: "Họp khối" },
    });
    const before = await foldBloc(storage.store, of as never);
    expect((await record()).status).toBe(201);
    expect((await foldBloc(storage.store, of as never))?.inputs).toBe(before?.inputs);
  });

  test.each([
    ["of a revision that is not there", { revision: 2 }, 409, "no-such-revision"],
    ["of a card nobody sent", { agency: "co-quan-b", scorer: "co-quan-b" }, 409, "no-such-revision"],
    ["of no member", { agency: "co-quan-z", scorer: "co-quan-z" }, 404, "unknown-agency"],
    ["in an unknown period", { period: "quy-1" }, 404, "unknown-period"],
    ["on a day that is in no calendar", { date: "2024-02-30" }, 422, "invalid-body"],
    ["without a number", { number: "" }, 422, "invalid-body"],
  ])("%s is refused", async (_, change, status, code) => {
    const answer = await record(change);
    expect([answer.status, answer.body["code"]]).toEqual([status, code]);
    expect(await storage.store.listSignedCopies(paper() as never)).toEqual([]);
  });

  test("of a withdrawal is refused: a withdrawal has no paper", async () => {
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
    expect((await record({ revision: 2 })).body["code"]).toBe("no-such-revision");
    expect((await record()).status).toBe(201);
  });

  test("is the secretariat's to record", async () => {
    expect((await record({}, "dv-a")).body["code"]).toBe("forbidden");
    expect((await record({}, "td-vp")).body["code"]).toBe("forbidden");
    expect((await record({}, "tk-2")).body["code"]).toBe("unknown-bloc");
  });
});

describe("several papers at once", () => {
  test("each get a number, and the same one sent twice gets one", async () => {
    await desk.post("dv-b", "/v1/scorecards", {
      follows: 0,
      uploadId: "attempt-0001",
      card: { ...selfCard("b"), season: `nam-${number}` },
    });
    const answers = await Promise.all([
      record(),
      record(),
      record({ agency: "co-quan-b", scorer: "co-quan-b" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201, 201]);
    const sequences = new Set(answers.map(({ body }) => body["sequence"]));
    expect([...sequences].sort()).toEqual([1, 2]);
  });

  test("that never get a number are an error, so that nobody believes them recorded", async () => {
    const store: SeasonStore = { ...storage.store, keepSignedCopy: async () => "taken" };
    const asked = SignedCopyRequest.parse(paper());
    await expect(
      recordSignedCopy(store, () => "2024-12-01T08:00:00.000Z")("tk-1" as PersonId, asked),
    ).rejects.toThrow("overtaken");
  });
});
