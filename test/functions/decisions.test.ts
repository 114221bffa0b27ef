import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Season } from "../../shared/season.ts";
import {
  type Answer,
  type RunningApi,
  runningApi,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;

const people = [
  ...(SMALL_SEASON.people ?? []),
  { id: "kp-1", name: "Khối phó Khối 1", roles: [{ role: "deputy" as const, bloc: "khoi-1" }] },
  { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" as const }] },
  { id: "gs", name: "Người giám sát", roles: [{ role: "auditor" as const }] },
];

const AWARDS = [
  {
    id: "co-thi-dua",
    kind: "title",
    title: "Cờ thi đua của UBND tỉnh",
    ground: "Hướng dẫn 01/HD-HĐTĐKT",
    by: "rank",
    quota: { of: "count", count: 1 },
  },
  {
    id: "bang-khen",
    kind: "commendation",
    title: "Bằng khen của Chủ tịch UBND tỉnh",
    ground: "Hướng dẫn 01/HD-HĐTĐKT",
    by: "ballot",
    quota: { of: "count", count: 1 },
  },
] as const;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  const [first, ...others] = SMALL_SEASON.blocs;
  const led = { ...first, lead: "co-quan-a", deputy: "co-quan-b", awards: [...AWARDS] } as typeof first;
  const blocs = [led, ...others].filter((each) => each !== undefined);
  desk = await runningApi(
    storage.store,
    Season.parse({ ...SMALL_SEASON, id: `quyet-dinh-${number}`, people, blocs }),
    [smallTable()],
  );
});

const OF = () => ({ season: `quyet-dinh-${number}`, period: "nam", bloc: "khoi-1" });
const REASON = "Theo biên bản họp khối";
const bloc = () => `/v1/seasons/quyet-dinh-${number}/periods/nam/blocs/khoi-1`;

let uploads = 0;
const cardOf = (letter: string, figures: Parameters<typeof selfCard>[1] = {}) => ({
  ...selfCard(letter, figures),
  season: `quyet-dinh-${number}`,
});
const upload = (
  letter: string,
  figures: Parameters<typeof selfCard>[1],
  follows = 0,
  path = "",
  as?: string,
) =>
  desk.post(as ?? (letter === "c" ? "tk-1" : `dv-${letter}`), `/v1/scorecards${path}`, {
    follows,
    uploadId: `lan-nop-${++uploads}`,
    card: cardOf(letter, figures),
  });
const decide = (decision: object, follows: number, person = "tk-1", path = "") =>
  desk.post(person, `/v1/decisions${path}`, { ...OF(), follows, decision });
const plain = (kind: string) => ({ kind, reason: REASON });
const codeOf = ({ body }: Answer) => body["code"];
const problemCodes = ({ body }: Answer) =>
  ((body["errors"] ?? body["problems"]) as { code: string }[]).map(({ code }) => code);
const standings = async () => (await desk.get("tk-1", `${bloc()}/standings`)).body;
const linesNow = async () =>
  (await standings())["lines"] as { agency: string; rank?: number; state: string; late?: true }[];
const lineOf = async (letter: string) =>
  (await linesNow()).find(({ agency }) => agency === `co-quan-${letter}`);

describe("a decision is shown before it is confirmed", () => {
  beforeEach(async () => {
    await upload("a", { typed: "9" });
    await upload("b", { typed: "8" });
    await upload("c", { typed: "7" });
  });

  test("whose rank, total or class it would change; and nothing is kept", async () => {
    const exclude = { kind: "exclude", agency: "co-quan-a", reason: "Bị kỷ luật" };
    const preview = await decide(exclude, 0, "tk-1", "/preview");
    expect(preview.status).toBe(200);
    expect(preview.body["effect"]).toMatchObject({ ranks: 3, totals: 0 });
    expect(preview.body["problems"]).toEqual([]);
    expect((await lineOf("a"))?.rank).toBe(1);

    expect((await decide(exclude, 0)).status).toBe(201);
    expect((await lineOf("a"))?.state).toBe("excluded");
    expect((await lineOf("b"))?.rank).toBe(1);
  });

  test("what stands in its way is said with it, and it then would change nothing", async () => {
    const preview = await decide(
      { kind: "reinstate", agency: "co-quan-a", reason: REASON },
      0,
      "tk-1",
      "/preview",
    );
    expect(preview.body["effect"]).toMatchObject({ ranks: 0, changes: [] });
    expect(problemCodes(preview)).toEqual(["not-barred"]);
  });

  test("only to whoever may take it, after the last one taken", async () => {
    expect(codeOf(await decide(plain("close"), 0, "dv-a", "/preview"))).toBe("forbidden");
    expect(codeOf(await decide(plain("close"), 3, "tk-1", "/preview"))).toBe("stale-decision");
  });
});

