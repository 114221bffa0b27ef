import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import { points } from "../../shared/points.ts";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { CriterionComparison } from "../../shared/wire/criterion-comparison.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallSeason } from "../support/small-season.ts";

/** The small table with a panel, and one line of the second criterion given to the office. */
const TABLE: WrittenRubric = {
  ...SMALL_TABLE,
  policy: { ...SMALL_TABLE.policy, panel: { method: "mean", round: "total" } },
  sections: SMALL_TABLE.sections.map((section) => ({
    ...section,
    criteria: (section.criteria ?? []).map((criterion) => ({
      ...criterion,
      lines: (criterion.lines ?? []).map((line) =>
        line.id === "i-2-b" ? { ...line, verifier: "van-phong" } : line,
      ),
    })),
  })),
};
const table = () => Rubric.parse(TABLE);

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [table()]);
});
afterEach(() => storage.close());

const path = (criterion: string, bloc = "khoi-1") =>
  `/v1/seasons/nam-2024/periods/nam/blocs/${bloc}/criteria/${criterion}`;
const compared = async (person: string, criterion: string) => {
  const answer = await desk.get(person, path(criterion));
  expect(answer.status).toBe(200);
  return CriterionComparison.parse(answer.body);
};
const roundsOf = async (person: string, criterion: string, agency = "co-quan-a") =>
  (await compared(person, criterion)).agencies.find((each) => each.agency === agency)?.rounds ?? [];

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
const scoredBy = (round: string, scorer: string, ...entries: readonly object[]) => ({
  ...selfCard("a"),
  round,
  scorer,
  entries,
});
const reopen = async (change: Partial<WrittenSeason>) => {
  const season = Season.parse({ ...SMALL_SEASON, ...change });
  const { problems } = await openSeason(storage.store, season, new Map([["bang-nho", table()]]));
  expect(problems).toEqual([]);
};

describe("one criterion of the agencies side by side", () => {
  test("names every agency in the bloc's order, with the last entries and their points", async () => {
    await upload("dv-a", selfCard("a", { typed: "6" }));
    await upload("dv-a", selfCard("a", { typed: "8" }), 1);
    desk.setNow("2024-12-20T08:00:00.000Z");
    await upload("dv-b", selfCard("b", { typed: "9.5" }));
    const self = (letter: string, revision: number, typed: string, worth: number, more: object) => ({
      agency: `co-quan-${letter}`,
      title: `Cơ quan ${letter.toUpperCase()}`,
      rounds: [
        {
          round: "self",
          points: worth,
          entries: [
            {
              scorer: `co-quan-${letter}`,
              revision,
              entry: { criterion: "i-1", points: typed },
              ...more,
            },
          ],
        },
      ],
    });
    expect(await compared("tk-1", "i-1")).toEqual({
      criterion: "i-1",
      agencies: [
        self("a", 2, "8", 800, { receivedAt: "2024-12-01T08:00:00.000Z", late: false }),
        self("b", 1, "9.5", 950, { receivedAt: "2024-12-20T08:00:00.000Z", late: true }),
        { agency: "co-quan-c", title: "Cơ quan C", rounds: [] },
      ],
    });
  });

  test("has the claim, the reason and the evidence as they were entered", async () => {
    const entry = {
      criterion: "i-2",
      inputs: { late: "0", ideas: "5" },
      claimed: "15",
      evidence: [{ number: "12/QĐ", date: "2024-05-01", issuer: "Cơ quan A" }],
      explanation: "Đề nghị xem xét",
    };
    await upload("dv-a", { ...selfCard("a"), entries: [{ criterion: "i-1", points: "8" }, entry] });
    const [self] = await roundsOf("tk-1", "i-2");
    expect([self?.entries[0]?.entry, self?.points]).toEqual([entry, points(1200)]);
  });

  test("gives the points of a round on what it corrects, once everyone who answers for a part has entered", async () => {
    await upload("dv-a", selfCard("a", { late: "1", ideas: "2" }));
    await upload(
      "td-vp",
      scoredBy("verified", "van-phong", {
        criterion: "i-2",
        inputs: { ideas: "1" },
        reason: "Một sáng kiến chưa được công nhận",
      }),
    );
    const worth = async () =>
      (await roundsOf("tk-1", "i-2")).map(({ round, points: given }) => [round, given]);
    expect(await worth()).toEqual([
      ["self", points(1150)],
      ["verified", undefined],
    ]);
    await upload(
      "tk-1",
      scoredBy("verified", "to-thu-ky", {
        criterion: "i-2",
        inputs: { late: "2" },
        reason: "Hai báo cáo trễ",
      }),
    );
    expect(await worth()).toEqual([
      ["self", points(1150)],
      ["verified", points(1000)],
    ]);
    await upload(
      "tk-1",
      scoredBy("second", "to-thu-ky", {
        criterion: "i-2",
        inputs: { late: "0" },
        reason: "Đơn vị đã giải trình",
      }),
    );
    expect((await worth()).at(-1)).toEqual(["second", points(1100)]);
  });

  test("has every mark of the members and their figure by the table's method", async () => {
    for (const [person, scorer, given] of [
      ["dv-b", "co-quan-b", "7"],
      ["tk-1", "co-quan-c", "8.25"],
    ] as const)
      await upload(person, scoredBy("cross", scorer, { criterion: "i-1", points: given }));
    const [cross] = await roundsOf("tk-1", "i-1");
    expect([cross?.round, cross?.entries.map(({ scorer }) => scorer), cross?.points]).toEqual([
      "cross",
      ["co-quan-b", "co-quan-c"],
      points(763),
    ]);
  });

  test("leaves out what was withdrawn", async () => {
    await upload("dv-a", selfCard("a"));
    await desk.post("dv-a", "/v1/withdrawals", {
      ...{ season: "nam-2024", period: "nam", bloc: "khoi-1", agency: "co-quan-a" },
      ...{ round: "self", scorer: "co-quan-a", follows: 1, uploadId: "withdraw-1", reason: "Nhập nhầm" },
    });
    expect(await roundsOf("tk-1", "i-1")).toEqual([]);
  });

  test("says of an agency that the criterion was not assigned to it, and why; a card of before has no points", async () => {
    await upload("dv-a", selfCard("a"));
    const [first, ...others] = SMALL_SEASON.blocs;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-2", reason: "Không được giao" }];
    await reopen({ blocs: [{ ...first, notAssigned }, ...others] } as Partial<WrittenSeason>);
    const [a, b] = (await compared("tk-1", "i-2")).agencies;
    expect([a?.notAssigned, b?.notAssigned]).toEqual(["Không được giao", undefined]);
    const [self] = a?.rounds ?? [];
    expect([self?.entries.length, self?.points]).toEqual([1, undefined]);
  });

  test("leaves out an agency that the criterion is not for", async () => {
    const [section] = TABLE.sections;
    const sections = [
      {
        ...section,
        composed: true,
        criteria: (section?.criteria ?? []).map((each) => ({ ...each, only: ["co-quan-a", "co-quan-x"] })),
      },
    ];
    const rubric = Rubric.parse({ ...TABLE, id: "bang-rieng", sections });
    const blocs = SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, rubric: "bang-rieng" }));
    await storage.store.lockRubric("nam-2024" as never, rubric);
    const kept = await storage.store.season("nam-2024" as never);
    await storage.store.keepSeason(Season.parse({ ...SMALL_SEASON, blocs }), kept?.tag);
    expect((await compared("tk-1", "i-1")).agencies.map(({ agency }) => agency)).toEqual(["co-quan-a"]);
  });
});

