import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE } from "../support/small-season.ts";

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" };
const PATH = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1";
const sheetPath = (letter: string) =>
  `${PATH}/agencies/co-quan-${letter}/rounds/self/scorers/co-quan-${letter}`;

/** Of ten điểm as much as was achieved of what was registered, and ten that are typed. */
const TABLE: WrittenRubric = {
  ...SMALL_TABLE,
  sections: SMALL_TABLE.sections.map((section) => ({
    ...section,
    criteria: section.criteria?.map((criterion) =>
      criterion.id === "i-1"
        ? criterion
        : {
            id: "i-2",
            code: "I.2",
            title: "Sáng kiến",
            max: "10",
            base: { kind: "proportional", achieved: "done", target: "goal" },
            inputs: [
              { kind: "count", id: "done", title: "Số sáng kiến" },
              { kind: "count", id: "goal", title: "Số sáng kiến đăng ký", target: true },
            ],
          },
    ),
  })),
};
const SET = [{ agency: "co-quan-a", criterion: "i-2", input: "goal", value: "10" }];
const seasonWith = (visibility: "sealed" | "open") =>
  Season.parse({
    ...SMALL_SEASON,
    blocs: SMALL_SEASON.blocs.map((bloc, index) =>
      index === 0 ? { ...bloc, visibility, targets: SET } : bloc,
    ),
  });
const register = (letter: string, value: string) => ({
  kind: "register-targets",
  agency: `co-quan-${letter}`,
  targets: [{ criterion: "i-2", input: "goal", value }],
  reason: "Văn bản đăng ký 05/ĐK",
});
const card = (letter: string, done: string) => ({
  ...OF,
  agency: `co-quan-${letter}`,
  round: "self",
  scorer: `co-quan-${letter}`,
  entries: [
    { criterion: "i-1", points: "8" },
    { criterion: "i-2", inputs: { done } },
  ],
});
const PLEDGE = { kind: "pledge", signed: "2024-02-28", reason: "Ký giao ước" };

let storage: TestStorage;
let desk: RunningApi;
beforeEach(async () => {
  storage = await testStorage();
});
afterEach(() => storage.close());
const opened = async (visibility: "sealed" | "open" = "sealed") => {
  desk = await runningApi(storage.store, seasonWith(visibility), [Rubric.parse(TABLE)]);
};
const decide = (person: string, follows: number, decision: object) =>
  desk.post(person, "/v1/decisions", { ...OF, follows, decision });
const look = (person: string, follows: number, decision: object) =>
  desk.post(person, "/v1/decisions/preview", { ...OF, follows, decision });
const submit = (letter: string, done: string, more: object = {}) =>
  desk.post(`dv-${letter}`, "/v1/scorecards", {
    follows: 0,
    uploadId: `lan-nop-${letter}`,
    card: card(letter, done),
    ...more,
  });
const valueIn = ({ body }: { readonly body: Record<string, unknown> }) =>
  (body["targets"] as readonly { readonly value: string }[]).map(({ value }) => value);
const codes = ({ body }: { readonly body: Record<string, unknown> }) =>
  (body["errors"] as readonly { readonly code: string }[]).map(({ code }) => code);

describe("targets an agency registers", () => {
  test("stand in its own sheet in the season's place, and in nobody else's", async () => {
    await opened();
    expect(valueIn(await desk.get("dv-a", sheetPath("a")))).toEqual(["10"]);
    expect((await decide("dv-a", 0, register("a", "20"))).status).toBe(201);
    expect(valueIn(await desk.get("dv-a", sheetPath("a")))).toEqual(["20"]);
    expect(valueIn(await desk.get("dv-b", sheetPath("b")))).toEqual([]);
    expect((await decide("tk-1", 1, register("a", "16"))).status).toBe(201);
    expect(valueIn(await desk.get("dv-a", sheetPath("a")))).toEqual(["16"]);
  });

  test("are not registered by somebody who has not seen the decisions before, right or wrong", async () => {
    await opened();
    await decide("tk-1", 0, register("a", "20"));
    await decide("tk-1", 1, register("a", "21"));
    for (const value of ["22", "x"]) {
      const { status, body } = await decide("tk-1", 0, register("a", value));
      expect([status, body["code"], body["latest"]]).toEqual([409, "stale-decision", 2]);
    }
    expect(valueIn(await desk.get("dv-a", sheetPath("a")))).toEqual(["21"]);
  });

  test("are its own: nobody registers another agency's but the secretariat", async () => {
    await opened();
    expect((await decide("dv-a", 0, register("b", "20"))).status).toBe(403);
    expect((await decide("td-vp", 0, register("a", "20"))).status).toBe(403);
    expect((await decide("tk-2", 0, register("a", "20"))).status).toBe(404);
    expect((await decide("tk-1", 0, register("b", "20"))).status).toBe(201);
  });

  test("are what its card is received and ranked by", async () => {
    await opened();
    await decide("dv-a", 0, register("a", "20"));
    expect((await submit("a", "10")).body).toMatchObject({ total: "13" });
    const { body } = await desk.get("tk-1", `${PATH}/standings`);
    const [line] = body["lines"] as readonly object[];
    expect(line).toMatchObject({ agency: "co-quan-a", selfTotal: "13" });
    const compared = await desk.get("tk-1", `${PATH}/criteria/i-2`);
    expect(compared.body).toMatchObject({ agencies: [{ rounds: [{ round: "self", points: "5" }] }, {}, {}] });
  });

  test("the same card sent again is answered by the targets in force", async () => {
    await opened();
    await submit("a", "10");
    await decide("tk-1", 0, register("a", "20"));
    const again = await submit("a", "10");
    expect(again.status).toBe(200);
    const { body } = await desk.get("tk-1", `${PATH}/standings`);
    expect((body["lines"] as readonly object[])[0]).toMatchObject({
      selfTotal: "13",
    });
  });

  test("that do not fit the table are refused with every problem, and nothing is kept", async () => {
    await opened();
    const targets = [
      { criterion: "i-2", input: "done", value: "5" },
      { criterion: "i-2", input: "goal", value: "1.5" },
    ];
    const refused = await decide("dv-a", 0, { ...register("a", "1"), targets });
    expect([refused.status, refused.body["code"]]).toEqual([422, "decision-refused"]);
    expect(codes(refused)).toEqual(["target-input-unmarked", "count-format"]);
    expect(valueIn(await desk.get("dv-a", sheetPath("a")))).toEqual(["10"]);
    expect((await decide("dv-a", 0, register("a", "20"))).status).toBe(201);
  });
});