describe("a late or corrected card is shown before it is taken", () => {
  test("with what it would change, to whoever sees the standings", async () => {
    await upload("a", { typed: "9" });
    await upload("b", { typed: "8" });
    await upload("c", { typed: "7" });
    desk.setNow("2024-12-20T08:00:00.000Z");
    const preview = await upload("c", { typed: "10" }, 1, "/preview", "tk-1");
    expect(preview.body["effect"]).toMatchObject({ ranks: 3, totals: 1 });
    expect((await lineOf("c"))?.rank).toBe(3);
    expect(codeOf(await upload("a", { typed: "10" }, 1, "/preview"))).toBe("sealed");
  });

  test("says no as the upload would", async () => {
    expect(codeOf(await upload("b", { typed: "99" }, 0, "/preview", "tk-1"))).toBe("scorecard-refused");
    expect(codeOf(await upload("b", { typed: "9" }, 0, "/preview", "tk-2"))).toBe("unknown-bloc");
    const other = { ...cardOf("b"), rubric: "0".repeat(64) };
    const body = { follows: 0, uploadId: "lan-nop-khac", card: other };
    expect(codeOf(await desk.post("tk-1", "/v1/scorecards/preview", body))).toBe("rubric-mismatch");
    await decide(plain("close"), 0);
    expect(codeOf(await upload("b", { typed: "9" }, 0, "/preview", "tk-1"))).toBe("period-closed");
  });
});

describe("a card that is sent back", () => {
  const back = (revision: number) => ({
    kind: "send-back",
    agency: "co-quan-b",
    round: "self",
    scorer: "co-quan-b",
    revision,
    reason: "Thiếu minh chứng mục I.1",
  });

  test("counts no more, and counts again once it is sent again", async () => {
    await upload("b", { typed: "8" });
    expect((await decide(back(1), 0)).status).toBe(201);
    expect((await lineOf("b"))?.state).toBe("unclassified");
    const sheet = await desk.get("dv-b", `${bloc()}/agencies/co-quan-b/rounds/self/scorers/co-quan-b`);
    expect(sheet.body["head"]).toMatchObject({ sentBack: "Thiếu minh chứng mục I.1" });
    expect(sheet.body["card"]).toBeDefined();
    const progress = await desk.get("tk-1", `${bloc()}/progress`);
    const own = (progress.body["agencies"] as { agency: string; sent: object[] }[]).find(
      ({ agency }) => agency === "co-quan-b",
    );
    expect(own?.sent).toMatchObject([{ revision: 1, sentBack: "Thiếu minh chứng mục I.1" }]);

    expect((await upload("b", { typed: "7" }, 1)).status).toBe(201);
    expect((await lineOf("b"))?.rank).toBe(1);
  });

  test("is the last of its chain", async () => {
    await upload("b", { typed: "8" });
    await upload("b", { typed: "9" }, 1);
    const refused = await decide(back(1), 0);
    expect(codeOf(refused)).toBe("decision-refused");
    expect(problemCodes(refused)).toEqual(["sent-back-not-last"]);
  });

  test("may be sent back by the council office, which edits no points", async () => {
    await upload("b", { typed: "8" });
    expect((await decide(back(1), 0, "hd")).status).toBe(201);
    expect(codeOf(await upload("b", { typed: "9" }, 1, "", "hd"))).toBe("forbidden-agency");
  });
});

describe("more time for one agency", () => {
  test("its card is in time by the extension; another's is late", async () => {
    const until = "2024-12-20T17:00:00+07:00";
    expect(
      (await decide({ kind: "extend", agency: "co-quan-a", until, reason: "Tập trung chống bão" }, 0)).status,
    ).toBe(201);
    desk.setNow("2024-12-18T08:00:00.000Z");
    expect((await upload("a", { typed: "8" })).body["late"]).toBe(false);
    expect((await upload("b", { typed: "8" })).body["late"]).toBe(true);
    expect((await lineOf("a"))?.late).toBeUndefined();
    expect((await lineOf("b"))?.late).toBe(true);
    const sheet = await desk.get("dv-a", `${bloc()}/agencies/co-quan-a/rounds/self/scorers/co-quan-a`);
    expect(sheet.body["due"]).toBe(until);
  });
});

