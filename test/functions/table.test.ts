import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import {
  type Answer,
  type RunningApi,
  runningApi,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;
let uploads = 0;

const PEOPLE = [
  ...(SMALL_SEASON.people ?? []),
  { id: "kp-1", name: "Khối phó Khối 1", roles: [{ role: "deputy" as const, bloc: "khoi-1" }] },
  { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" as const }] },
  { id: "gs", name: "Người giám sát", roles: [{ role: "auditor" as const }] },
];
const id = () => `bang-${number}`;
const season = (change: Partial<WrittenSeason> = {}) =>
  Season.parse({ ...SMALL_SEASON, id: id(), people: PEOPLE, ...change });

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  desk = await runningApi(storage.store, season(), [smallTable()]);
});

type Section = NonNullable<WrittenRubric["sections"]>[number];
const section = SMALL_TABLE.sections[0] as Section;
const [typed, counted] = section.criteria as [
  NonNullable<Section["criteria"]>[number],
  NonNullable<Section["criteria"]>[number],
];

/** The small table as a later version, its criteria given. */
const tableWith = (version: number, criteria: Section["criteria"], change: object = {}): WrittenRubric => ({
  ...SMALL_TABLE,
  version,
  sections: [{ ...section, criteria }],
  ...change,
});
/** The second version: what is typed is out of 12, what is counted out of 8. */
const SECOND = tableWith(2, [
  { ...typed, max: "12" },
  { ...counted, max: "8" },
]);
const THIRD = tableWith(3, [
  { ...typed, max: "11" },
  { ...counted, max: "9" },
]);

const OF = () => ({ season: id(), bloc: "khoi-1" });
const save = (rubric: unknown, follows?: string, person = "tk-1", bloc = "khoi-1") =>
  desk.post(person, "/v1/table-drafts", { ...OF(), bloc, rubric, ...(follows && { follows }) });
const preview = (rubric: unknown, person = "tk-1") =>
  desk.post(person, "/v1/table-drafts/preview", { ...OF(), rubric });
const lock = (follows: unknown, person = "tk-1", bloc = "khoi-1") =>
  desk.post(person, "/v1/table-locks", { ...OF(), bloc, follows, reason: "Nghị quyết họp khối" });
const read = async (person = "tk-1", bloc = "khoi-1") =>
  (await desk.get(person, `/v1/seasons/${id()}/blocs/${bloc}/table`)).body as {
    rubric: string;
    tag?: string;
    table?: { version: number; hash: string; rubric: WrittenRubric; lock?: Record<string, unknown> };
    locks?: readonly { sequence: number; byName: string }[];
    draft?: { tag: string; by: string; problems: { code: string }[] };
    touched?: Touched;
  };
type Touched = readonly {
  readonly period: string;
  readonly cards: readonly { agency: string; round: string; reasons: readonly { detail: string }[] }[];
}[];
const tagOf = ({ body }: Answer) => body["tag"] as string;
const codeOf = ({ status, body }: Answer) => [status, body["code"]];
const touchedIn = ({ body }: Answer) => body["touched"] as Touched;
const blocNow = async (bloc = "khoi-1") =>
  (await storage.store.season(id() as never))?.season.blocs.find((each) => (each.id as string) === bloc);

/** Saves a table over whatever draft there is, and locks it. */
const saveAndLock = async (rubric: unknown) => lock(tagOf(await save(rubric, (await read()).tag)));
const upload = (letter: string, follows = 0, card: object = {}, period = "nam") =>
  desk.post(letter === "c" ? "tk-1" : `dv-${letter}`, "/v1/scorecards", {
    follows,
    uploadId: `lan-nop-${++uploads}`,
    card: { ...selfCard(letter), season: id(), period, ...card },
  });
const decide = async (kind: string, period = "nam", person = "tk-1", more: object = {}) => {
  const log = await desk.get(person, `/v1/seasons/${id()}/periods/${period}/blocs/khoi-1/decisions`);
  const follows = (log.body["decisions"] as unknown[]).length;
  const decision = { kind, reason: "Theo biên bản", ...more };
  return desk.post(person, "/v1/decisions", { ...OF(), period, follows, decision });
};