describe("who may compare", () => {
  test("a verifier sees the self-scores and its own entries of what it verifies, a line of it too", async () => {
    await upload("dv-a", selfCard("a"));
    await upload(
      "tk-1",
      scoredBy("verified", "to-thu-ky", {
        criterion: "i-2",
        inputs: { late: "2" },
        reason: "Hai báo cáo trễ",
      }),
    );
    await upload(
      "td-vp",
      scoredBy("verified", "van-phong", {
        criterion: "i-2",
        inputs: { ideas: "1" },
        reason: "Một sáng kiến chưa được công nhận",
      }),
    );
    await upload("dv-b", scoredBy("cross", "co-quan-b", { criterion: "i-2", points: "9" }));
    const seen = (await roundsOf("td-vp", "i-2")).flatMap(({ entries }) =>
      entries.map(({ scorer }) => scorer),
    );
    expect(seen).toEqual(["co-quan-a", "van-phong"]);
  });

  test("a verifier of something else is refused, and a secretary of an agency, and who has no task here", async () => {
    const [section] = SMALL_TABLE.sections;
    const people = (SMALL_SEASON.people ?? []).map((person) =>
      person.id === "td-vp"
        ? { ...person, roles: [{ role: "verifier" as const, bloc: "khoi-1", scorer: "thanh-tra" }] }
        : person,
    );
    const rubric = Rubric.parse({
      ...SMALL_TABLE,
      id: "bang-hai",
      scorers: [
        { id: "van-phong", title: "Văn phòng" },
        { id: "thanh-tra", title: "Thanh tra" },
      ],
      sections: [
        {
          ...section,
          criteria: (section?.criteria ?? []).map((each) =>
            each.id === "i-2" ? { ...each, verifier: "thanh-tra" } : each,
          ),
        },
      ],
    });
    const blocs = SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, rubric: "bang-hai" }));
    const opened = await openSeason(
      storage.store,
      Season.parse({ ...SMALL_SEASON, people, blocs }),
      new Map([["bang-hai", rubric]]),
    );
    expect(opened.problems).toEqual([]);
    expect((await desk.get("td-vp", path("i-1"))).body["code"]).toBe("forbidden");
    expect((await desk.get("td-vp", path("i-2"))).status).toBe(200);
    expect((await desk.get("dv-a", path("i-1"))).body["code"]).toBe("forbidden");
    expect((await desk.get("tk-2", path("i-1"))).body["code"]).toBe("unknown-bloc");
  });

  test("a criterion the table does not have is not found", async () => {
    const answer = await desk.get("tk-1", path("i-9"));
    expect([answer.status, answer.body["code"]]).toEqual([404, "unknown-criterion"]);
  });
});