describe("reopening after the close", () => {
  test("is asked by the secretariat and granted by the deputy or the council office, never by one person", async () => {
    await upload("a", { typed: "8" });
    await decide(plain("close"), 0);
    expect(codeOf(await upload("b", { typed: "8" }))).toBe("period-closed");
    expect(codeOf(await decide(plain("reopen"), 1, "tk-1"))).toBe("forbidden");
    expect(problemCodes(await decide(plain("reopen"), 1, "kp-1"))).toEqual(["reopening-not-asked"]);
    expect((await decide(plain("ask-reopen"), 1)).status).toBe(201);
    const log = await desk.get("kp-1", `${bloc()}/decisions`);
    expect(log.body).toMatchObject({
      stage: "closed",
      reopening: { by: "Tổ thư ký Khối 1", reason: REASON },
      decisions: [{ sequence: 1, name: "Tổ thư ký Khối 1" }, { sequence: 2 }],
    });
    expect((await decide(plain("reopen"), 2, "kp-1")).status).toBe(201);
    expect((await upload("b", { typed: "8" })).status).toBe(201);
    expect((await desk.get("gs", `${bloc()}/decisions`)).body["stage"]).toBe("open");
    expect(codeOf(await desk.get("dv-a", `${bloc()}/decisions`))).toBe("forbidden");
  });

  test("a period is closed once", async () => {
    await decide(plain("close"), 0);
    expect(problemCodes(await decide(plain("close"), 1))).toEqual(["already-closed"]);
  });
});

describe("the leader of the bloc", () => {
  const verification = (agency: string, scorer: string) => ({
    follows: 0,
    uploadId: `tham-dinh-${++uploads}`,
    card: {
      ...OF(),
      agency,
      round: "verified",
      scorer,
      entries: [{ criterion: "i-2", inputs: { late: "1", ideas: "0" }, reason: "Một báo cáo trễ" }],
    },
  });

  test("is verified by the deputy, and not by its own secretariat", async () => {
    await upload("a", { typed: "8" });
    const own = await desk.post("tk-1", "/v1/scorecards", verification("co-quan-a", "to-thu-ky"));
    expect(codeOf(own)).toBe("scorecard-refused");
    expect(problemCodes(own)).toEqual(["leader-verifies-itself"]);
    expect((await desk.post("kp-1", "/v1/scorecards", verification("co-quan-a", "khoi-pho"))).status).toBe(
      201,
    );
    expect((await desk.post("tk-1", "/v1/scorecards", verification("co-quan-b", "to-thu-ky"))).status).toBe(
      201,
    );
    expect(codeOf(await desk.post("kp-1", "/v1/scorecards", verification("co-quan-b", "khoi-pho")))).toBe(
      "forbidden-agency",
    );
  });

  test("waits for the deputy in the progress that the deputy sees", async () => {
    await upload("a", { typed: "8" });
    await upload("b", { typed: "8" });
    const waiting = async (person: string) =>
      (
        (await desk.get(person, `${bloc()}/progress`)).body["agencies"] as {
          agency: string;
          waiting: boolean;
        }[]
      )
        .filter((each) => each.waiting)
        .map(({ agency }) => agency);
    expect(await waiting("kp-1")).toEqual(["co-quan-a"]);
    expect(await waiting("tk-1")).toEqual(["co-quan-b"]);
  });
});

type Proposal = { award: string; proposed: { agency: string }[]; open?: { kind: string } };
const proposals = async () => ((await standings())["awards"] as { proposals: Proposal[] }).proposals;
const proposedNow = async () =>
  (await proposals()).map(({ proposed }) => proposed.map(({ agency }) => agency));
const openNow = async () => (await proposals()).map(({ open }) => open?.kind);