describe("a draft of the bloc's table", () => {
  test("is saved with its mistakes, which are answered, and is seen by those who see all of the bloc", async () => {
    const saved = await save(tableWith(2, [{ ...typed, max: "13" }, counted]));
    expect(saved.status).toBe(201);
    expect((saved.body["problems"] as { code: string }[]).map(({ code }) => code)).toContain(
      "section-not-sum",
    );
    for (const person of ["tk-1", "hd", "gs"]) {
      const { draft, tag, table, touched } = await read(person);
      expect([draft?.tag, tag, draft?.by]).toEqual([tagOf(saved), tagOf(saved), "Tổ thư ký Khối 1"]);
      expect(draft?.problems.map(({ code }) => code)).toContain("section-not-sum");
      expect([table?.version, touched]).toEqual([1, []]);
    }
    for (const person of ["dv-a", "td-vp", "kp-1"]) {
      const seen = await read(person);
      expect([seen.table?.version, seen.draft, seen.tag, seen.touched, seen.locks]).toEqual([1, ...Array(4)]);
    }
  });

  test("says what is missing for this bloc: targets that nobody registered, verifiers the table has no more", async () => {
    const target = { kind: "count", id: "goal", title: "Chỉ tiêu", target: true } as const;
    const saved = await save(
      tableWith(2, [{ ...typed, inputs: [target], verifier: undefined }, counted], { scorers: [] }),
    );
    expect(
      (saved.body["problems"] as { code: string; severity: string; detail: string }[]).map(
        (each) => each.code,
      ),
    ).toEqual(expect.arrayContaining(["targets-missing", "role-of-nothing"]));
  });

  test("is written by the secretariat alone", async () => {
    for (const person of ["dv-a", "td-vp", "kp-1", "hd", "gs"]) {
      expect(codeOf(await save(SECOND, undefined, person))).toEqual([403, "forbidden"]);
      expect(codeOf(await preview(SECOND, person))).toEqual([403, "forbidden"]);
      expect(codeOf(await lock("x", person))).toEqual([403, "forbidden"]);
    }
    for (const person of ["tk-2", "nguoi-la"])
      expect(codeOf(await save(SECOND, undefined, person))).toEqual([404, "unknown-bloc"]);
    expect(await read("tk-2")).toMatchObject({ code: "unknown-bloc" });
    expect(codeOf(await desk.get("tk-1", "/v1/seasons/khong-co/blocs/khoi-1/table"))).toEqual([
      404,
      "unknown-bloc",
    ]);
    expect((await read()).tag).toBeUndefined();
  });

  test("that somebody else saved meanwhile is not overwritten", async () => {
    expect(codeOf(await save(SECOND, "khong-co"))).toEqual([409, "stale-table-draft"]);
    const first = await save(SECOND);
    const second = await save(THIRD, tagOf(first));
    expect(second.status).toBe(201);
    const late = await save(SECOND, tagOf(first));
    expect(codeOf(late)).toEqual([409, "stale-table-draft"]);
    expect(late.body["draft"]).toMatchObject({ tag: tagOf(second), by: "Tổ thư ký Khối 1" });
    expect(codeOf(await save(SECOND))).toEqual([409, "stale-table-draft"]);
    expect((await read()).draft?.tag).toBe(tagOf(second));
  });
});

