import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { StandingsDocument } from "../../shared/standings-document.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_TABLE, selfCard, smallSeason } from "../support/small-season.ts";

/** The small table, its members' marks deciding before what anybody else entered. */
const CROSS: WrittenRubric = {
  ...SMALL_TABLE,
  policy: {
    ...SMALL_TABLE.policy,
    precedence: ["cross", "self"],
    panel: { method: "mean", round: "total" },
  },
};

let storage: TestStorage;
let desk: RunningApi;

const start = async (table: WrittenRubric) => {
  desk = await runningApi(storage.store, smallSeason(), [Rubric.parse(table)]);
};
beforeEach(async () => {
  storage = await testStorage();
});
afterEach(() => storage.close());

const path = (bloc = "khoi-1", period = "nam") =>
  `/v1/seasons/nam-2024/periods/${period}/blocs/${bloc}/fairness`;
const fairness = async () => {
  const answer = await desk.get("tk-1", path());
  expect(answer.status).toBe(200);
  return FairnessDocument.parse(answer.body);
};

let uploads = 0;
const upload = async (person: string, card: object, follows = 0) => {
  uploads += 1;
  const answer = await desk.post(person, "/v1/scorecards", {
    follows,
    uploadId: `attempt-${2000 + uploads}`,
    card,
  });
  expect(answer.body["code"]).toBeUndefined();
};
/** Who enters for a member: its own secretary, or the secretariat for the third. */
const ENTERS: Readonly<Record<string, string>> = { a: "dv-a", b: "dv-b", c: "tk-1" };
const mark = (by: string, about: string, first: string, second: string, follows = 0) =>
  upload(
    ENTERS[by] ?? "",
    {
      ...selfCard(about),
      round: "cross",
      scorer: `co-quan-${by}`,
      entries: [
        { criterion: "i-1", points: first },
        { criterion: "i-2", points: second },
      ],
    },
    follows,
  );
const everybody = async () => {
  for (const letter of ["a", "b", "c"]) await upload(ENTERS[letter] ?? "", selfCard(letter));
  await mark("b", "a", "9", "9");
  await mark("c", "a", "8", "8");
  await mark("a", "b", "9", "8");
  await mark("c", "b", "8", "7");
  await mark("a", "c", "5", "5");
  await mark("b", "c", "5", "6");
};

describe("the analysis of cross-scores", () => {
  test("is of the latest cards, and says the ranks the standings have", async () => {
    await start(CROSS);
    await everybody();
    await mark("c", "a", "8.5", "8.5", 1);
    const document = await fairness();
    expect(document.method).toBe("mean");
    expect(document.scorers.map(({ scorer, cards, leniency }) => [scorer, cards, leniency?.points])).toEqual([
      ["co-quan-b", 2, { near: "0.5" }],
      ["co-quan-a", 2, { near: "0.25" }],
      ["co-quan-c", 2, { near: "-0.75" }],
    ]);
    expect(document.reciprocal.map(({ first, second }) => [first, second])).toEqual([
      ["co-quan-a", "co-quan-b"],
    ]);
    const standings = await desk.get("tk-1", path().replace("fairness", "standings"));
    const ranks = (lines: readonly { readonly agency: string; readonly rank?: number | undefined }[]) =>
      lines.map(({ agency, rank }) => [agency, rank]);
    expect(ranks(document.lines)).toEqual(ranks(StandingsDocument.parse(standings.body).lines));
    expect(document.illustrative).toBe(true);
  });

  test("knows what was decided, and leaves out what was withdrawn", async () => {
    await start(CROSS);
    await everybody();
    const place = { season: "nam-2024", period: "nam", bloc: "khoi-1" };
    await desk.post("dv-a", "/v1/withdrawals", {
      ...place,
      ...{ agency: "co-quan-b", round: "cross", scorer: "co-quan-a" },
      ...{ follows: 1, uploadId: "withdraw-2", reason: "Nhập nhầm" },
    });
    const decided = await desk.post("tk-1", "/v1/decisions", {
      ...place,
      follows: 0,
      decision: { kind: "exclude", agency: "co-quan-c", reason: "Bị kỷ luật" },
    });
    expect(decided.status).toBe(201);
    const document = await fairness();
    expect(document.scorers.find(({ scorer }) => scorer === "co-quan-a")?.cards).toBe(1);
    expect(document.lines.map(({ agency, state }) => [agency, state])).toEqual([
      ["co-quan-a", "ranked"],
      ["co-quan-b", "ranked"],
      ["co-quan-c", "excluded"],
    ]);
  });

  test("leaves out a card that was sent back, until it comes again", async () => {
    await start(CROSS);
    await everybody();
    const cards = async () => (await fairness()).scorers.find(({ scorer }) => scorer === "co-quan-b")?.cards;
    expect(await cards()).toBe(2);
    const decided = await desk.post("tk-1", "/v1/decisions", {
      ...{ season: "nam-2024", period: "nam", bloc: "khoi-1", follows: 0 },
      decision: {
        ...{ kind: "send-back", agency: "co-quan-a", round: "cross", scorer: "co-quan-b", revision: 1 },
        reason: "Chấm nhầm mục",
      },
    });
    expect(decided.status).toBe(201);
    expect(await cards()).toBe(1);
    await mark("b", "a", "8", "8", 1);
    expect(await cards()).toBe(2);
  });

  test("stores nothing: what is kept before and after is the same", async () => {
    await start(CROSS);
    await everybody();
    const of = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as never;
    const listed = async () => [
      await storage.store.listCards(of),
      await storage.store.listDecisions(of),
      await storage.store.standings(of),
    ];
    const before = await listed();
    const first = await fairness();
    expect(await fairness()).toEqual(first);
    expect(await listed()).toEqual(before);
  });

  test("of a bloc where nobody has sent anything is empty", async () => {
    await start(CROSS);
    const document = await fairness();
    expect([document.scorers, document.reciprocal, document.selfVerified]).toEqual([[], [], []]);
    expect(document.lines.map(({ state }) => state)).toEqual([
      "unclassified",
      "unclassified",
      "unclassified",
    ]);
  });
});

describe("who may see it", () => {
  test("the bloc's secretariat: no member, no verifier, nobody of elsewhere", async () => {
    await start(CROSS);
    expect((await desk.get("dv-a", path())).body["code"]).toBe("forbidden");
    expect((await desk.get("td-vp", path())).body["code"]).toBe("forbidden");
    expect((await desk.get("tk-2", path())).body["code"]).toBe("unknown-bloc");
    expect((await desk.get("tk-1", path("khoi-1", "quy-1"))).body["code"]).toBe("unknown-period");
  });

  test("a table where one scorer says everything has nothing to analyse", async () => {
    await start({
      ...SMALL_TABLE,
      policy: { ...SMALL_TABLE.policy, rounds: ["self", "verified", "second"] },
    });
    const answer = await desk.get("tk-1", path());
    expect([answer.status, answer.body["code"]]).toEqual([409, "no-cross-scores"]);
  });
});