describe("awards", () => {
  const choose = (...agencies: string[]) => ({
    kind: "choose",
    award: "co-thi-dua",
    agencies,
    reason: REASON,
  });
  const ballot = (votes: Readonly<Record<string, number>>, change: object = {}) => ({
    kind: "record-ballot",
    reason: "Biên bản kiểm phiếu 01/BB",
    ballot: {
      id: "bang-khen-1",
      subject: { on: "award", award: "bang-khen" },
      round: 1,
      manner: "secret",
      date: "2024-12-28",
      summoned: 3,
      present: 3,
      issued: 3,
      returned: 3,
      valid: 3,
      invalid: 0,
      places: 1,
      pass: { bound: "more-than", share: "50%", of: "present" },
      candidates: Object.entries(votes).map(([letter, count]) => ({
        agency: `co-quan-${letter}`,
        votes: count,
      })),
      ...change,
    },
  });

  beforeEach(async () => {
    await upload("a", { typed: "9" });
    await upload("b", { typed: "9" });
    await upload("c", { typed: "7" });
    await decide(plain("close"), 0);
  });

  test("a tie across the quota and a vote not held keep the result from being published", async () => {
    expect(await openNow()).toEqual(["contested", "award"]);
    expect(problemCodes(await decide(plain("publish"), 1))).toEqual(["award-contested", "award-waits"]);
    const wrong = await decide(choose("co-quan-c"), 1);
    expect(codeOf(wrong)).toBe("decision-refused");

    const preview = await decide(choose("co-quan-b"), 1, "tk-1", "/preview");
    expect(preview.body["effect"]).toMatchObject({
      ranks: 0,
      awards: 1,
      changes: [{ agency: "co-quan-b", to: { award: "Cờ thi đua của UBND tỉnh" } }],
    });
    expect((await decide(choose("co-quan-b"), 1)).status).toBe(201);
    expect(await openNow()).toEqual([undefined, "ballot"]);
    expect(problemCodes(await decide(plain("publish"), 2))).toEqual(["award-not-voted"]);
    const crooked = await decide(ballot({ a: 2, c: 1 }, { valid: 2 }), 2);
    expect(problemCodes(crooked)).toContain("ballot-not-adding-up");
    expect((await decide(ballot({ a: 2, c: 1 }), 2)).status).toBe(201);
    expect(await proposedNow()).toEqual([["co-quan-b"], ["co-quan-a"]]);
    expect((await decide(plain("publish"), 3)).status).toBe(201);
  });

  test("what was granted is recorded after the result is published, once, beside what was proposed", async () => {
    await decide(choose("co-quan-b"), 1);
    await decide(ballot({ a: 3 }), 2);
    const grant = (award: string, agency = "co-quan-b") => ({
      kind: "grant",
      award,
      agency,
      number: "123/QĐ-UBND",
      date: "2025-02-10",
      reason: "Quyết định của Chủ tịch UBND tỉnh",
    });
    expect(problemCodes(await decide(grant("co-thi-dua"), 3, "hd"))).toEqual(["decided-while-closed"]);
    await decide(plain("publish"), 3);
    const published = await standings();
    expect((await decide(grant("co-thi-dua"), 4, "hd")).status).toBe(201);
    expect(problemCodes(await decide(grant("co-thi-dua"), 5, "hd"))).toEqual(["grant-repeated"]);
    expect(problemCodes(await decide(grant("co-la"), 5, "hd"))).toEqual(["award-unknown"]);
    expect(await standings()).toEqual(published);
  });
});

describe("publishing", () => {
  test("is of a closed period with every agency placed, and then nothing changes but what was granted", async () => {
    await upload("a", { typed: "9" });
    await upload("b", { typed: "8" });
    expect(problemCodes(await decide(plain("publish"), 0))).toEqual(["decided-while-open"]);
    await decide({ kind: "exclude", agency: "co-quan-b", reason: REASON }, 0);
    await decide(plain("close"), 1);
    const pass = { bound: "none", of: "present" };
    const counted = { summoned: 2, present: 2, issued: 2, returned: 2, valid: 2, invalid: 0 };
    await decide(
      {
        kind: "record-ballot",
        reason: REASON,
        ballot: {
          id: "bang-khen-1",
          subject: { on: "award", award: "bang-khen" },
          round: 1,
          manner: "show-of-hands",
          date: "2024-12-28",
          ...counted,
          places: 1,
          pass,
          candidates: [{ agency: "co-quan-a", votes: 2 }],
        },
      },
      2,
    );
    expect((await decide(plain("publish"), 2)).status).toBe(201);
    const published = await standings();
    expect(published).toMatchObject({ closed: true, published: true });
    const renamed = Season.parse({ ...SMALL_SEASON, id: OF().season, people, title: "Tên khác" });
    const kept = await storage.store.season(renamed.id);
    await storage.store.keepSeason(renamed, kept?.tag);
    expect(await standings()).toEqual(published);
    const log = (await desk.get("hd", `${bloc()}/decisions`)).body["decisions"] as { published?: string }[];
    expect(log.at(-1)?.published).toMatch(/^[0-9a-f]{64}$/);
    expect(codeOf(await upload("c", { typed: "7" }))).toBe("period-closed");
    expect(problemCodes(await decide({ kind: "pend", agency: "co-quan-a", reason: REASON }, 3))).toEqual([
      "decided-while-published",
    ]);
  });
});

test("the council office and the auditor follow every bloc and enter nothing", async () => {
  await upload("a", { typed: "8" });
  for (const person of ["hd", "gs"]) {
    expect((await desk.get(person, `${bloc()}/standings`)).status).toBe(200);
    expect((await desk.get(person, `${bloc()}/progress`)).status).toBe(200);
    expect(codeOf(await upload("b", { typed: "8" }, 0, "", person))).toBe("forbidden-agency");
  }
  expect(codeOf(await decide(plain("close"), 0, "gs"))).toBe("forbidden");
});