describe("locking a table", () => {
  test("makes a version of its own, which scores the bloc from then on; other blocs keep theirs", async () => {
    const before = (await read()).table?.hash;
    const locked = await saveAndLock(SECOND);
    expect(locked.status).toBe(201);
    const { lock: record } = locked.body as { lock: Record<string, unknown> };
    expect(record).toMatchObject({
      sequence: 1,
      by: "tk-1",
      at: "2024-12-01T08:00:00.000Z",
      reason: "Nghị quyết họp khối",
      rubric: "bang-nho-v2",
      version: 2,
      instead: "bang-nho",
      before: { rubric: "bang-nho", hash: before },
      published: [],
    });
    const now = await read();
    expect([now.table?.version, now.table?.hash]).toEqual([2, record["hash"]]);
    expect(now.table?.lock).toMatchObject({ byName: "Tổ thư ký Khối 1", reason: "Nghị quyết họp khối" });
    expect(now.draft).toBeUndefined();
    expect(now.locks).toMatchObject([{ sequence: 1, byName: "Tổ thư ký Khối 1" }]);
    expect((await read("tk-2", "khoi-2")).table).toMatchObject({ version: 1, hash: before });
    const sheet = await desk.get(
      "dv-a",
      `/v1/seasons/${id()}/periods/nam/blocs/khoi-1/agencies/co-quan-a/rounds/self/scorers/co-quan-a`,
    );
    expect(sheet.body["rubricHash"] ?? sheet.body["code"]).toBe(record["hash"]);
  });

  test("leaves cards as they are and says which of them are asked for again, until they are sent again", async () => {
    await upload("a");
    await upload("b");
    const seen = await preview(tableWith(2, [typed, { ...counted, note: "Chú thích mới" }]));
    expect(touchedIn(seen)).toEqual([]);
    const seenBefore = await preview(SECOND);
    expect(seenBefore.body["effects"]).toMatchObject([
      {
        period: "nam",
        effect: { totals: 2, changes: [{ from: { total: "18" }, to: { total: "16" } }, {}] },
      },
    ]);
    expect((await preview(tableWith(2, [{ ...typed, max: "13" }, counted]))).body["effects"]).toEqual([]);
    const soon = touchedIn(seenBefore);
    const locked = await saveAndLock(SECOND);
    expect(touchedIn(locked)).toEqual(soon);
    expect(soon).toMatchObject([
      {
        period: "nam",
        cards: [
          { agency: "co-quan-a", title: "Cơ quan A", round: "self" },
          { agency: "co-quan-b", title: "Cơ quan B", round: "self" },
        ],
      },
    ]);
    expect(soon[0]?.cards[0]?.reasons.map(({ detail }) => detail)).toEqual([
      "Tiêu chí I.1 thay đổi: điểm tối đa.",
      "Tiêu chí I.2 thay đổi: điểm tối đa.",
    ]);
    const standings = await desk.get("tk-1", `/v1/seasons/${id()}/periods/nam/blocs/khoi-1/standings`);
    expect((standings.body["lines"] as { total?: string }[])[0]?.total).toBe("16");

    desk.setNow("2024-12-02T08:00:00.000Z");
    expect((await upload("a", 1)).status).toBe(201);
    expect((await read()).touched).toMatchObject([{ cards: [{ agency: "co-quan-b" }] }]);
    const progress = await desk.get("tk-1", `/v1/seasons/${id()}/periods/nam/blocs/khoi-1/progress`);
    const flags = (progress.body["agencies"] as { sent: { tableChanged?: true }[] }[]).map(({ sent }) =>
      sent.map(({ tableChanged }) => tableChanged === true),
    );
    expect(flags).toEqual([[false], [true], []]);
  });

  test("again compares every card with the version it was made on, by its hash or by when it came", async () => {
    desk.setNow("2024-12-01T08:00:00.000Z");
    await upload("a");
    await upload("b");
    desk.setNow("2024-12-02T08:00:00.000Z");
    await saveAndLock(SECOND);
    desk.setNow("2024-12-03T08:00:00.000Z");
    const { table } = await read();
    expect((await upload("b", 1, { rubric: table?.hash })).status).toBe(201);
    expect((await upload("c", 0, { rubric: "f".repeat(64) })).body["code"]).toBe("rubric-mismatch");
    desk.setNow("2024-12-04T08:00:00.000Z");
    // The first table's maxima again, with other deductions: a's card was made on the same figures.
    const back = tableWith(3, [typed, { ...counted, deductAtMost: "1" }]);
    const locked = await saveAndLock(back);
    const reasons = new Map(
      touchedIn(locked)[0]?.cards.map((card) => [card.agency, card.reasons.map(({ detail }) => detail)]),
    );
    expect([...reasons]).toEqual([
      ["co-quan-a", ["Tiêu chí I.2 thay đổi: mức trần, điểm thấp nhất."]],
      [
        "co-quan-b",
        [
          "Tiêu chí I.1 thay đổi: điểm tối đa.",
          "Tiêu chí I.2 thay đổi: điểm tối đa; mức trần, điểm thấp nhất.",
        ],
      ],
    ]);
  });

  test("passes over cards that were withdrawn or sent back, and those of agencies that left", async () => {
    for (const letter of ["a", "b", "c"]) await upload(letter);
    const withdrawn = await desk.post("dv-a", "/v1/withdrawals", {
      ...OF(),
      period: "nam",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      follows: 1,
      uploadId: `lan-nop-${++uploads}`,
      reason: "Nhập nhầm",
    });
    const sentBack = { agency: "co-quan-b", round: "self", scorer: "co-quan-b", revision: 1 };
    expect([withdrawn.status, (await decide("send-back", "nam", "tk-1", sentBack)).status]).toEqual([
      201, 201,
    ]);
    const agencies = async () =>
      touchedIn(await preview(SECOND)).flatMap(({ cards }) => cards.map(({ agency }) => agency));
    expect(await agencies()).toEqual(["co-quan-c"]);
    const kept = await storage.store.season(id() as never);
    const [first, ...others] = kept?.season.blocs ?? [];
    const without = { ...first, agencies: first?.agencies.slice(0, 2) } as never;
    await storage.store.keepSeason({ ...kept?.season, blocs: [without, ...others] } as never, kept?.tag);
    expect(await agencies()).toEqual([]);
  });

  test("is refused with every error of the table, the draft kept", async () => {
    const saved = await save(tableWith(2, [{ ...typed, max: "13" }, counted]));
    const refused = await lock(tagOf(saved));
    expect(codeOf(refused)).toEqual([422, "table-refused"]);
    expect((refused.body["errors"] as { code: string }[]).map(({ code }) => code)).toContain(
      "section-not-sum",
    );
    expect((await read()).draft?.tag).toBe(tagOf(saved));
    expect((await blocNow())?.rubric).toBe("bang-nho");
  });

  test("is refused while a verifier has a task the table does not know", async () => {
    const refused = await saveAndLock(
      tableWith(2, [{ ...typed, verifier: undefined }, counted], { scorers: [] }),
    );
    expect(codeOf(refused)).toEqual([422, "table-refused"]);
    expect((refused.body["errors"] as { code: string }[]).map(({ code }) => code)).toEqual([
      "role-of-nothing",
    ]);
  });

  test("is refused when nothing changed, whatever the number says", async () => {
    expect(codeOf(await saveAndLock({ ...SMALL_TABLE, version: 2 }))).toEqual([409, "table-unchanged"]);
  });

  test("is refused when the version is not the next one", async () => {
    const refused = await saveAndLock({ ...SECOND, version: 3 });
    expect(codeOf(refused)).toEqual([409, "table-version"]);
    expect(refused.body["next"]).toBe(2);
  });

  test("is refused without a draft, and of another draft than the one meant", async () => {
    expect(codeOf(await lock("khong-co"))).toEqual([409, "no-table-draft"]);
    const first = await save(SECOND);
    const second = await save(THIRD, tagOf(first));
    const refused = await lock(tagOf(first));
    expect(codeOf(refused)).toEqual([409, "stale-table-draft"]);
    expect(refused.body["draft"]).toMatchObject({ tag: tagOf(second) });
  });

  test("is refused while a period is closed, until it is reopened by two people", async () => {
    await decide("close");
    const saved = await save(SECOND);
    const refused = await lock(tagOf(saved));
    expect(codeOf(refused)).toEqual([409, "table-period-closed"]);
    expect(refused.body["periods"]).toEqual(["Cả năm"]);
    await decide("ask-reopen");
    await decide("reopen", "nam", "kp-1");
    expect((await lock(tagOf(saved))).status).toBe(201);
  });

  test("the same attempt again gets the same record, and there is one", async () => {
    const saved = await save(SECOND);
    const first = await lock(tagOf(saved));
    const again = await lock(tagOf(saved));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(await storage.store.tableLocks(id() as never, "khoi-1" as never)).toHaveLength(1);
  });

  test("at the same moment makes one record: the same attempt gets it, another one locks nothing", async () => {
    const saved = await save(SECOND);
    const both = await Promise.all([lock(tagOf(saved)), lock(tagOf(saved))]);
    expect(both.map(({ status }) => status).every((status) => status === 201 || status === 200)).toBe(true);
    expect(both[0]?.body["lock"]).toEqual(both[1]?.body["lock"]);
    expect(await storage.store.tableLocks(id() as never, "khoi-1" as never)).toHaveLength(1);

    const faster: SeasonStore = {
      ...storage.store,
      keepTableLock: async (inSeason, ofBloc, given) => {
        await storage.store.keepTableLock(inSeason, ofBloc, { ...given, draft: "ban-khac" });
        return storage.store.keepTableLock(inSeason, ofBloc, given);
      },
    };
    const racing = await runningApi(faster, season(), [smallTable()]);
    const body = { ...OF(), follows: tagOf(await save(THIRD, tagOf(saved))), reason: "Nghị quyết" };
    expect(codeOf(await racing.post("tk-1", "/v1/table-locks", body))).toEqual([409, "stale-table"]);
    const locks = await storage.store.tableLocks(id() as never, "khoi-1" as never);
    expect(locks.map(({ draft }) => draft)).toEqual([tagOf(saved), "ban-khac"]);
  });

  test("what a crash left undone is carried out by the same attempt, or before any other", async () => {
    const saved = await save(SECOND);
    const crashing: SeasonStore = {
      ...storage.store,
      keepSeason: async () => {
        throw new Error("gone");
      },
    };
    const dying = await runningApi(storage.store, season(), [smallTable()]);
    const crashed = await runningApi({ ...crashing, season: storage.store.season }, season(), [smallTable()]);
    const body = { ...OF(), follows: tagOf(saved), reason: "Nghị quyết" };
    expect((await crashed.post("tk-1", "/v1/table-locks", body)).status).toBe(500);
    expect((await blocNow())?.rubric).toBe("bang-nho");

    const newer = await save(THIRD, tagOf(saved));
    const other = await dying.post("tk-1", "/v1/table-locks", { ...body, follows: tagOf(newer) });
    expect(codeOf(other)).toEqual([409, "stale-table"]);
    expect((await blocNow())?.rubric).toBe("bang-nho-v2");
    expect((await lock(tagOf(saved))).status).toBe(200);
    // The draft was saved while the first table was in force.
    expect(codeOf(await lock(tagOf(newer)))).toEqual([409, "stale-table"]);
    expect((await saveAndLock(THIRD)).status).toBe(201);
    expect((await blocNow())?.rubric).toBe("bang-nho-v3");
  });

  test("two blocs with tables of their own under one name and number do not meet", async () => {
    await saveAndLock(SECOND);
    const [own, others] = [
      SECOND,
      tableWith(2, [
        { ...typed, max: "9" },
        { ...counted, max: "11" },
      ]),
    ];
    const second = await desk.post("tk-2", "/v1/table-drafts", { ...OF(), bloc: "khoi-2", rubric: others });
    const locked = await lock(tagOf(second), "tk-2", "khoi-2");
    expect((locked.body["lock"] as { rubric: string }).rubric).toMatch(/^bang-nho-v2-[0-9a-f]{8}$/);
    expect((await read()).table?.rubric.sections).toEqual(
      (await storage.store.rubric(id() as never, "bang-nho-v2" as never)) && expect.anything(),
    );
    expect((await read()).table?.version).toBe(own.version);
    const max = (await read("tk-2", "khoi-2")).table?.rubric.sections[0]?.criteria?.[0]?.max;
    expect(max).toBe("9");
  });
});