describe("an agency's targets stay as they are for it", () => {
  test("once its self-score was kept, also after it took that back; the secretariat changes them", async () => {
    await opened();
    expect((await desk.get("dv-a", sheetPath("a"))).body).not.toHaveProperty("targetsHeldBy");
    await submit("a", "10");
    expect((await desk.get("dv-a", sheetPath("a"))).body["targetsHeldBy"]).toBe("self-score");
    expect((await desk.get("dv-b", sheetPath("b"))).body).not.toHaveProperty("targetsHeldBy");
    const refused = await decide("dv-a", 0, register("a", "20"));
    expect([refused.status, codes(refused)]).toEqual([422, ["targets-after-self-score"]]);
    const withdrawn = await desk.post("dv-a", "/v1/withdrawals", {
      ...OF,
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      follows: 1,
      uploadId: "lan-rut-a",
      reason: "Rà soát lại",
    });
    expect(withdrawn.status).toBe(201);
    expect(codes(await decide("dv-a", 0, register("a", "20")))).toEqual(["targets-after-self-score"]);
    expect((await decide("tk-1", 0, register("a", "20"))).status).toBe(201);
  });

  test("once the pledge was signed", async () => {
    await opened();
    await decide("tk-1", 0, PLEDGE);
    expect((await desk.get("dv-a", sheetPath("a"))).body["targetsHeldBy"]).toBe("pledge");
    expect(codes(await decide("dv-a", 1, register("a", "20")))).toEqual(["targets-after-pledge"]);
    expect((await decide("tk-1", 1, register("a", "20"))).status).toBe(201);
  });
});

describe("what registering would do", () => {
  test("is shown to the secretariat before it is confirmed, and nothing is kept", async () => {
    await opened();
    await submit("a", "10");
    await submit("b", "10");
    const { status, body } = await look("tk-1", 0, register("a", "20"));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      problems: [],
      effect: { totals: 1, changes: [{ agency: "co-quan-a", from: { total: "18" }, to: { total: "13" } }] },
    });
    expect(valueIn(await desk.get("dv-a", sheetPath("a")))).toEqual(["10"]);
  });

  test("is not shown to a member while the standings are sealed to it", async () => {
    await opened();
    const sealed = await look("dv-a", 0, register("a", "20"));
    expect([sealed.status, sealed.body["code"]]).toEqual([403, "sealed"]);
    expect((await look("dv-a", 0, register("b", "20"))).body["code"]).toBe("forbidden");
  });

  test("is shown to a member where the standings are open", async () => {
    await opened("open");
    expect((await look("dv-a", 0, register("a", "20"))).status).toBe(200);
  });
});

describe("a new table", () => {
  const DRAFT = { season: "nam-2024", bloc: "khoi-1" };
  const plain = { ...SMALL_TABLE, version: 2 };
  const dropped = [
    { agency: "co-quan-a", criterion: "i-2", input: "goal" },
    { agency: "co-quan-b", criterion: "i-2", input: "goal" },
  ];

  test("says which registered targets it has no place for, and which nobody registered yet", async () => {
    await opened();
    await decide("dv-b", 0, register("b", "4"));
    const preview = (rubric: unknown) => desk.post("tk-1", "/v1/table-drafts/preview", { ...DRAFT, rubric });
    expect((await preview(plain)).body["dropped"]).toMatchObject({ targets: dropped });
    const same = await preview({ ...TABLE, version: 2 });
    expect(JSON.stringify(same.body["problems"])).toContain("Cơ quan C");
    expect(JSON.stringify(same.body["problems"])).not.toContain("Cơ quan B");
    const saved = await desk.post("tk-1", "/v1/table-drafts", { ...DRAFT, rubric: { ...TABLE, version: 2 } });
    expect(JSON.stringify(saved.body["problems"])).not.toContain("Cơ quan B");
    const shown = await desk.get("tk-1", "/v1/seasons/nam-2024/blocs/khoi-1/table");
    expect(shown.body).toMatchObject({ users: { targets: [...SET, { agency: "co-quan-b", value: "4" }] } });
  });
});