describe("a bloc that has no table yet", () => {
  beforeEach(async () => {
    number += 1;
    const people = PEOPLE.filter(({ id: person }) => person !== "td-vp");
    await storage.store.keepSeason(season({ people }), undefined);
    const kept = await storage.store.season(id() as never);
    const blocs = kept?.season.blocs.map((bloc) => ({ ...bloc, rubric: "chua-co" })) as never;
    await storage.store.keepSeason({ ...kept?.season, blocs } as never, kept?.tag);
  });

  test("takes no cards, is tried on nothing, and is scored by the first table that is locked", async () => {
    expect(codeOf(await upload("a"))).toEqual([409, "unknown-rubric"]);
    const publish = { ...OF(), period: "nam", follows: 0, decision: { kind: "publish", reason: "Họp khối" } };
    for (const path of ["/v1/decisions", "/v1/decisions/preview"]) {
      const refused = await desk.post("tk-1", path, publish);
      expect(codeOf(refused)).toEqual([422, "decision-refused"]);
      expect(refused.body["errors"]).toMatchObject([{ code: "publish-unlocked-table" }]);
    }
    const close = { ...publish, decision: { kind: "close", reason: "Họp khối" } };
    expect(codeOf(await desk.post("tk-1", "/v1/decisions", close))).toEqual([409, "unknown-rubric"]);
    expect(await read()).toEqual({
      rubric: "chua-co",
      locks: [],
      users: {
        agencies: [..."abc"].map((each) => ({
          id: `co-quan-${each}`,
          title: `Cơ quan ${each.toUpperCase()}`,
        })),
        targets: [],
        notAssigned: [],
      },
    });
    const seen = await preview(SMALL_TABLE);
    expect(seen.body).toMatchObject({ touched: [], changes: [], effects: [] });
    expect(seen.body).not.toHaveProperty("trial");
    const locked = await saveAndLock({ ...SMALL_TABLE, version: 4 });
    expect(locked.body).toMatchObject({ lock: { rubric: "bang-nho-v4", instead: "chua-co" }, touched: [] });
    expect(locked.body["lock"] as object).not.toHaveProperty("before");
    expect((await upload("a")).status).toBe(201);
    expect((await read()).touched).toEqual([]);
    expect((await read()).table?.version).toBe(4);
  });
});

describe("a season of several periods", () => {
  beforeEach(async () => {
    number += 1;
    const [year] = SMALL_SEASON.periods;
    const half = { ...year, id: "sau-thang", title: "6 tháng", to: "2024-06-30" } as typeof year;
    desk = await runningApi(storage.store, season({ periods: [half, year] as never }), [smallTable()]);
  });

  test("a published period stays with the table it was scored by; the next goes on with the new one", async () => {
    for (const letter of ["a", "b", "c"]) await upload(letter, 0, {}, "sau-thang");
    await decide("close", "sau-thang");
    expect((await decide("publish", "sau-thang")).status).toBe(201);
    const locked = await saveAndLock(SECOND);
    expect(locked.body).toMatchObject({ lock: { published: ["sau-thang"] }, touched: [] });
    expect((await blocNow())?.earlierTables).toEqual({ "sau-thang": "bang-nho" });
    const sheetIn = async (period: string) =>
      (await desk.get("tk-1", `/v1/seasons/${id()}/periods/${period}/blocs/khoi-1/summary`)).body[
        "rubric"
      ] as { version: number };
    expect([(await sheetIn("sau-thang")).version, (await sheetIn("nam")).version]).toEqual([1, 2]);
    await saveAndLock(THIRD);
    expect((await blocNow())?.earlierTables).toEqual({ "sau-thang": "bang-nho" });
  });

  test("when every period is published the table of the year changes no more", async () => {
    for (const period of ["sau-thang", "nam"]) {
      for (const letter of ["a", "b", "c"]) await upload(letter, 0, {}, period);
      await decide("close", period);
      await decide("publish", period);
    }
    expect(codeOf(await saveAndLock(SECOND))).toEqual([409, "table-year-over"]);
  });
});

describe("what was set for the bloc", () => {
  const goal = { kind: "count", id: "goal", title: "Chỉ tiêu", target: true } as const;
  const withGoal = tableWith(1, [{ ...typed, inputs: [goal] }, counted]);
  const blocs = SMALL_SEASON.blocs.map((bloc, index) =>
    index > 0
      ? bloc
      : {
          ...bloc,
          targets: [{ agency: "co-quan-a", criterion: "i-1", input: "goal", value: "5" }],
          notAssigned: [{ agency: "co-quan-b", criterion: "i-2", reason: "Không được giao" }],
        },
  );

  test("and has no place in the new table is dropped by name, also when the season is opened again", async () => {
    number += 1;
    const written = season({ blocs });
    const rubrics = [Rubric.parse(withGoal)];
    desk = await runningApi(storage.store, written, rubrics);
    const without = tableWith(2, [{ ...typed, max: "20" }]);
    const dropped = {
      targets: [{ agency: "co-quan-a", criterion: "i-1", input: "goal" }],
      notAssigned: [{ agency: "co-quan-b", criterion: "i-2" }],
    };
    const seen = await preview(without);
    expect(seen.body["dropped"]).toEqual(dropped);
    expect((seen.body["changes"] as { detail: string }[]).map(({ detail }) => detail)).toEqual([
      "các phần và thứ tự tiêu chí",
    ]);
    expect((await saveAndLock(without)).body["lock"]).toMatchObject({ dropped });
    expect(await blocNow()).toMatchObject({ rubric: "bang-nho-v2", targets: [], notAssigned: [] });

    const again = await openSeason(storage.store, written, new Map([["bang-nho", rubrics[0] as Rubric]]));
    expect(again.ok).toBe(true);
    expect(await blocNow()).toMatchObject({ rubric: "bang-nho-v2", targets: [], notAssigned: [] });
    expect((await read()).table?.version).toBe(2);
  });
});

describe("a table tried on last year's scores", () => {
  const seasons = (change: object = {}) =>
    runningApi(storage.store, season({ year: 2099, ...change }), [smallTable()]);

  test("shows who would stand elsewhere, how much could be tried, and what could not", async () => {
    number += 1;
    const last = await seasons({ year: 2097 });
    await last.post("dv-a", "/v1/scorecards", cardOf("a", { typed: "10", late: "4" }));
    await last.post("dv-b", "/v1/scorecards", cardOf("b", { typed: "8", late: "0" }));
    await last.post("tk-1", "/v1/scorecards", cardOf("c", { typed: "5", late: "0" }));
    await last.post("tk-1", "/v1/withdrawals", {
      ...OF(),
      period: "nam",
      agency: "co-quan-c",
      round: "self",
      scorer: "co-quan-c",
      follows: 1,
      uploadId: `lan-nop-${++uploads}`,
      reason: "Nhập nhầm",
    });
    const year = id();
    number += 1;
    desk = await seasons({ follows: year });
    const added = { id: "i-3", code: "I.3", title: "Mục mới", max: "2", base: { kind: "direct" } } as const;
    const seen = await preview(tableWith(2, [{ ...typed, max: "2" }, { ...counted, max: "16" }, added]));
    const trial = seen.body["trial"] as Record<string, unknown>;
    expect([trial["season"], trial["period"], trial["tried"], trial["total"]]).toEqual([
      year,
      "nam",
      "18",
      "20",
    ]);
    expect((trial["moves"] as { title: string; before: object; after: object }[])[0]).toMatchObject({
      title: expect.stringMatching(/^Cơ quan /),
      before: { state: "ranked", rank: 1 },
      after: { state: "ranked" },
    });
    expect((trial["notCarried"] as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual([
      "added",
      "rescaled",
    ]);
  });

  test("on the last period that has cards; on none where nobody was scored", async () => {
    number += 1;
    const [year] = SMALL_SEASON.periods;
    const half = { ...year, id: "sau-thang", title: "6 tháng" } as typeof year;
    desk = await runningApi(storage.store, season({ year: 2098, periods: [half, year] as never }), [
      smallTable(),
    ]);
    await desk.post("dv-a", "/v1/scorecards", {
      ...cardOf("a", {}),
      card: { ...selfCard("a"), season: id(), period: "sau-thang" },
    });
    const follows = id();
    number += 1;
    desk = await seasons({ follows });
    expect((await preview(SECOND)).body["trial"]).toMatchObject({ year: 2098, period: "sau-thang" });
    number += 1;
    const noTable = season({ year: 2100 });
    const blocs = noTable.blocs.map((bloc) => ({ ...bloc, rubric: "chua-co" })) as never;
    await storage.store.keepSeason({ ...noTable, blocs }, undefined);
    const unscored = id();
    number += 1;
    desk = await seasons({ year: 2101, follows: unscored });
    expect((await preview(SECOND)).body).not.toHaveProperty("trial");
    const empty = id();
    number += 1;
    desk = await seasons({ year: 2102, follows: empty });
    expect((await preview(SECOND)).body).not.toHaveProperty("trial");
  });

  const cardOf = (letter: string, figures: Parameters<typeof selfCard>[1]) => ({
    follows: 0,
    uploadId: `lan-nop-${++uploads}`,
    card: { ...selfCard(letter, figures), season: id() },
  });
});
